/** A commit as the columns of a segment keep it: without its events, and without what follows from the rest. */
import type { Commit, JsonValue } from '../../kernel/index.ts';
import { commitText } from '../../kernel/index.ts';
import type { StoredCommit } from '../streams.ts';

/** Fields that are absent are the command's id (act, correlation), or what the column before gives (prev). */
export type CommitRow =
  | {
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
  /** The text itself, of a commit that would not come back from columns as it was. */
  | { readonly text: string };

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

/** `row` is of the first form. Hashes are written out when asked for: folding asks for none. */
export function commitOf(
  row: Exclude<CommitRow, { text: string }>,
  events: Commit['events'],
  hashes: { own(): string; before(): string },
): Commit {
  const { device, seq, recordedAt, late, tick, command, act = command, index, count, causation } = row;
  const { correlation = command } = row;
  const time = `${(recordedAt + late).toString(16).padStart(12, '0')}-${tick.toString(16).padStart(4, '0')}`;
  return {
    device,
    seq,
    time,
    recordedAt,
    command,
    act: { id: act, index, count },
    correlation,
    ...(causation === undefined ? undefined : { causation }),
    events,
    get prev() {
      return row.prev ?? hashes.before();
    },
    get hash() {
      return hashes.own();
    },
  };
}

/** As it was written; made again from the commit when it is asked for. */
export function storedFrom(position: number, commit: Commit, book: string): StoredCommit {
  return {
    position,
    commit,
    get text() {
      return commitText(commit, book);
    },
  };
}

/** A row crosses the columns as JSON. */
export function asJson(row: CommitRow): JsonValue {
  return row as unknown as JsonValue; // Texts and numbers only; the interface lacks the index signature.
}
