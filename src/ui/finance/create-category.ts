/** Makes a category from what was typed into a picker, without leaving the form. */
import { dispatch } from '../app/engine.ts';
import { toastWithUndo } from '../app/undo.ts';
import { text } from '../messages/index.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import { tellRefusal } from './refusal.ts';
import type { Direction } from './transaction/draft.ts';

/** The new category's id; undefined where it was refused, which is told. */
export async function createCategory(
  name: string,
  direction: Direction,
  chart: ChartOfAccounts,
): Promise<string | undefined> {
  const account = crypto.randomUUID();
  const kind = direction === 'out' ? 'expense' : 'income';
  const outcome = await dispatch({ type: 'OpenAccount', data: { account, name, kind } });
  if (outcome.accepted) {
    toastWithUndo(outcome, text.accounts.categoryAdded(name));
    return account;
  }
  await tellRefusal(outcome, chart);
  return undefined;
}
