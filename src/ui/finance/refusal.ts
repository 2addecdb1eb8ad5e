/** A refusal in words, with the accounts called by their names; loaded when the first one happens. */
import type { Outcome } from '../../engine/client.ts';
import { toast } from '../components/toasts.tsx';
import type { ChartOfAccounts } from './chart-of-accounts.ts';

type Refused = Extract<Outcome, { accepted: false }>['rejection'];

export async function refusalWords(rejection: Refused, chart: ChartOfAccounts): Promise<string> {
  const { describeRejection } = await import('../messages/rejections.ts');
  return describeRejection(rejection, { account: (id) => chart.find(id)?.name });
}

/** For acts that have no field of their own to say it beside. The past has been told of already. */
export async function tellRefusal(outcome: Outcome, chart: ChartOfAccounts): Promise<void> {
  if (outcome.accepted || outcome.rejection.type === 'MomentIsPast') return;
  toast({ message: await refusalWords(outcome.rejection, chart), tone: 'warning' });
}
