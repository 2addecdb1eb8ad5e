/** The trial balance: each account's balance as debit or credit. The two columns are equal in every currency, always. */
import * as z from 'zod/mini';
import { defineQuery } from '../../../kernel/index.ts';
import type { TrialBalance } from '../answers.ts';
import { accountsAt, kindOf } from '../ledger/accounts-at.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { sumPostings } from './sum-postings.ts';

export const trialBalance = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, moment): TrialBalance {
    const { versions } = accountsAt(ledger, moment.position);
    const rows = sumPostings(ledger, moment).map(({ account, currency, balanceMinor }) => ({
      account: ledger.accounts.ids.idOf(account),
      name: versions[account]?.name ?? ledger.accounts.ids.idOf(account),
      kind: kindOf(versions[account]),
      currency: ledger.currencies.idOf(currency),
      debitMinor: Math.max(balanceMinor, 0),
      creditMinor: Math.max(-balanceMinor, 0),
    }));
    const totals = new Map<string, { debitMinor: number; creditMinor: number }>();
    for (const { currency, debitMinor, creditMinor } of rows) {
      const total = totals.get(currency) ?? { debitMinor: 0, creditMinor: 0 };
      totals.set(currency, {
        debitMinor: total.debitMinor + debitMinor,
        creditMinor: total.creditMinor + creditMinor,
      });
    }
    const currencies = [...totals].map(([currency, { debitMinor, creditMinor }]) => {
      return { currency, debitMinor, creditMinor, residueMinor: debitMinor - creditMinor };
    });
    return { balanced: currencies.every(({ residueMinor }) => residueMinor === 0), currencies, rows };
  },
});
