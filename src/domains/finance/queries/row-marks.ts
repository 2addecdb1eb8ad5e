/**
 * A mark for each row version: whether a register lists it. Each test is one pass in the order of memory, on marks
 * rather than on lists, so that a hundred thousand rows take a fraction of a millisecond.
 */
import type { Position } from '../../../kernel/index.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Not of the register's account, status or moment. */
export const OUTSIDE = 0;
/** In the register, but not asked for: it counts in running balances only. */
export const PASSED_OVER = 1;
export const LISTED = 2;

/** Lists the rows of one status as known at `position`. */
export function listRows({ transactions }: Ledger, position: Position, wantedStatus: number): Uint8Array {
  const { from, to, status } = transactions.rows.at;
  const { length } = transactions.rows;
  const marks = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    // Rows are in order of arrival: none that comes after was known.
    if (from[row]! > position) break;
    if (position < to[row]! && status[row] === wantedStatus) marks[row] = LISTED;
  }
  return marks;
}

/** Gives `mark` to each listed row without a posting on one of the accounts (1 by ordinal). */
export function keepAccounts(
  { transactions }: Ledger,
  marks: Uint8Array,
  accounts: Uint8Array,
  mark: number,
): void {
  const { firstPosting, postingCount } = transactions.rows.at;
  const { account } = transactions.postings.at;
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== LISTED) continue;
    let posting = firstPosting[row]!;
    const end = posting + postingCount[row]!;
    while (posting < end && accounts[account[posting]!] !== 1) posting += 1;
    if (posting === end) marks[row] = mark;
  }
}

/** Passes over each listed row for which `test` is false. */
export function keepWhere(marks: Uint8Array, test: (row: number) => boolean): void {
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] === LISTED && !test(row)) marks[row] = PASSED_OVER;
  }
}
