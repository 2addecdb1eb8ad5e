/** Closing an account, which keeps its history and what is in it, and opening it again. */
import { dispatch } from '../../app/engine.ts';
import { formatMoney } from '../../app/format.ts';
import { amountsHidden } from '../../app/preferences.ts';
import { toastWithUndo } from '../../app/undo.ts';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { isOwnKind } from '../chart-of-accounts.ts';
import { tellRefusal } from '../refusal.ts';

export async function setOpen(account: Account, open: boolean, chart: ChartOfAccounts): Promise<void> {
  const { id, name, version } = account;
  const outcome = await dispatch({
    type: open ? 'ReopenAccount' : 'CloseAccount',
    data: { account: id },
    expected: { [`account:${id}`]: version },
  });
  toastWithUndo(outcome, open ? text.accounts.reopened(name) : closedWords(account));
  await tellRefusal(outcome, chart);
}

/** What an own account still holds is said: it stays in the totals. */
function closedWords({ name, kind, balances }: Account): string {
  const left = balances.filter(({ balanceMinor }) => balanceMinor !== 0);
  if (!isOwnKind(kind) || left.length === 0 || amountsHidden.peek()) return text.accounts.closed(name);
  const amounts = left.map(({ balanceMinor, currency }) => formatMoney(balanceMinor, currency).text);
  return text.accounts.closedHolding(name, amounts.join(', '));
}
