/** Taking a transaction out of the books and putting it back, each with its undo at hand. */
import { dispatch } from '../../app/engine.ts';
import { toastWithUndo } from '../../app/undo.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { tellRefusal } from '../refusal.ts';

interface Shown {
  readonly transaction: string;
  /** The version that the person sees. */
  readonly version: number;
}

const expected = ({ transaction, version }: Shown) => ({ [`transaction:${transaction}`]: version });

export async function voidTransaction(shown: Shown, chart: ChartOfAccounts): Promise<void> {
  const { transaction } = shown;
  const outcome = await dispatch({
    type: 'VoidTransaction',
    data: { transaction },
    expected: expected(shown),
  });
  toastWithUndo(outcome, text.transaction.voided);
  await tellRefusal(outcome, chart);
}

export async function restoreTransaction(shown: Shown, chart: ChartOfAccounts): Promise<void> {
  const { transaction } = shown;
  const outcome = await dispatch({
    type: 'RestoreTransaction',
    data: { transaction },
    expected: expected(shown),
  });
  toastWithUndo(outcome, text.transaction.restored);
  await tellRefusal(outcome, chart);
}

/** The bank shows it, or not: the postings of the transaction on one account. */
export async function setCleared(
  transaction: string,
  account: string,
  cleared: boolean,
  chart: ChartOfAccounts,
): Promise<void> {
  const data = { transaction, account };
  const outcome = await dispatch(
    cleared ? { type: 'ClearPostings', data } : { type: 'UnclearPostings', data },
  );
  await tellRefusal(outcome, chart);
}
