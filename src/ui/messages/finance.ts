/** What the finance screens say, each part beside the others of its screen. */
import { accounts } from './finance-accounts.ts';
import { overview } from './finance-overview.ts';
import { register } from './finance-register.ts';
import { history, transaction } from './finance-transaction.ts';

export const finance = {
  money: {
    openingBalance: 'Opening balance',
    transfer: 'Transfer',
    /** After an amount: −€900.00 to come. */
    toCome: 'to come',
    to: (account: string) => `→ ${account}`,
    from: (account: string) => `← ${account}`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    queryFailed: 'These numbers could not be read. Your log is safe; load the app again.',
  },
  accounts,
  history,
  overview,
  register,
  transaction,
} as const;
