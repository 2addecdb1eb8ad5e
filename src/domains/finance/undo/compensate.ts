/** The events that restore what an act touched to how it was just before. */
import type { FinanceEvent } from '../events.ts';
import type { AccountVersion } from '../ledger/accounts.ts';
import { accountNow } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordedPostings, sameFields, transactionFields } from '../ledger/read-transaction.ts';
import { NO_ROW, OPEN, RECORDING_UNDONE, STANDING, VOID } from '../ledger/transactions.ts';
import { isSystemAccount, systemAccountOpening } from '../system-accounts.ts';
import { opensBySelf } from './later-work.ts';
import type { Touched } from './touched.ts';

export function compensate(ledger: Ledger, act: number, touched: Touched): FinanceEvent[] {
  const transactions: FinanceEvent[] = [];
  const needed = new Set<string>();
  for (const [transaction, before] of touched.transactions) {
    restoreTransaction(ledger, transaction, before, transactions);
    if (before === NO_ROW || ledger.transactions.rows.at.status[before] !== STANDING) continue;
    for (const { account } of recordedPostings(ledger, before))
      if (isSystemAccount(account)) needed.add(account);
  }
  const accounts = accountEvents(ledger, act, touched, needed);
  const { bookName } = touched;
  const renamed = bookName !== undefined && bookName !== ledger.book.names.at(-1)?.name;
  return [
    // Accounts are there before they are posted to, and go when nothing is.
    ...accounts.opened,
    ...transactions,
    ...accounts.changed,
    ...(renamed ? [{ type: 'BookRenamed', data: { name: bookName } } as const] : []),
  ];
}

/** From what the transaction is now to what it was: its fields while it stands, then its status. */
function restoreTransaction(
  ledger: Ledger,
  transaction: number,
  before: number,
  events: FinanceEvent[],
): void {
  const { ids, columns, rows } = ledger.transactions;
  const now = columns.at.latestRow[transaction]!;
  const data = { transaction: ids.idOf(transaction) };
  const wanted = before === NO_ROW ? RECORDING_UNDONE : rows.at.status[before]!;
  let status = rows.at.status[now]!;
  if (before !== NO_ROW && !haveSameFields(ledger, before, now)) {
    if (status !== STANDING) events.push({ type: 'TransactionRestored', data });
    const { tags, postings, ...fields } = transactionFields(ledger, before);
    events.push({
      type: 'TransactionRevised',
      data: { ...data, ...fields, tags: [...tags], postings: [...postings] },
    });
    status = STANDING;
  }
  if (status === wanted) return;
  if (wanted === RECORDING_UNDONE) events.push({ type: 'TransactionRecordingUndone', data });
  else if (status !== STANDING) events.push({ type: 'TransactionRestored', data });
  if (wanted === VOID) events.push({ type: 'TransactionVoided', data });
}

function haveSameFields(ledger: Ledger, one: number, other: number): boolean {
  const { firstPosting, postingCount } = ledger.transactions.rows.at;
  // Rows that share their postings follow from each other without a change of fields.
  if (postingCount[one]! > 0 && firstPosting[one] === firstPosting[other]) return true;
  return sameFields(transactionFields(ledger, one), transactionFields(ledger, other));
}

function accountEvents(ledger: Ledger, act: number, touched: Touched, needed: ReadonlySet<string>) {
  const opened: FinanceEvent[] = [];
  const changed: FinanceEvent[] = [];
  for (const [account, before] of touched.accounts) {
    const { id, versions } = ledger.accounts.records[account]!;
    const now = versions.at(-1)!;
    if (before?.exists && !now.exists) opened.push(...openAgain(id, before));
    else if (!opensBySelf(ledger, act, account)) changed.push(...restoreAccount(id, before, now));
    else if (!before?.exists && now.exists && isUnused(ledger, act, account, touched)) {
      changed.push({ type: 'AccountOpeningUndone', data: { account: id } });
    }
  }
  for (const account of needed) {
    const opening = systemAccountOpening(account);
    const known =
      accountNow(ledger.accounts, account) ||
      touched.accounts.get(ledger.accounts.ids.ordinalOf(account)!)?.exists;
    if (opening && !known) opened.push({ type: 'AccountOpened', data: opening });
  }
  return { opened, changed };
}

function openAgain(account: string, before: AccountVersion): FinanceEvent[] {
  const { kind, name, group, currency, open } = before;
  const events: FinanceEvent[] = [
    {
      type: 'AccountOpened',
      data: { account, kind, name, group, ...(currency === undefined ? {} : { currency }) },
    },
  ];
  if (!open) events.push({ type: 'AccountClosed', data: { account } });
  return events;
}

function restoreAccount(
  account: string,
  before: AccountVersion | undefined,
  now: AccountVersion,
): FinanceEvent[] {
  if (!before?.exists) return now.exists ? [{ type: 'AccountOpeningUndone', data: { account } }] : [];
  const events: FinanceEvent[] = [];
  if (before.name !== now.name) events.push({ type: 'AccountRenamed', data: { account, name: before.name } });
  if (before.group !== now.group)
    events.push({ type: 'AccountRegrouped', data: { account, group: before.group } });
  if (before.open && !now.open) events.push({ type: 'AccountReopened', data: { account } });
  if (!before.open && now.open) events.push({ type: 'AccountClosed', data: { account } });
  return events;
}

/** True when a system account is as `act` opened it and nothing but what goes with `act` is posted to it. */
function isUnused(ledger: Ledger, act: number, account: number, touched: Touched): boolean {
  const { versions } = ledger.accounts.records[account]!;
  const opened = versions.findLast((version) => version.act === act)!;
  if (restoreAccount('', opened, versions.at(-1)!).length > 0) return false;
  const { rows, postings } = ledger.transactions;
  const { account: accounts, to, row } = postings.at;
  for (let posting = 0; posting < postings.length; posting += 1) {
    if (accounts[posting] !== account || to[posting] !== OPEN) continue;
    if (!touched.transactions.has(rows.at.transaction[row[posting]!]!)) return false;
  }
  return true;
}
