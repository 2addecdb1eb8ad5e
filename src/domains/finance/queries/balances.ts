/** What each account holds, at the moment being looked at. */
import * as z from 'zod/mini';
import { defineQuery } from '../../../kernel/index.ts';
import type { BalanceRow } from '../answers.ts';
import { accountsAt, kindOf } from '../ledger/accounts-at.ts';
import { bookCurrencyAt } from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { AccountSum } from './sum-postings.ts';
import { sumPostings } from './sum-postings.ts';

/** All that is recorded counts, whatever its date: the part that lies ahead is told apart. */
export const balances = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, moment): readonly BalanceRow[] {
    const { position } = moment;
    const sums: AccountSum[][] = [];
    for (const sum of sumPostings(ledger, moment)) (sums[sum.account] ??= []).push(sum);
    return accountsAt(ledger, position).versions.flatMap((version, ordinal) => {
      const account = ledger.accounts.ids.idOf(ordinal);
      const held = sums[ordinal] ?? [];
      if (!version?.exists && held.length === 0) return [];
      const row = (currency: string, sum?: AccountSum): BalanceRow => ({
        account,
        name: version?.name ?? account,
        kind: kindOf(version),
        currency,
        balanceMinor: sum?.balanceMinor ?? 0,
        clearedMinor: sum?.clearedMinor ?? 0,
        toComeMinor: sum?.toComeMinor ?? 0,
        group: version?.group ?? '',
        open: version?.open ?? false,
        transactions: sum?.transactions ?? 0,
        version: version?.version ?? 0,
      });
      if (held.length === 0) return [row(version?.currency ?? bookCurrencyAt(ledger, position))];
      return held.map((sum) => row(ledger.currencies.idOf(sum.currency), sum));
    });
  },
});
