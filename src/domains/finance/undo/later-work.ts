/** Which later acts stand in the way of undoing one: they moved what it touched, or build on what it did. */
import { findHolders } from './key-holders.ts';
import { namesTaken } from './names-taken.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { NO_ROW, STANDING } from '../ledger/transactions.ts';
import { recordedPostings } from '../ledger/read-transaction.ts';
import { isSystemAccount } from '../system-accounts.ts';
import type { Touched } from './touched.ts';
import { touchedBy } from './touched.ts';

/** Every act to be undone before `act`, newest first: what depends on those included, so that each can be in its turn. */
export function laterWork(ledger: Ledger, act: number): number[] {
  const found = new Set<number>([act]);
  for (const each of found) {
    // A set is walked with what is added on the way.
    for (const later of dependents(ledger, each)) found.add(later);
  }
  found.delete(act);
  return [...found].sort((a, b) => b - a);
}

/** The acts that depend on `act` itself. */
function dependents(ledger: Ledger, act: number): Set<number> {
  const found = new Set<number>();
  const passedOver = new Set<number>();
  const touched = touchedBy(ledger, act);
  eachDependent(ledger, act, touched, (later) => {
    if (later <= act || found.has(later) || passedOver.has(later)) return;
    if (isSettled(ledger, later, act)) passedOver.add(later);
    else found.add(later);
  });
  return found;
}

/** True for work after `act` that left no trace: undone, or itself the undoing of something after `act`. */
function isSettled({ acts }: Ledger, later: number, act: number): boolean {
  return acts.isUndone(later, Infinity) || (acts.targetOf(later, Infinity) ?? -1) > act;
}

type Tell = (later: number) => void;

/** Tells every act after `act` that may be in its way; others too. */
function eachDependent(ledger: Ledger, act: number, touched: Touched, tell: Tell): void {
  tellMovedTransactions(ledger, act, touched, tell);
  tellMovedAccounts(ledger, act, touched, tell);
  tellPostings(ledger, act, touched, tell);
  tellAccountsOfRestored(ledger, act, touched, tell);
  findHolders(ledger, touched, tell);
  namesTaken(ledger, touched, tell);
  if (touched.bookName !== undefined)
    for (const name of ledger.book.names) if (name.act > act) tell(name.act);
}

function tellMovedTransactions({ transactions }: Ledger, act: number, touched: Touched, tell: Tell): void {
  const { act: actOf, previous } = transactions.rows.at;
  for (const transaction of touched.transactions.keys()) {
    let row = transactions.columns.at.latestRow[transaction]!;
    for (; row !== NO_ROW && actOf[row]! > act; row = previous[row]!) tell(actOf[row]!);
  }
}

function tellMovedAccounts(ledger: Ledger, act: number, touched: Touched, tell: Tell): void {
  for (const account of touched.accounts.keys()) {
    if (opensBySelf(ledger, act, account)) continue;
    for (const version of ledger.accounts.records[account]!.versions)
      if (version.act > act) tell(version.act);
  }
}

/** What was posted to accounts that would be there no more. */
function tellPostings(ledger: Ledger, act: number, touched: Touched, tell: Tell): void {
  const { rows, postings } = ledger.transactions;
  const opened = new Uint8Array(ledger.accounts.records.length);
  for (const [account, before] of touched.accounts) {
    if (!before?.exists && !opensBySelf(ledger, act, account)) opened[account] = 1;
  }
  if (!opened.includes(1)) return;
  const { account, row } = postings.at;
  for (let posting = 0; posting < postings.length; posting += 1) {
    if (opened[account[posting]!] === 1) tell(rows.at.act[row[posting]!]!);
  }
}

/** Where transactions would stand again: whether the accounts that they post to are there has changed since. */
function tellAccountsOfRestored(ledger: Ledger, act: number, touched: Touched, tell: Tell): void {
  const { status } = ledger.transactions.rows.at;
  const seen = new Set<string>();
  for (const before of touched.transactions.values()) {
    if (before === NO_ROW || status[before] !== STANDING) continue;
    for (const { account } of recordedPostings(ledger, before)) seen.add(account);
  }
  for (const account of seen) {
    if (isSystemAccount(account)) continue;
    for (const { type, act: changedBy } of ledger.accounts.records[ledger.accounts.ids.ordinalOf(account)!]!
      .versions) {
      if (changedBy > act && (type === 'AccountOpened' || type === 'AccountOpeningUndone')) tell(changedBy);
    }
  }
}

/**
 * True where `act` opened a system account along with what was posted to it, or undid that. Such an account comes and
 * goes as it is needed: nothing depends on who happened to need it first.
 */
export function opensBySelf(ledger: Ledger, act: number, account: number): boolean {
  const { id, versions } = ledger.accounts.records[account]!;
  return (
    isSystemAccount(id) &&
    versions.some(
      (version) =>
        version.act === act && (version.type === 'AccountOpened' || version.type === 'AccountOpeningUndone'),
    )
  );
}
