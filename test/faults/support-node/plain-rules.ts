/** What may be put into plain books, and why not: every reason that holds, in no order. */
import type { Changes, PlainAccount, PlainBooks, PlainPosting, PlainTransaction } from './plain-books.ts';
import { noChanges } from './plain-books.ts';

const SYSTEM_KINDS = new Map([
  ['equity:opening', 'equity'],
  ['equity:exchange', 'equity'],
  ['expense:uncategorised', 'expense'],
  ['income:uncategorised', 'income'],
]);
const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'];

/** Refused for any of the reasons; or accepted with what it changes, which may be nothing. */
export interface Verdict {
  readonly reasons: ReadonlySet<string>;
  readonly changes: Changes;
}

export interface GivenPosting {
  readonly account: string;
  readonly amount: number;
  readonly currency?: string | undefined;
  readonly state?: 'uncleared' | 'cleared' | 'reconciled' | undefined;
}

export interface AccountFields {
  readonly account: string;
  readonly name: string;
  readonly kind: string;
  readonly currency?: string | undefined;
  readonly group?: string | undefined;
}

/** Books as one command sees them: with what it would change itself. */
export class Draft {
  readonly reasons = new Set<string>();
  readonly changes = noChanges();
  readonly books: PlainBooks;

  constructor(books: PlainBooks) {
    this.books = books;
  }

  account(id: string): PlainAccount | undefined {
    const found = this.changes.accounts.get(id) ?? this.books.accounts.get(id);
    if (found?.exists) return found;
    const kind = SYSTEM_KINDS.get(id);
    return kind === undefined
      ? undefined
      : { kind, name: '', group: '', currency: undefined, open: true, exists: true };
  }

  transaction(id: string): PlainTransaction | undefined {
    return this.changes.transactions.get(id) ?? this.books.transactions.get(id);
  }

  accounts(): Map<string, PlainAccount> {
    return new Map([...this.books.accounts, ...this.changes.accounts]);
  }

  transactions(): Map<string, PlainTransaction> {
    return new Map([...this.books.transactions, ...this.changes.transactions]);
  }

  refuse(type: string, holds: boolean): boolean {
    if (holds) this.reasons.add(type);
    return holds;
  }

  /** An own account is of this kind and group and has this name, whatever the case. */
  nameTaken({ kind, group, name }: PlainAccount, except: string): boolean {
    return [...this.accounts()].some(
      ([id, other]) =>
        id !== except &&
        other.exists &&
        other.open &&
        other.kind === kind &&
        other.group.toLowerCase() === group.toLowerCase() &&
        other.name.toLowerCase() === name.toLowerCase(),
    );
  }

  open({ account, name, kind, currency, group = '' }: AccountFields): void {
    this.refuse('AccountExists', this.account(account) !== undefined);
    const own = isOwn(kind);
    this.refuse('AccountHoldsAnyCurrency', !own && currency !== undefined);
    const held = own ? (currency ?? this.books.currency) : undefined;
    this.refuse('CurrencyUnknown', held !== undefined && !CURRENCIES.includes(held));
    const opened = { kind, name, group, currency: held, open: true, exists: true };
    this.refuse('AccountNameTaken', this.nameTaken(opened, ''));
    this.changes.accounts.set(account, opened);
  }

  /** The postings in full, or undefined where a reason was found before they could be. */
  postings(
    given: readonly GivenPosting[],
    earlier: readonly PlainPosting[] = [],
    replaced?: string,
  ): readonly PlainPosting[] | undefined {
    this.refuse('TooFewPostings', given.length < 2);
    for (const { account, amount, currency, state } of given) {
      this.refuse('PostingReconciled', state === 'reconciled'); // Only reconciling makes it so.
      this.refuse('AmountNotInteger', !Number.isInteger(amount));
      this.refuse('AmountUnsafe', Number.isInteger(amount) && !Number.isSafeInteger(amount));
      this.refuse('AccountUnknown', this.account(account) === undefined);
      this.refuse('CurrencyUnknown', currency !== undefined && !CURRENCIES.includes(currency));
      const holds = this.account(account)?.currency;
      this.refuse('CurrencyMismatch', holds !== undefined && currency !== undefined && holds !== currency);
    }
    if (this.reasons.size > 0) return undefined;
    const stated = given.map(({ account, currency }) => currency ?? this.account(account)!.currency);
    const named = new Set(stated.filter((currency) => currency !== undefined));
    const fallback = named.size === 1 ? [...named][0]! : this.books.currency;
    const left = [...earlier];
    const postings = given.map(({ account, amount, state }, index): PlainPosting => {
      const currency = stated[index] ?? fallback;
      const place = left.findIndex(
        (one) => one.account === account && one.amount === amount && one.currency === currency,
      );
      const stays = state === 'reconciled' ? undefined : state;
      const kept = place < 0 ? undefined : left.splice(place, 1)[0];
      // −0 and 0 are one amount.
      this.refuse('AccountNotOpen', !kept && !this.account(account)!.open);
      return { account, amount: amount + 0, currency, state: stays ?? kept?.state ?? 'uncleared' };
    });
    for (const { account } of left) this.refuse('AccountNotOpen', this.account(account)?.open === false);
    for (const sum of sumsBy(postings, ({ currency }) => currency).values())
      this.refuse('TransactionUnbalanced', sum !== 0n);
    this.refuse('AmountUnsafe', this.isTooMuch(postings, replaced));
    return postings;
  }

  /** In a currency of theirs, all debits (or credits) that would stand are beyond 2^53 − 1. */
  isTooMuch(added: readonly PlainPosting[], replaced?: string): boolean {
    const standing = [...this.books.transactions].filter(
      ([id, { status }]) => status === 'standing' && id !== replaced,
    );
    const all = [...standing.flatMap(([, { postings }]) => postings), ...added];
    return [1, -1].some((side) =>
      [
        ...sumsBy(
          all.filter(({ amount }) => amount * side > 0),
          ({ currency }) => currency,
        ),
      ].some(
        ([currency, sum]) =>
          added.some((posting) => posting.currency === currency) &&
          sum * BigInt(side) > BigInt(Number.MAX_SAFE_INTEGER),
      ),
    );
  }
}

export function isOwn(kind: string): boolean {
  return kind === 'asset' || kind === 'liability';
}

export function isSystem(account: string): boolean {
  return SYSTEM_KINDS.has(account);
}

function sumsBy(
  postings: readonly PlainPosting[],
  keyOf: (posting: PlainPosting) => string,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const posting of postings) {
    const key = keyOf(posting);
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(posting.amount));
  }
  return sums;
}

/** `YYYY-MM-DD` of a day that there is. */
export function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !text.startsWith('0000') &&
    !Number.isNaN(read.getTime()) &&
    read.toISOString().startsWith(text)
  );
}
