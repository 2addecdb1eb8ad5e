/** Imports: what was taken in, which keys are taken, and how a file was read the last time. */
import * as z from 'zod/mini';
import { defineQuery } from '../../../kernel/index.ts';
import type { FinanceQueries } from '../answers.ts';
import { eachHolder } from '../ledger/import-keys.ts';
import type { ImportRecord } from '../ledger/imports.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { VOID } from '../ledger/transactions.ts';

/** Newest first. */
export const imports = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, { position }): FinanceQueries['imports']['answer'] {
    const { acts } = ledger;
    return knownImports(ledger, position).map(({ id, act, account, fileName, rows, from }) => ({
      import: id,
      act: acts.ids.idOf(act),
      account,
      fileName,
      rows,
      position: from,
      recordedAt: acts.columns.at.recordedAt[act]!,
      undone: acts.isUndone(act, position),
    }));
  },
});

export const importKeys = defineQuery({
  reads: 'ledger',
  params: z.strictObject({ account: z.string(), keys: z.readonly(z.array(z.string())) }),
  run(ledger: Ledger, { account, keys }, { position }): FinanceQueries['importKeys']['answer'] {
    const { ids, rows } = ledger.transactions;
    const held: { key: string; transaction: string; void: boolean }[] = [];
    eachHolder(ledger, account, new Set(keys), position, (key, transaction, row) => {
      held.push({ key, transaction: ids.idOf(transaction), void: rows.at.status[row] === VOID });
    });
    return held;
  },
});

export const importMapping = defineQuery({
  reads: 'ledger',
  params: z.strictObject({ account: z.string(), signature: z.string() }),
  run(ledger: Ledger, { account, signature }, { position }): FinanceQueries['importMapping']['answer'] {
    const alike = knownImports(ledger, position).filter((known) => known.signature === signature);
    const last = alike.find((known) => known.account === account) ?? alike[0];
    return last ? { mapping: last.mapping } : null;
  },
});

function knownImports({ imports }: Ledger, position: number): ImportRecord[] {
  return imports.records
    .filter((record) => record !== undefined)
    .filter(({ from }) => from <= position)
    .sort((a, b) => b.from - a.from);
}
