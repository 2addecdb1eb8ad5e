/** What a transaction did, in one figure: to one account, or to all that the person owns. */
import type { Position } from '../../../kernel/index.ts';
import type { AccountsAt } from '../ledger/accounts-at.ts';
import { accountsAt } from '../ledger/accounts-at.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { EXCHANGE_ACCOUNT } from '../system-accounts.ts';

/** Filled anew for each row, not made anew: an answer may take in all there are. */
export interface RowEffect {
  amountMinor: number;
  /** Ordinal. */
  currency: number;
  type: 'in' | 'out' | 'transfer';
  /** False where one figure cannot tell what it did: more than one currency counts, or an exchange kept some. */
  whole: boolean;
}

export const noEffect = (): RowEffect => ({ amountMinor: 0, currency: 0, type: 'in', whole: true });

/** From where rows are looked at. */
export interface PointOfView {
  readonly ledger: Ledger;
  readonly position: Position;
  readonly accounts: AccountsAt;
  /** Ordinal of the account that is looked from (−1: one that is not known); undefined for all that the person owns. */
  readonly account: number | undefined;
  /** Ordinal of the account of exchanges, whose postings nobody owns; −1 if there is none. */
  readonly exchange: number;
  /** By account ordinal: `COUNTS` where a posting is in the figure, `FOREIGN` where it is neither owned nor an exchange. */
  readonly roles: Uint8Array;
}

const COUNTS = 1;
const FOREIGN = 2;

export function pointOfView(ledger: Ledger, position: Position, account?: number): PointOfView {
  const exchange = ledger.accounts.ids.ordinalOf(EXCHANGE_ACCOUNT) ?? -1;
  const accounts = accountsAt(ledger, position);
  const roles = accounts.own.map((own, ordinal) => {
    const counts = account === undefined ? own === 1 : ordinal === account;
    return (counts ? COUNTS : 0) | (own === 1 || ordinal === exchange ? 0 : FOREIGN);
  });
  return { ledger, position, accounts, account, exchange, roles };
}

export function readEffect(
  { ledger, accounts, account: lookedFrom, roles }: PointOfView,
  row: number,
  effect: RowEffect,
): void {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const first = rows.at.firstPosting[row]!;
  const end = first + rows.at.postingCount[row]!;
  let seenIn = -1;
  let sum = 0;
  let transfer = true;
  let whole = true;
  for (let posting = first; posting < end; posting += 1) {
    const role = roles[account[posting]!]!;
    if ((role & FOREIGN) !== 0) transfer = false;
    if ((role & COUNTS) === 0) continue;
    if (seenIn < 0) seenIn = currency[posting]!;
    if (currency[posting] === seenIn) sum += amount[posting]!;
    else whole = false;
  }
  // −1, no currency, can only be of a row without postings, from a log made elsewhere.
  effect.currency = seenIn < 0 && first < end ? currency[first]! : seenIn;
  effect.amountMinor = sum;
  effect.whole = whole;
  // Only exchanges, and nothing owned: nothing was transferred either.
  if (transfer && (seenIn >= 0 || lookedFrom !== undefined)) {
    effect.type = 'transfer';
    if (lookedFrom === undefined) {
      effect.whole = whole && sum === 0;
      readMoved(ledger, roles, first, end, effect);
    }
  } else effect.type = sum < 0 || (sum === 0 && isSpending(ledger, accounts, first, end)) ? 'out' : 'in';
}

/** Adds what a row did in every currency: both sides of an exchange, every part of a split. */
export function addEffects({ ledger, roles }: PointOfView, row: number, sums: Float64Array): void {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const first = rows.at.firstPosting[row]!;
  const end = first + rows.at.postingCount[row]!;
  for (let posting = first; posting < end; posting += 1) {
    if ((roles[account[posting]!]! & COUNTS) !== 0) sums[currency[posting]!]! += amount[posting]!;
  }
}

/** Of a transfer that is seen from no one account: what left the one side, in its currency. */
function readMoved(
  { transactions }: Ledger,
  roles: Uint8Array,
  first: number,
  end: number,
  effect: RowEffect,
): void {
  const { account, amount, currency } = transactions.postings.at;
  let leftIn = -1;
  let moved = 0;
  for (let posting = first; posting < end; posting += 1) {
    if ((roles[account[posting]!]! & COUNTS) === 0 || amount[posting]! >= 0) continue;
    if (leftIn < 0) leftIn = currency[posting]!;
    if (currency[posting] === leftIn) moved -= amount[posting]!;
  }
  if (leftIn >= 0) effect.currency = leftIn;
  effect.amountMinor = moved;
}

function isSpending({ transactions }: Ledger, accounts: AccountsAt, first: number, end: number): boolean {
  const { account } = transactions.postings.at;
  for (let posting = first; posting < end; posting += 1) {
    if (accounts.versions[account[posting]!]?.kind === 'expense') return true;
  }
  return false;
}
