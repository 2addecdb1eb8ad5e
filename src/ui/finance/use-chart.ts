/** The accounts at the moment looked at, kept live. */
import { useMemo } from 'preact/hooks';
import { useQuery } from '../app/engine.ts';
import { chartOf, emptyChart, type ChartOfAccounts } from './chart-of-accounts.ts';

/** `ready` is false until the first answer, so that nothing says "no accounts" before it is known. */
export function useChart(): {
  readonly chart: ChartOfAccounts;
  readonly ready: boolean;
  readonly error?: Error | undefined;
} {
  const { answer, error } = useQuery('balances', {});
  const chart = useMemo(() => (answer ? chartOf(answer) : emptyChart), [answer]);
  return { chart, ready: answer !== undefined, error };
}
