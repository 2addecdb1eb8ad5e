/** A walk over the transactions that stand, as known at a position, in order of recording. */
import type { Position } from '../../../kernel/index.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { STANDING } from '../ledger/transactions.ts';

export function eachStandingRow(
  { transactions }: Ledger,
  position: Position,
  visit: (row: number) => void,
): void {
  const { from, to, status } = transactions.rows.at;
  for (let row = 0; row < transactions.rows.length; row += 1) {
    // Rows are in order of arrival: none that comes after was known.
    if (from[row]! > position) return;
    if (position < to[row]! && status[row] === STANDING) visit(row);
  }
}
