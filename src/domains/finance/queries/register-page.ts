/** Which of the matching rows are on a page, in the order asked for, with running balances. Only the page is put in order. */
import type { RegisterParams } from '../answers.ts';
import { allEffects } from './all-effects.ts';
import type { Matches } from './match-rows.ts';
import type { PointOfView } from './row-effect.ts';
import { noEffect, readEffect } from './row-effect.ts';
import { LISTED, OUTSIDE } from './row-marks.ts';
import { selectPage } from './select-page.ts';

export interface PagedRow {
  readonly row: number;
  /** The account's balance just after it; only where one account is looked at in order of dates. */
  readonly runningMinor?: number;
}

export function registerPage(
  view: PointOfView,
  matches: Matches,
  params: RegisterParams,
  offset: number,
  limit: number,
): PagedRow[] {
  const { sort = 'date', ascending = false } = params;
  if (sort !== 'date') return sortedPage(view, matches, sort, ascending, offset, limit);
  const count = Math.max(0, Math.min(limit, matches.count - offset));
  if (count === 0) return [];
  const withRunning = view.account !== undefined && params.state !== 'void';
  return ascending
    ? pageFromFirst(view, matches, offset, count, withRunning)
    : pageFromLast(view, matches, offset, count, withRunning);
}

/** Oldest first: balances grow from nothing. */
function pageFromFirst(
  view: PointOfView,
  { marks }: Matches,
  offset: number,
  count: number,
  withRunning: boolean,
): PagedRow[] {
  const order = view.ledger.dateOrder.of(view.ledger.transactions.rows);
  const balances = new Float64Array(view.ledger.currencies.size);
  const page: PagedRow[] = [];
  let seen = 0;
  for (let index = 0; page.length < count; index += 1) {
    const row = order[index]!;
    if (marks[row] === OUTSIDE) continue;
    if (withRunning) addPostings(view, row, balances, 1);
    if (marks[row] !== LISTED) continue;
    if (seen >= offset) page.push(paged(view, row, withRunning ? balances : undefined));
    seen += 1;
  }
  return page;
}

/** Newest first: what the account holds after everything, taken back row by row. */
function pageFromLast(
  view: PointOfView,
  { marks }: Matches,
  offset: number,
  count: number,
  withRunning: boolean,
): PagedRow[] {
  const order = view.ledger.dateOrder.of(view.ledger.transactions.rows);
  const balances = withRunning ? balancesAfterAll(view, marks) : undefined;
  const page: PagedRow[] = [];
  let seen = 0;
  for (let index = order.length - 1; page.length < count; index -= 1) {
    const row = order[index]!;
    if (marks[row] === OUTSIDE) continue;
    if (marks[row] === LISTED) {
      if (seen >= offset) page.push(paged(view, row, balances));
      seen += 1;
    }
    if (balances) addPostings(view, row, balances, -1);
  }
  return page;
}

function paged(view: PointOfView, row: number, balances: Float64Array | undefined): PagedRow {
  if (!balances) return { row };
  const effect = noEffect();
  readEffect(view, row, effect);
  return { row, runningMinor: balances[effect.currency]! };
}

function balancesAfterAll(view: PointOfView, marks: Uint8Array): Float64Array {
  const balances = new Float64Array(view.ledger.currencies.size);
  for (let row = 0; row < marks.length; row += 1)
    if (marks[row] !== OUTSIDE) addPostings(view, row, balances, 1);
  return balances;
}

/** Adds (1) or takes back (−1) what a row did to the account. */
function addPostings(
  { ledger, account: wanted }: PointOfView,
  row: number,
  balances: Float64Array,
  sign: 1 | -1,
): void {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const end = rows.at.firstPosting[row]! + rows.at.postingCount[row]!;
  for (let posting = rows.at.firstPosting[row]!; posting < end; posting += 1) {
    if (account[posting] === wanted) balances[currency[posting]!]! += sign * amount[posting]!;
  }
}

/** By amount or payee; of the same, in order of dates. */
function sortedPage(
  view: PointOfView,
  { marks, count }: Matches,
  sort: 'amount' | 'payee',
  ascending: boolean,
  offset: number,
  limit: number,
): PagedRow[] {
  const { ledger } = view;
  const rows = new Uint32Array(count);
  let listed = 0;
  for (const row of ledger.dateOrder.of(ledger.transactions.rows))
    if (marks[row] === LISTED) rows[listed++] = row;
  const keys = sort === 'amount' ? amountsOf(view, rows) : payeeRanks(view, rows);
  return Array.from(selectPage(keys, count, offset, limit, ascending), (item) => ({ row: rows[item]! }));
}

function amountsOf(view: PointOfView, rows: Uint32Array): Float64Array {
  const known = allEffects(view);
  const effect = noEffect();
  const amounts = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    if (!known) readEffect(view, rows[index]!, effect);
    amounts[index] = known ? known.amountMinor[rows[index]!]! : effect.amountMinor;
  }
  return amounts;
}

/** For each row the place of its payee among all, case and accents considered last. */
function payeeRanks({ ledger }: PointOfView, rows: Uint32Array): Uint32Array {
  const ranks = ledger.searchTexts.payeeRanks(ledger.payees);
  const { payee } = ledger.transactions.rows.at;
  return rows.map((row) => ranks[payee[row]!]!);
}
