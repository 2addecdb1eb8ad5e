/** What accounts and transactions are called now, for telling events in words. */
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { BalanceRow, TransactionDetail } from '../../domains/finance/index.ts';
import { engine, status } from '../app/engine.ts';
import type { EventNames, TransactionFacts } from '../messages/events.ts';

interface Names extends EventNames {
  readonly accounts: ReadonlyMap<string, { name: string; kind: BalanceRow['kind'] }>;
}

/** By book, so that nothing of one is told of another. Emptied when the list is closed. */
const transactions = new Map<string, TransactionFacts | 'coming' | 'unknown'>();
const arrivals = signal(0);
const accounts = signal<Names['accounts']>(new Map());

/**
 * Names as they are now, whatever the moment looked at: a list of everything that happened calls an account what the
 * person calls it today.
 */
export function useEventNames(): EventNames {
  const book = status.value.phase === 'ready' ? status.value.book?.book : undefined;
  const arrived = arrivals.value;
  const known = accounts.value;
  useEffect(() => {
    if (book === undefined) return;
    transactions.clear();
    return engine().watch('balances', {}, 'now', (answer) => {
      const rows = answer as readonly BalanceRow[]; // `balances` answers so.
      accounts.value = new Map(rows.map(({ account, name, kind }) => [account, { name, kind }]));
    });
  }, [book]);

  return useMemo(
    () => ({
      account: (id) => known.get(id),
      transaction: (id) => {
        const facts = transactions.get(id);
        if (facts === undefined) void fetchFacts(id);
        return typeof facts === 'object' ? facts : undefined;
      },
    }),
    [known, arrived],
  );
}

async function fetchFacts(transaction: string): Promise<void> {
  transactions.set(transaction, 'coming');
  try {
    // `transaction` answers so; null for one that was never recorded.
    const detail = (await engine().query('transaction', { transaction })) as TransactionDetail | null;
    transactions.set(transaction, detail ? { payee: detail.payee, postings: detail.allPostings } : 'unknown');
  } catch {
    transactions.set(transaction, 'unknown');
  }
  arrivals.value += 1;
}
