/** Which transactions hold which import keys. Scanned when an import asks: no index is kept beside the references. */
import type { Position } from '../../../kernel/index.ts';
import { importOf } from './imports.ts';
import type { Ledger } from './ledger.ts';
import { RECORDING_UNDONE, rowAt } from './transactions.ts';

/**
 * Tells `found` each transaction of `account` that holds one of `keys` as known at `position`. A voided transaction
 * holds its key; one whose recording was undone does not.
 */
export function eachHolder(
  ledger: Ledger,
  account: string,
  keys: { has(key: string): boolean },
  position: Position,
  found: (key: string, transaction: number, row: number) => void,
): void {
  const { imports, transactions } = ledger;
  const { from, transaction: transactionOf } = imports.references.at;
  const { status } = transactions.rows.at;
  for (let reference = 0; reference < imports.references.length; reference += 1) {
    const key = imports.keys[reference]!;
    if (!keys.has(key) || from[reference]! > position) continue;
    if (importOf(imports, reference, position)?.account !== account) continue;
    const row = rowAt(transactions, transactionOf[reference]!, position);
    if (row !== undefined && status[row] !== RECORDING_UNDONE) found(key, transactionOf[reference]!, row);
  }
}
