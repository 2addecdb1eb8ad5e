/** A commit as the columns of a segment keep it: without its events, and without what follows from the rest. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Commit, CommitMeta, JsonValue, Position, StoredEvent } from '../../kernel/index.ts';
import { commitText } from '../../kernel/index.ts';
import type { StoredCommit } from '../streams.ts';
import type { Column } from './decode-column.ts';
import { fieldOf } from './record-column.ts';

/** Fields that are absent are the command's id (act, correlation), or what the column before gives (prev). */
interface Row {
  readonly device: string;
  readonly seq: number;
  readonly recordedAt: number;
  /** The logical time's milliseconds beyond `recordedAt`, and its counter. */
  readonly late: number;
  readonly tick: number;
  readonly command: string;
  readonly act?: string;
  readonly index: number;
  readonly count: number;
  readonly correlation?: string;
  readonly causation?: string;
  readonly prev?: string;
  readonly events: number;
}

/** Else the text itself, of a commit that would not come back from columns as it was. */
export type CommitRow = Row | { readonly text: string };

const LOGICAL_TIME = /^([0-9a-f]{12})-([0-9a-f]{4})$/;

/** `before`: the hash of its device's commit before, where that is in the segment. Undefined where it has no such row. */
export function rowOf(commit: Commit, before: string | undefined): CommitRow | undefined {
  const { device, seq, time, recordedAt, command, act, correlation, causation, events, prev } = commit;
  const [, ms, tick] = LOGICAL_TIME.exec(time) ?? [];
  if (ms === undefined || tick === undefined) return undefined;
  return {
    device,
    seq,
    recordedAt,
    late: Number.parseInt(ms, 16) - recordedAt,
    tick: Number.parseInt(tick, 16),
    command,
    ...(act.id === command ? {} : { act: act.id }),
    index: act.index,
    count: act.count,
    ...(correlation === command ? {} : { correlation }),
    ...(causation === undefined ? {} : { causation }),
    ...(prev === before ? {} : { prev }),
    events: events.length,
  };
}

/** The hashes of a segment's commits, written out when asked for: folding asks for none. */
export class Hashes {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(nth: number): string {
    return bytesToHex(this.#bytes.subarray(32 * nth, 32 * (nth + 1)));
  }
}

/** The columns of a segment's commits, each field by row. */
export interface CommitColumns {
  readonly hashes: Hashes;
  readonly device: Field<string>;
  readonly seq: Field<number>;
  readonly recordedAt: Field<number>;
  readonly late: Field<number>;
  readonly tick: Field<number>;
  readonly command: Field<string>;
  readonly act: Field<string | undefined>;
  readonly index: Field<number>;
  readonly count: Field<number>;
  readonly correlation: Field<string | undefined>;
  readonly causation: Field<string | undefined>;
  readonly prev: Field<string | undefined>;
  readonly events: Field<number>;
  readonly text: Field<string | undefined>;
}

interface Field<Value> {
  at(row: number): Value;
}

export function commitColumns(rows: Column, hashes: Hashes): CommitColumns {
  // Written from such rows, under the segment's checksum.
  const field = <Value>(key: string) => fieldOf(rows, key) as unknown as Field<Value>;
  return {
    hashes,
    device: field('device'),
    seq: field('seq'),
    recordedAt: field('recordedAt'),
    late: field('late'),
    tick: field('tick'),
    command: field('command'),
    act: field('act'),
    index: field('index'),
    count: field('count'),
    correlation: field('correlation'),
    causation: field('causation'),
    prev: field('prev'),
    events: field('events'),
    text: field('text'),
  };
}

/** A commit whose fields are read from their columns when they are asked for: folding asks for few. */
export class ColumnCommit implements Commit {
  readonly events: readonly StoredEvent[];
  readonly #columns: CommitColumns;
  readonly #row: number;

  constructor(columns: CommitColumns, row: number, events: readonly StoredEvent[]) {
    this.events = events;
    this.#columns = columns;
    this.#row = row;
  }

  get device(): string {
    return this.#columns.device.at(this.#row);
  }
  get seq(): number {
    return this.#columns.seq.at(this.#row);
  }
  get time(): string {
    const { late, tick } = this.#columns;
    const ms = (this.recordedAt + late.at(this.#row)).toString(16).padStart(12, '0');
    return `${ms}-${tick.at(this.#row).toString(16).padStart(4, '0')}`;
  }
  get recordedAt(): number {
    return this.#columns.recordedAt.at(this.#row);
  }
  get command(): string {
    return this.#columns.command.at(this.#row);
  }
  get act(): CommitMeta['act'] {
    const { act, index, count } = this.#columns;
    return {
      id: act.at(this.#row) ?? this.command,
      index: index.at(this.#row),
      count: count.at(this.#row),
    };
  }
  get correlation(): string {
    return this.#columns.correlation.at(this.#row) ?? this.command;
  }
  get causation(): string | undefined {
    return this.#columns.causation.at(this.#row);
  }
  get prev(): string {
    const { prev, device, hashes } = this.#columns;
    const written = prev.at(this.#row);
    if (written !== undefined) return written;
    let before = this.#row - 1;
    while (device.at(before) !== this.device) before -= 1;
    return hashes.at(before);
  }
  get hash(): string {
    return this.#columns.hashes.at(this.#row);
  }
}

/** Its text is written again from the commit when it is asked for. */
export class ColumnStored implements StoredCommit {
  readonly position: Position;
  readonly commit: Commit;
  readonly #book: string;

  constructor(position: Position, commit: Commit, book: string) {
    this.position = position;
    this.commit = commit;
    this.#book = book;
  }

  get text(): string {
    return commitText(this.commit, this.#book);
  }
}

/** A row crosses the columns as JSON. */
export function asJson(row: CommitRow): JsonValue {
  return row as unknown as JsonValue; // Texts and numbers only; the interface lacks the index signature.
}
