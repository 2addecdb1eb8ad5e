/** Closing an account, which keeps its history, and opening it again. */
import { dispatch } from '../../app/engine.ts';
import { toastWithUndo } from '../../app/undo.ts';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { tellRefusal } from '../refusal.ts';

export async function setOpen(
  { id, name, version }: Account,
  open: boolean,
  chart: ChartOfAccounts,
): Promise<void> {
  const outcome = await dispatch({
    type: open ? 'ReopenAccount' : 'CloseAccount',
    data: { account: id },
    expected: { [`account:${id}`]: version },
  });
  toastWithUndo(outcome, open ? text.accounts.reopened(name) : text.accounts.closed(name));
  await tellRefusal(outcome, chart);
}
