/** Takes a transaction's events into the ledger: each ends the row before and adds the next. */
import type { RecordedEvent } from '../../../kernel/index.ts';
import { dayNumber } from '../calendar-date.ts';
import type { EventData, FinanceEvent, ImportedFrom, PostingState } from '../events.ts';
import { accountOrdinal } from './accounts.ts';
import { addReference } from './imports.ts';
import type { Ledger } from './ledger.ts';
import type { RowChange } from './transactions.ts';
import {
  CLEARED,
  NO_ROW,
  OPEN,
  RECONCILED,
  RECORDING_UNDONE,
  STANDING,
  UNCLEARED,
  VOID,
  rowChanges,
} from './transactions.ts';

type TransactionEvent = RecordedEvent<Extract<FinanceEvent, { type: RowChange }>>;

export function recordTransaction(ledger: Ledger, event: TransactionEvent, act: number): void {
  switch (event.type) {
    case 'TransactionRecorded': {
      const row = addRow(ledger, event, act, STANDING);
      setFields(ledger, row, event.data);
      recordReference(ledger, row, event.data.imported);
      return;
    }
    case 'TransactionRevised':
      setFields(ledger, addRow(ledger, event, act, STANDING), event.data);
      return;
    case 'TransactionVoided':
      keepFields(ledger, addRow(ledger, event, act, VOID));
      return;
    case 'TransactionRecordingUndone':
      keepFields(ledger, addRow(ledger, event, act, RECORDING_UNDONE));
      return;
    case 'TransactionRestored':
      keepFields(ledger, addRow(ledger, event, act, STANDING));
      return;
    case 'PostingsCleared':
      changeStates(ledger, addRow(ledger, event, act), event.data.account, UNCLEARED, CLEARED);
      return;
    case 'PostingsUncleared':
      changeStates(ledger, addRow(ledger, event, act), event.data.account, CLEARED, UNCLEARED);
      return;
  }
}

/** Ends the transaction's row and adds the next, with the status of the one before unless told. */
function addRow(ledger: Ledger, event: TransactionEvent, act: number, status?: number): number {
  const { ids, columns, rows, notes, postings } = ledger.transactions;
  const transaction = ids.add(event.data.transaction);
  if (transaction === columns.length) {
    columns.add();
    columns.at.latestRow[transaction] = NO_ROW;
  }
  const before = columns.at.latestRow[transaction]!;
  const row = rows.add();
  const { at } = rows;
  if (before !== NO_ROW) {
    at.to[before] = event.position;
    if (at.status[before] === STANDING) {
      const end = at.firstPosting[before]! + at.postingCount[before]!;
      for (let posting = at.firstPosting[before]!; posting < end; posting += 1)
        postings.at.to[posting] = event.position;
    }
  }
  columns.at.latestRow[transaction] = row;
  at.transaction[row] = transaction;
  at.status[row] = before === NO_ROW ? firstStatus(event) : (status ?? at.status[before]!);
  at.change[row] = rowChanges.indexOf(event.type);
  at.version[row] = event.version;
  at.act[row] = act;
  at.from[row] = event.position;
  at.to[row] = OPEN;
  at.previous[row] = before;
  notes.push('');
  return row;
}

// An event on a transaction that was never recorded can only come from a log made elsewhere: it counts nowhere.
function firstStatus({ type }: TransactionEvent): number {
  return type === 'TransactionRecorded' || type === 'TransactionRevised' ? STANDING : RECORDING_UNDONE;
}

function recordReference(ledger: Ledger, row: number, imported: ImportedFrom | undefined): void {
  const { rows, columns } = ledger.transactions;
  const transaction = rows.at.transaction[row]!;
  if (!imported || columns.at.reference[transaction] !== 0) return;
  columns.at.reference[transaction] =
    addReference(ledger.imports, transaction, imported, rows.at.from[row]!) + 1;
}

function setFields(ledger: Ledger, row: number, data: EventData<'TransactionRevised'>): void {
  const { rows, notes, postings } = ledger.transactions;
  // A date that does not exist can only come from a log made elsewhere; the row is kept, at the beginning.
  rows.at.date[row] = dayNumber(data.date) ?? 0;
  rows.at.payee[row] = ledger.payees.add(data.payee);
  rows.at.tags[row] = ledger.tagSets.add(data.tags);
  notes[row] = data.note;
  rows.at.firstPosting[row] = postings.length;
  rows.at.postingCount[row] = data.postings.length;
  for (const { account, amount, currency, state } of data.postings) {
    const posting = addPosting(ledger, row);
    const { at } = postings;
    at.account[posting] = accountOrdinal(ledger.accounts, account);
    at.currency[posting] = ledger.currencies.add(currency);
    at.amount[posting] = amount;
    at.state[posting] = stateCode(state);
    if (Math.abs(amount) > ledger.greatestAmount) ledger.greatestAmount = Math.abs(amount);
  }
}

/** The fields of the row before. A row that stands has postings of its own, which hold while it does. */
function keepFields(ledger: Ledger, row: number): void {
  const { rows, notes, postings } = ledger.transactions;
  const { at } = rows;
  const before = at.previous[row]!;
  if (before === NO_ROW) return;
  at.date[row] = at.date[before]!;
  at.payee[row] = at.payee[before]!;
  at.tags[row] = at.tags[before]!;
  notes[row] = notes[before]!;
  at.postingCount[row] = at.postingCount[before]!;
  const first = at.firstPosting[before]!;
  at.firstPosting[row] = at.status[row] === STANDING ? postings.length : first;
  if (at.status[row] !== STANDING) return;
  for (let from = first; from < first + at.postingCount[before]!; from += 1) {
    const posting = addPosting(ledger, row);
    const columns = postings.at;
    columns.account[posting] = columns.account[from]!;
    columns.currency[posting] = columns.currency[from]!;
    columns.amount[posting] = columns.amount[from]!;
    columns.state[posting] = columns.state[from]!;
  }
}

function changeStates(ledger: Ledger, row: number, accountId: string, from: number, to: number): void {
  keepFields(ledger, row);
  const { rows, postings } = ledger.transactions;
  if (rows.at.status[row] !== STANDING) return;
  const account = ledger.accounts.ids.ordinalOf(accountId);
  const first = rows.at.firstPosting[row]!;
  for (let posting = first; posting < first + rows.at.postingCount[row]!; posting += 1) {
    const { at } = postings;
    if (at.account[posting] === account && at.state[posting] === from) at.state[posting] = to;
  }
}

/** Adds a posting of a row that stands. */
function addPosting(ledger: Ledger, row: number): number {
  const { rows, postings } = ledger.transactions;
  const posting = postings.add();
  postings.at.row[posting] = row;
  postings.at.date[posting] = rows.at.date[row]!;
  postings.at.from[posting] = rows.at.from[row]!;
  postings.at.to[posting] = OPEN;
  return posting;
}

function stateCode(state: PostingState | undefined): number {
  if (state === undefined || state === 'uncleared') return UNCLEARED;
  return state === 'cleared' ? CLEARED : RECONCILED;
}
