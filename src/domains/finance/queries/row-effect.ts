/** What a transaction did, in one figure: to one account, or to all that the person owns. */
import type { AccountsAt } from '../ledger/accounts-at.ts';
import { accountsAt } from '../ledger/accounts-at.ts';
import type { Position } from '../../../kernel/index.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { EXCHANGE_ACCOUNT } from '../system-accounts.ts';

/** Filled anew for each row, not made anew: there are a hundred thousand of them in an answer. */
export interface RowEffect {
  amountMinor: number;
  /** Ordinal. */
  currency: number;
  type: 'in' | 'out' | 'transfer';
}

/** From where a row is looked at. */
export interface PointOfView {
  readonly ledger: Ledger;
  readonly accounts: AccountsAt;
  /** Ordinal of the account that is looked from. */
  readonly account: number | undefined;
  /** Ordinal of the account of exchanges, whose postings nobody owns; -1 if there is none. */
  readonly exchange: number;
}

export function pointOfView(ledger: Ledger, position: Position, account?: number): PointOfView {
  const exchange = ledger.accounts.ids.ordinalOf(EXCHANGE_ACCOUNT) ?? -1;
  return { ledger, accounts: accountsAt(ledger, position), account, exchange };
}

export function readEffect(view: PointOfView, row: number, effect: RowEffect): void {
  const { rows, postings } = view.ledger.transactions;
  const { account, amount, currency } = postings.at;
  const { own } = view.accounts;
  const first = rows.at.firstPosting[row]!;
  const end = first + rows.at.postingCount[row]!;
  const transfer = isTransfer(view, first, end);
  // A transfer, seen from no one account, moved what left the one side.
  const leaving = transfer && view.account === undefined;
  let seenIn = -1;
  let sum = 0;
  for (let posting = first; posting < end; posting += 1) {
    const of = account[posting]!;
    if (view.account === undefined ? !own[of] : of !== view.account) continue;
    if (leaving && amount[posting]! >= 0) continue;
    if (seenIn < 0) seenIn = currency[posting]!;
    if (currency[posting] === seenIn) sum += amount[posting]!;
  }
  effect.currency = seenIn < 0 ? (currency[first] ?? 0) : seenIn;
  effect.amountMinor = leaving ? 0 - sum : sum;
  effect.type = transfer ? 'transfer' : sum < 0 || (sum === 0 && isSpending(view, first, end)) ? 'out' : 'in';
}

function isTransfer({ ledger, accounts, exchange }: PointOfView, first: number, end: number): boolean {
  const { account } = ledger.transactions.postings.at;
  let owns = false;
  for (let posting = first; posting < end; posting += 1) {
    const of = account[posting]!;
    if (accounts.own[of]) owns = true;
    else if (of !== exchange) return false;
  }
  return owns;
}

function isSpending({ ledger, accounts }: PointOfView, first: number, end: number): boolean {
  const { account } = ledger.transactions.postings.at;
  for (let posting = first; posting < end; posting += 1) {
    if (accounts.versions[account[posting]!]?.kind === 'expense') return true;
  }
  return false;
}
