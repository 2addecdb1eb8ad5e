/** A commit as the columns of a segment keep it: without its events, and without what follows from the rest. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Commit, CommitMeta, JsonValue, Position, StoredEvent } from '../../kernel/index.ts';
import { commitText } from '../../kernel/index.ts';
import type { StoredCommit } from '../streams.ts';

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

/** A commit whose hashes, time and act are made when they are asked for. */
export class ColumnCommit implements Commit {
  readonly events: readonly StoredEvent[];
  readonly #row: Row;
  readonly #hashes: Hashes;
  readonly #nth: number;
  readonly #before: number | undefined;

  /** `before`: which of the segment's commits is its device's before, where one is. */
  constructor(
    row: Row,
    events: readonly StoredEvent[],
    hashes: Hashes,
    nth: number,
    before: number | undefined,
  ) {
    this.events = events;
    this.#row = row;
    this.#hashes = hashes;
    this.#nth = nth;
    this.#before = before;
  }

  get device(): string {
    return this.#row.device;
  }
  get seq(): number {
    return this.#row.seq;
  }
  get time(): string {
    const { recordedAt, late, tick } = this.#row;
    return `${(recordedAt + late).toString(16).padStart(12, '0')}-${tick.toString(16).padStart(4, '0')}`;
  }
  get recordedAt(): number {
    return this.#row.recordedAt;
  }
  get command(): string {
    return this.#row.command;
  }
  get act(): CommitMeta['act'] {
    const { command, act = command, index, count } = this.#row;
    return { id: act, index, count };
  }
  get correlation(): string {
    return this.#row.correlation ?? this.#row.command;
  }
  get causation(): string | undefined {
    return this.#row.causation;
  }
  get prev(): string {
    return this.#row.prev ?? this.#hashes.at(this.#before!);
  }
  get hash(): string {
    return this.#hashes.at(this.#nth);
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
