/** Marks rows by what their postings say, in one pass over the posting columns. */
import type { Position } from '../../../kernel/index.ts';
import type { Ledger } from './ledger.ts';
import { STANDING } from './transactions.ts';

/** Which rows are meant: those of `status` as known at `position`. */
export interface RowScope {
  readonly position: Position;
  readonly status: number;
}

/** Marks with 1 each row in scope that has a posting for which `wanted` is true. */
export function markRows(
  { transactions }: Ledger,
  { position, status: wantedStatus }: RowScope,
  marks: Uint8Array,
  wanted: (posting: number) => boolean,
): void {
  const { rows, postings } = transactions;
  if (wantedStatus === STANDING) {
    const { from, to, row } = postings.at;
    for (let posting = 0; posting < postings.length; posting += 1) {
      if (from[posting]! <= position && position < to[posting]! && wanted(posting)) marks[row[posting]!] = 1;
    }
    return;
  }
  // Rows that do not stand are few, and show postings that hold no longer.
  const { from, to, status, firstPosting, postingCount } = rows.at;
  for (let row = 0; row < rows.length; row += 1) {
    if (status[row] !== wantedStatus || from[row]! > position || to[row]! <= position) continue;
    const end = firstPosting[row]! + postingCount[row]!;
    for (let posting = firstPosting[row]!; posting < end; posting += 1) if (wanted(posting)) marks[row] = 1;
  }
}
