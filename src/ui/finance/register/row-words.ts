/** What a transaction is called in a list: who, and what the money was for or where it went. */
import type { RegisterRow } from '../../../domains/finance/index.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { EXCHANGE_ACCOUNT, isOwnKind, OPENING_ACCOUNT } from '../chart-of-accounts.ts';

type Named = Pick<RegisterRow, 'payee' | 'postings' | 'type'>;

export const accountName = (account: string, chart: ChartOfAccounts): string =>
  chart.find(account)?.name ?? (account === OPENING_ACCOUNT ? text.money.openingBalance : account);

/** The payee; where there is none, what the transaction is. */
export function payeeWords({ payee, postings, type }: Named, chart: ChartOfAccounts): string {
  if (payee !== '') return payee;
  if (postings.some(({ account }) => account === OPENING_ACCOUNT)) return text.money.openingBalance;
  return type === 'transfer' ? text.money.transfer : counterpartWords({ payee, postings, type }, chart);
}

/**
 * The other side, seen from `account` or else from the own accounts: a category, several, or the account that a
 * transfer goes to or comes from.
 */
export function counterpartWords(
  { postings, type }: Named,
  chart: ChartOfAccounts,
  account?: string,
): string {
  // What an opening balance is against is no category; the row says what it is.
  const counted = postings.filter(
    (posting) => posting.account !== EXCHANGE_ACCOUNT && posting.account !== OPENING_ACCOUNT,
  );
  const isOwn = (id: string) => {
    const kind = chart.find(id)?.kind;
    return kind !== undefined && isOwnKind(kind);
  };
  if (account === undefined && type === 'transfer') {
    const from = counted
      .filter(({ amount }) => amount < 0)
      .map((posting) => accountName(posting.account, chart));
    const to = counted
      .filter(({ amount }) => amount >= 0)
      .map((posting) => accountName(posting.account, chart));
    return text.money.fromTo(joined(from), joined(to));
  }
  const others = counted.filter((posting) =>
    account === undefined ? !isOwn(posting.account) : posting.account !== account,
  );
  const names = others.map((posting) => accountName(posting.account, chart));
  const [alone] = others;
  if (others.length === 1 && alone && isOwn(alone.account)) {
    return alone.amount >= 0 ? text.money.to(names[0]!) : text.money.from(names[0]!);
  }
  return joined(names);
}

/** The person's accounts that a transaction touches. */
export function ownAccountWords({ postings }: Named, chart: ChartOfAccounts): string {
  const own = postings.filter(({ account }) => {
    const kind = chart.find(account)?.kind;
    return kind !== undefined && isOwnKind(kind);
  });
  return joined(own.map(({ account }) => accountName(account, chart)));
}

const joined = (names: readonly string[]): string => [...new Set(names)].join(', ');
