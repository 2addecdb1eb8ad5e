/** Reads one event of the file, and refuses it unless it is safe, as the format says, and its data as the domain says. */
import type { StoredEvent } from '../../kernel/index.ts';
import { upcast } from '../../kernel/index.ts';
import type { ReadEvent } from './event-attributes.ts';
import { readAttributes, schemaAttribute, typeAttribute } from './event-attributes.ts';
import type { LogDomain } from './format.ts';
import { LogFileEvent } from './format.ts';
import type { ValueFault } from './json-faults.ts';
import { findUnsafe, firstIssue, parseJson } from './json-faults.ts';

export interface EventFault extends ValueFault {
  readonly type: 'NotJson' | 'EventInvalid';
}

/** The event, or what is wrong with its attributes. */
export function readEvent(text: string, domain: string): ReadEvent | EventFault {
  const parsed = parseJson(text);
  if (!parsed.ok) return { type: 'NotJson', reason: 'the event is not valid JSON', path: [] };
  const unsafe = findUnsafe(parsed.value);
  if (unsafe) return { type: 'EventInvalid', ...unsafe };
  const shaped = LogFileEvent.safeParse(parsed.value);
  if (!shaped.success) return { type: 'EventInvalid', ...firstIssue(shaped.error) };
  if (shaped.data.data === undefined)
    return { type: 'EventInvalid', reason: 'there is no data', path: ['data'] };
  // `data` has no shape here, so it came through word for word; of the attributes nothing is left that has no shape.
  const read = readAttributes(shaped.data, domain);
  return 'wrong' in read ? { type: 'EventInvalid', reason: read.wrong, path: [read.path] } : read;
}

/** Whether the data is what its schema says. A check only: what is kept is the data as it stands. */
export function checkData(event: StoredEvent, domain: LogDomain): { readonly known: boolean } | EventFault {
  let newest;
  try {
    newest = upcast(event, domain.events);
  } catch {
    return {
      type: 'EventInvalid',
      reason: `the data is not what ${nameOf(event, domain)} says`,
      path: ['data'],
    };
  }
  if (!newest.known) return { known: false };
  const shape = Object.hasOwn(domain.eventShapes, event.type) ? domain.eventShapes[event.type] : undefined;
  const shaped = shape?.safeParse(newest.data);
  if (!shaped || shaped.success) return { known: true };
  const { reason, path } = firstIssue(shaped.error);
  return { type: 'EventInvalid', reason, path: ['data', ...path] };
}

/** A type and the number of its shape, as `dataschema` names it. */
export function nameOf(
  { type, schema }: Pick<StoredEvent, 'type' | 'schema'>,
  { name }: Pick<LogDomain, 'name'>,
): string {
  return schemaAttribute(typeAttribute(name, type), schema);
}
