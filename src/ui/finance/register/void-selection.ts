/** Voids every picked transaction, one act each, and offers one undo for all of them. */
import type { Outcome } from '../../../engine/client.ts';
import { dispatch } from '../../app/engine.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { tellRefusal } from '../refusal.ts';
import { tellWithUndo } from '../tell-with-undo.ts';
import type { Selection } from './selection.ts';

/** Stops at the first refusal and tells it; what was voided until then stays so, with its undo. */
export async function voidSelection(selection: Selection, chart: ChartOfAccounts): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const { transaction, version, status } of selection.values()) {
    if (status === 'void') continue;
    const outcome = await dispatch({
      type: 'VoidTransaction',
      data: { transaction },
      expected: { [`transaction:${transaction}`]: version },
    });
    if (!outcome.accepted) {
      await tellRefusal(outcome, chart);
      break;
    }
    outcomes.push(outcome);
  }
  if (outcomes.length > 0) tellWithUndo(outcomes, text.register.voidedSome(outcomes.length));
}
