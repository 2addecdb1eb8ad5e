/** What an act touched, each with how it was just before: everything that undoing the act restores. */
import type { AccountVersion } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { firstRowFrom } from '../ledger/transactions.ts';

export interface Touched {
  /** By transaction ordinal the row before, or `NO_ROW`. */
  readonly transactions: ReadonlyMap<number, number>;
  /** By account ordinal the version before; undefined where it was opened for the first time. */
  readonly accounts: ReadonlyMap<number, AccountVersion | undefined>;
  /** The book's name before; undefined where it was left alone. */
  readonly bookName: string | undefined;
}

export function touchedBy(ledger: Ledger, act: number): Touched {
  return {
    transactions: touchedTransactions(ledger, act),
    accounts: touchedAccounts(ledger, act),
    bookName: nameBefore(ledger, act),
  };
}

function touchedTransactions({ transactions, acts }: Ledger, act: number): Map<number, number> {
  const { act: actOf, transaction, previous, from } = transactions.rows.at;
  const last = acts.columns.at.to[act]!;
  const touched = new Map<number, number>();
  const first = firstRowFrom(transactions, acts.columns.at.from[act]!);
  for (let row = first; row < transactions.rows.length && from[row]! <= last; row += 1) {
    if (actOf[row] === act && !touched.has(transaction[row]!)) touched.set(transaction[row]!, previous[row]!);
  }
  return touched;
}

function touchedAccounts({ accounts }: Ledger, act: number): Map<number, AccountVersion | undefined> {
  const touched = new Map<number, AccountVersion | undefined>();
  accounts.records.forEach(({ versions }, account) => {
    const first = versions.findIndex((version) => version.act === act);
    if (first >= 0) touched.set(account, versions[first - 1]);
  });
  return touched;
}

function nameBefore({ book }: Ledger, act: number): string | undefined {
  const first = book.names.findIndex((name) => name.act === act);
  return first < 0 ? undefined : book.names[first - 1]?.name;
}
