/** What becomes of commands about a transaction in plain books. */
import type { CommandData } from '../../../src/domains/finance/index.ts';
import type { PlainPosting, PlainTransaction } from './plain-books.ts';
import type { Draft, GivenPosting } from './plain-rules.ts';
import { isDay, isOwn } from './plain-rules.ts';

function recorded(draft: Draft, transaction: string): PlainTransaction | undefined {
  const known = draft.transaction(transaction);
  draft.refuse('TransactionUnknown', !known || known.status === 'undone');
  return known?.status === 'undone' ? undefined : known;
}

export function standing(draft: Draft, transaction: string): PlainTransaction | undefined {
  const known = recorded(draft, transaction);
  draft.refuse('TransactionIsVoid', known?.status === 'void');
  return known?.status === 'void' ? undefined : known;
}

export function put(
  draft: Draft,
  data: CommandData<'RecordTransaction'> & { readonly postings: readonly GivenPosting[] },
  before: PlainTransaction | undefined,
): void {
  const { transaction, date, payee = '', note = '', tags = [] } = data;
  draft.refuse('ImpossibleDate', !isDay(date));
  const postings = draft.postings(data.postings, before?.postings, before && transaction);
  if (!postings) return;
  const after: PlainTransaction = {
    ...before,
    date,
    payee,
    note,
    tags: [...new Set(tags)],
    postings,
    status: 'standing',
  };
  if (!sameTransaction(before, after)) draft.changes.transactions.set(transaction, after);
}

function sameTransaction(one: PlainTransaction | undefined, other: PlainTransaction): boolean {
  const told = (of: PlainTransaction) => [
    of.date,
    of.payee,
    of.note,
    of.tags,
    of.status,
    of.postings.map(({ account, amount, currency, state }) => [account, amount, currency, state]),
  ];
  return one !== undefined && JSON.stringify(told(one)) === JSON.stringify(told(other));
}

export function restore(draft: Draft, transaction: string): void {
  const known = recorded(draft, transaction);
  if (!known || known.status === 'standing') return;
  for (const { account } of known.postings) {
    draft.refuse('AccountUnknown', !draft.account(account));
    draft.refuse('AccountNotOpen', draft.account(account)?.open === false);
  }
  draft.refuse('AmountUnsafe', draft.isTooMuch(known.postings));
  draft.changes.transactions.set(transaction, { ...known, status: 'standing' });
}

export function mark(
  draft: Draft,
  { transaction, account }: CommandData<'ClearPostings'>,
  state: PlainPosting['state'],
): void {
  const known = standing(draft, transaction);
  if (!known) return;
  draft.refuse('PostingUnknown', !known.postings.some((posting) => posting.account === account));
  const postings = known.postings.map((posting) =>
    posting.account === account ? { ...posting, state } : posting,
  );
  if (known.postings.some((posting, index) => posting.state !== postings[index]!.state))
    draft.changes.transactions.set(transaction, { ...known, postings });
}

export function setOpening(draft: Draft, { account, date, amount }: CommandData<'SetOpeningBalance'>): void {
  const known = draft.account(account);
  draft.refuse('AccountUnknown', !known);
  draft.refuse('AccountNotOpen', known?.open === false);
  draft.refuse('AccountHoldsAnyCurrency', known !== undefined && !isOwn(known.kind));
  draft.refuse('ImpossibleDate', !isDay(date));
  draft.refuse('AmountNotInteger', !Number.isInteger(amount));
  if (draft.reasons.size > 0) return;
  const transaction = `opening:${account}`;
  const before = draft.transaction(transaction);
  let held = 0n;
  for (const [id, { status, date: on, postings }] of draft.transactions()) {
    if (id === transaction || status !== 'standing' || on >= date) continue;
    for (const posting of postings) if (posting.account === account) held += BigInt(posting.amount);
  }
  const change = Number(BigInt(amount) - held);
  if (change === 0) {
    if (before?.status === 'standing')
      draft.changes.transactions.set(transaction, { ...before, status: 'void' });
    return;
  }
  const replaced = before?.status === 'standing' ? transaction : undefined;
  const given = [
    { account, amount: change },
    { account: 'equity:opening', amount: -change },
  ];
  const postings = draft.postings(given, before?.postings, replaced);
  if (!postings) return;
  const { payee = '', note = '', tags = [] } = before ?? {};
  const after = { ...before, date, payee, note, tags, postings, status: 'standing' } as const;
  if (!sameTransaction(before, after)) draft.changes.transactions.set(transaction, after);
}
