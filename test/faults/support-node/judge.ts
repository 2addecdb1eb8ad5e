/** What becomes of a command in plain books: a case a command. */
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import type { PlainBooks, PlainPosting, PlainTransaction } from './plain-books.ts';
import type { GivenPosting, Verdict } from './plain-rules.ts';
import { Draft, isDay, isOwn } from './plain-rules.ts';

type Data<Type extends FinanceCommand['type']> = Extract<FinanceCommand, { type: Type }>['data'];

/** Undoing apart: whether later work depends on an act is asked of those who decide it, and what they say is checked. */
export function judge(books: PlainBooks, command: Exclude<FinanceCommand, { type: 'Undo' }>): Verdict {
  const draft = new Draft(books);
  switch (command.type) {
    case 'OpenAccount':
      draft.open(command.data);
      break;
    case 'OpenAccounts':
      for (const fields of command.data.accounts) draft.open(fields);
      break;
    case 'RenameAccount':
      changeAccount(draft, command.data.account, { name: command.data.name });
      break;
    case 'RegroupAccount':
      changeAccount(draft, command.data.account, { group: command.data.group });
      break;
    case 'CloseAccount':
      changeAccount(draft, command.data.account, { open: false });
      break;
    case 'ReopenAccount':
      changeAccount(draft, command.data.account, { open: true });
      break;
    case 'SetOpeningBalance':
      setOpening(draft, command.data);
      break;
    case 'RecordTransaction': {
      draft.refuse('TransactionExists', draft.transaction(command.data.transaction) !== undefined);
      put(draft, command.data, undefined);
      break;
    }
    case 'ReviseTransaction': {
      const before = standing(draft, command.data.transaction);
      put(draft, command.data, before);
      break;
    }
    case 'VoidTransaction': {
      const before = standing(draft, command.data.transaction);
      if (before) draft.changes.transactions.set(command.data.transaction, { ...before, status: 'void' });
      break;
    }
    case 'RestoreTransaction':
      restore(draft, command.data.transaction);
      break;
    case 'ClearPostings':
      mark(draft, command.data, 'cleared');
      break;
    case 'UnclearPostings':
      mark(draft, command.data, 'uncleared');
      break;
    case 'ImportTransactions':
      takeIn(draft, command.data);
      break;
    case 'RenameBook':
      if (command.data.name !== books.name) draft.changes.bookName = command.data.name;
      break;
  }
  return draft;
}

function changeAccount(
  draft: Draft,
  id: string,
  change: { name?: string; group?: string; open?: boolean },
): void {
  const known = draft.account(id);
  if (draft.refuse('AccountUnknown', !known) || !known) return;
  const changed = { ...known, ...change };
  if (JSON.stringify(changed) === JSON.stringify(known)) return;
  draft.refuse('AccountNameTaken', change.open !== false && changed.open && draft.nameTaken(changed, id));
  draft.changes.accounts.set(id, changed);
}

function recorded(draft: Draft, transaction: string): PlainTransaction | undefined {
  const known = draft.transaction(transaction);
  draft.refuse('TransactionUnknown', !known || known.status === 'undone');
  return known?.status === 'undone' ? undefined : known;
}

function standing(draft: Draft, transaction: string): PlainTransaction | undefined {
  const known = recorded(draft, transaction);
  draft.refuse('TransactionIsVoid', known?.status === 'void');
  return known?.status === 'void' ? undefined : known;
}

function put(
  draft: Draft,
  data: Data<'RecordTransaction'> & { readonly postings: readonly GivenPosting[] },
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

function restore(draft: Draft, transaction: string): void {
  const known = recorded(draft, transaction);
  if (!known || known.status === 'standing') return;
  for (const { account } of known.postings) {
    draft.refuse('AccountUnknown', !draft.account(account));
    draft.refuse('AccountNotOpen', draft.account(account)?.open === false);
  }
  draft.refuse('AmountUnsafe', draft.isTooMuch(known.postings));
  draft.changes.transactions.set(transaction, { ...known, status: 'standing' });
}

function mark(
  draft: Draft,
  { transaction, account }: Data<'ClearPostings'>,
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

function setOpening(draft: Draft, { account, date, amount }: Data<'SetOpeningBalance'>): void {
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

function takeIn(draft: Draft, data: Data<'ImportTransactions'>): void {
  draft.refuse('ImportExists', draft.books.imports.has(data.import));
  for (const fields of data.newAccounts) draft.open(fields);
  const into = draft.account(data.account);
  draft.refuse('AccountUnknown', !into);
  draft.refuse('AccountNotOpen', into?.open === false);
  draft.refuse('AccountHoldsAnyCurrency', into !== undefined && !isOwn(into.kind));
  const currency = into?.currency ?? '';
  const keys = new Set(
    [...draft.books.transactions.values()].flatMap(({ imported, status }) =>
      imported?.account === data.account && status !== 'undone' ? [imported.key] : [],
    ),
  );
  const added: PlainPosting[] = [];
  for (const { transaction, date, payee, note, amount, counter, key } of data.rows) {
    draft.refuse('AlreadyImported', keys.has(key));
    keys.add(key);
    const other = draft.account(counter);
    const wrong =
      draft.transaction(transaction) !== undefined ||
      !isDay(date) ||
      !Number.isSafeInteger(amount) ||
      !other?.open ||
      (other.currency !== undefined && other.currency !== currency);
    if (draft.refuse('RowRefused', wrong)) continue;
    const postings: PlainPosting[] = [
      { account: data.account, amount, currency, state: 'cleared' },
      { account: counter, amount: 0 - amount, currency, state: 'uncleared' },
    ];
    added.push(...postings);
    const imported = { account: data.account, key };
    draft.changes.transactions.set(transaction, {
      date,
      payee,
      note,
      tags: [],
      postings,
      status: 'standing',
      imported,
    });
  }
  draft.refuse('RowRefused', draft.isTooMuch(added));
}
