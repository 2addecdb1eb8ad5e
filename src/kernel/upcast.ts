/** Upcasting reads an older event shape as the newest, one event to one event, after reading; the stored bytes stay. */
import type { StoredEvent } from './event.ts';

export interface EventDefinition {
  /** The number of the newest shape of `data`, from 1. */
  readonly schema: number;
  /** `upcasters[n]` reads shape n+1 as shape n+2. */
  readonly upcasters?: readonly ((data: never) => unknown)[];
}

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

export type Upcast =
  | { readonly known: true; readonly data: unknown }
  /** The type, or so new a shape of it, is not known to this build: kept verbatim, not folded; the book is read-only. */
  | { readonly known: false };

/** The data of a stored event in the newest shape that `definitions` know. */
export function upcast(
  event: Pick<StoredEvent, 'type' | 'schema' | 'data'>,
  definitions: EventDefinitions,
): Upcast {
  const definition = Object.hasOwn(definitions, event.type) ? definitions[event.type] : undefined;
  if (!definition || event.schema > definition.schema || event.schema < 1) return { known: false };
  let data: unknown = event.data;
  for (let schema = event.schema; schema < definition.schema; schema += 1) {
    const step = definition.upcasters?.[schema - 1];
    if (!step) return { known: false };
    data = step(data as never); // Each upcaster takes what the one before it gives; the golden logs check the chain.
  }
  return { known: true, data };
}
