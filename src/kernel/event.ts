/** What an event is: as a domain says it, as the log stores it, and as a projection receives it. */
import type { JsonValue } from './json.ts';

/** An event's place in order of arrival on this device, from 1. 0 is "before anything". */
export type Position = number;

/** A fact (or an intent) as a domain says it: a type in a union, and its data. */
export interface Message<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** What is stored, hashed and exported. `schema` numbers the shape of `data`; upcasters read older ones. */
export interface StoredEvent {
  readonly stream: string;
  readonly type: string;
  readonly schema: number;
  readonly data: JsonValue;
}

/** What a projection needs to know of the commit an event came in. */
export interface CommitMeta {
  readonly device: string;
  readonly seq: number;
  readonly time: string;
  /** Wall clock as read, milliseconds since 1970. */
  readonly recordedAt: number;
  readonly command: string;
  readonly act: { readonly id: string; readonly index: number; readonly count: number };
  readonly correlation: string;
  readonly causation?: string | undefined;
}

/** An event with its place in the log. `version` counts the events of its stream, from 1. */
export type RecordedEvent<Event extends Message = Message> = Event & {
  /** `device/seq.index`, the same on every device. */
  readonly id: string;
  readonly stream: string;
  readonly position: Position;
  readonly version: number;
  readonly commit: CommitMeta;
};
