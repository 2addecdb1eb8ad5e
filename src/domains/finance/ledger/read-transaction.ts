/** A row of the ledger as plain values: what a decider compares and a query answers. */
import type { RecordedPosting } from '../events.ts';
import { calendarDate } from '../calendar-date.ts';
import type { Ledger } from './ledger.ts';
import { UNCLEARED, postingStates } from './transactions.ts';

/** Its postings as they are recorded: the state left out where uncleared. */
export function recordedPostings(ledger: Ledger, row: number): RecordedPosting[] {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency, state } = postings.at;
  const first = rows.at.firstPosting[row]!;
  const recorded: RecordedPosting[] = [];
  for (let posting = first; posting < first + rows.at.postingCount[row]!; posting += 1) {
    recorded.push({
      account: ledger.accounts.ids.idOf(account[posting]!),
      amount: amount[posting]!,
      currency: ledger.currencies.idOf(currency[posting]!),
      ...(state[posting] === UNCLEARED ? {} : { state: postingStates[state[posting]!]! }),
    });
  }
  return recorded;
}

/** Everything that revising could change. */
export interface TransactionFields {
  readonly date: string;
  readonly payee: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly postings: readonly RecordedPosting[];
}

export function transactionFields(ledger: Ledger, row: number): TransactionFields {
  const { rows, notes } = ledger.transactions;
  return {
    date: calendarDate(rows.at.date[row]!),
    payee: ledger.payees.idOf(rows.at.payee[row]!),
    note: notes[row]!,
    tags: ledger.tagSets.tagsOf(rows.at.tags[row]!),
    postings: recordedPostings(ledger, row),
  };
}

/** True when revising one into the other would change nothing. */
export function sameFields(one: TransactionFields, other: TransactionFields): boolean {
  return (
    one.date === other.date &&
    one.payee === other.payee &&
    one.note === other.note &&
    sameList(one.tags, other.tags, (a, b) => a === b) &&
    sameList(one.postings, other.postings, samePosting)
  );
}

function samePosting(one: RecordedPosting, other: RecordedPosting): boolean {
  return (
    one.account === other.account &&
    one.amount === other.amount &&
    one.currency === other.currency &&
    (one.state ?? 'uncleared') === (other.state ?? 'uncleared')
  );
}

function sameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): boolean {
  return one.length === other.length && one.every((item, index) => same(item, other[index]!));
}
