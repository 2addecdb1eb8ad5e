/** One transaction in full, as it was known at the moment being looked at. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { TransactionDetail } from '../answers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { RECORDING_UNDONE, rowAt } from '../ledger/transactions.ts';
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
  const importedFrom = importOf(ledger, ordinal);
  return {
    ...registerRow(pointOfView(ledger, position), row),
    allPostings: registerPostings(ledger, row),
    undone: ledger.transactions.rows.at.status[row] === RECORDING_UNDONE,
    ...(importedFrom ? { importedFrom } : {}),
  };
}

function importOf({ transactions, imports }: Ledger, ordinal: number): TransactionDetail['importedFrom'] {
  const reference = transactions.columns.at.reference[ordinal]! - 1;
  if (reference < 0) return undefined;
  const { at } = imports.references;
  return {
    fileName: imports.records[at.import[reference]!]?.fileName ?? '',
    line: at.line[reference]!,
    raw: imports.rawTexts[reference]!,
    key: imports.keys[reference]!,
  };
}
