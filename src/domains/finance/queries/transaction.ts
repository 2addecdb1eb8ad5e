/** One transaction in full, as it was known at the moment being looked at. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { TransactionDetail } from '../answers.ts';
import { importOf } from '../ledger/imports.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { RECORDING_UNDONE, referenceAt, rowAt } from '../ledger/transactions.ts';
import { registerPostings, registerRow } from './register-row.ts';
import { pointOfView } from './row-effect.ts';

export const transaction = defineQuery({
  reads: 'ledger',
  params: z.strictObject({ transaction: z.string() }),
  run: (ledger: Ledger, { transaction: id }, { position }) => readTransaction(ledger, id, position),
});

function readTransaction(ledger: Ledger, id: string, position: Position): TransactionDetail | null {
  const ordinal = ledger.transactions.ids.ordinalOf(id);
  const row = ordinal === undefined ? undefined : rowAt(ledger.transactions, ordinal, position);
  if (ordinal === undefined || row === undefined) return null;
  const importedFrom = sourceOf(ledger, ordinal, position);
  return {
    ...registerRow(pointOfView(ledger, position), row),
    allPostings: registerPostings(ledger, row),
    undone: ledger.transactions.rows.at.status[row] === RECORDING_UNDONE,
    ...(importedFrom ? { importedFrom } : {}),
  };
}

function sourceOf(
  { transactions, imports }: Ledger,
  transaction: number,
  position: Position,
): TransactionDetail['importedFrom'] {
  const reference = referenceAt(transactions, imports, transaction, position);
  if (reference === undefined) return undefined;
  return {
    fileName: importOf(imports, reference, position)?.fileName ?? '',
    line: imports.references.at.line[reference]!,
    raw: imports.rawTexts[reference]!,
    key: imports.keys[reference]!,
  };
}
