/** What a payee's history proposes for the rest of the form. What the person has set stays as they set it. */
import type { PayeeSuggestion } from '../../../domains/finance/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import type { Draft } from './draft.ts';

export type Touched = ReadonlySet<'account' | 'amount' | 'category'>;

/** Closed accounts are not proposed, and no amount in another currency than the account's. */
export function withSuggestion(
  draft: Draft,
  { payee, category, account, amountMinor, currency }: PayeeSuggestion,
  touched: Touched,
  chart: ChartOfAccounts,
): Draft {
  const isOpen = (id: string | undefined): id is string => id !== undefined && chart.find(id)?.open === true;
  const next = { ...draft, payee };
  const paidFrom = touched.has('account') || !isOpen(account) ? draft.account : account;
  const [alone] = draft.lines;
  const single = draft.lines.length === 1 && alone !== undefined;
  const counter =
    single && !touched.has('category') && isOpen(category) && category !== paidFrom ? category : null;
  const fits =
    single && !touched.has('amount') && chart.find(paidFrom)?.currency === currency && amountMinor !== 0;
  return {
    ...next,
    account: paidFrom,
    lines:
      counter === null
        ? draft.lines
        : [{ ...alone!, account: counter, unknown: undefined, otherCurrency: null }],
    amountMinor: fits ? Math.abs(amountMinor) : draft.amountMinor,
    direction: touched.has('amount') ? draft.direction : amountMinor > 0 ? 'in' : 'out',
  };
}
