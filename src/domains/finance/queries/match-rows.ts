/** The rows that a register's parameters ask for, in order of dates, each with its figure and running balance. */
import type { Position } from '../../../kernel/index.ts';
import type { RegisterParams } from '../answers.ts';
import { dayNumber } from '../calendar-date.ts';
import { STANDING, VOID, postingStates } from '../ledger/transactions.ts';
import type { PointOfView, RowEffect } from './row-effect.ts';
import { readEffect } from './row-effect.ts';
import { OUTSIDE, PASSED_OVER, countListed, keepAccounts, keepWhere, listRows } from './row-marks.ts';
import { keepText } from './text-search.ts';

export interface Matches {
  readonly count: number;
  /** May be longer than `count`, as may the others. */
  readonly rows: Uint32Array;
  readonly amounts: Float64Array;
  /** The account's balance just after each; only where one account is looked at in order of dates. */
  readonly running: Float64Array | undefined;
  /** `currency` is an ordinal. */
  readonly sums: readonly { readonly currency: number; readonly amountMinor: number }[];
}

export function matchRows(view: PointOfView, params: RegisterParams, position: Position): Matches {
  const { ledger, account } = view;
  const withRunning = account !== undefined && (params.sort ?? 'date') === 'date' && params.state !== 'void';
  const marks = markRows(view, params, position);
  const order = ledger.dateOrder.of(ledger.transactions.rows);
  const { date } = ledger.transactions.rows.at;
  const [firstDay, lastDay] = [dayOr(params.from, -Infinity), dayOr(params.to, Infinity)];
  const { amountFrom = -Infinity, amountTo = Infinity } = params;

  const listed = countListed(marks);
  const rows = new Uint32Array(listed);
  const amounts = new Float64Array(listed);
  const running = withRunning ? new Float64Array(listed) : undefined;
  const balances = new Float64Array(ledger.currencies.size);
  const sums = new Float64Array(ledger.currencies.size);
  const summed = new Uint8Array(ledger.currencies.size);
  const effect: RowEffect = { amountMinor: 0, currency: 0, type: 'in' };
  let count = 0;
  // What lies before the first day counts towards a running balance, and towards nothing else.
  for (let index = withRunning ? 0 : firstIndex(order, date, firstDay); index < order.length; index += 1) {
    const row = order[index]!;
    if (marks[row] === OUTSIDE) continue;
    if (date[row]! > lastDay) break;
    if (withRunning) addPostings(view, row, balances);
    if (marks[row] === PASSED_OVER || date[row]! < firstDay) continue;
    readEffect(view, row, effect);
    const absolute = Math.abs(effect.amountMinor);
    if (absolute < amountFrom || absolute > amountTo) continue;
    rows[count] = row;
    amounts[count] = effect.amountMinor;
    if (running) running[count] = balances[effect.currency]!;
    count += 1;
    if (account === undefined && effect.type === 'transfer') continue;
    sums[effect.currency]! += effect.amountMinor;
    summed[effect.currency] = 1;
  }
  return { count, rows, amounts, running, sums: sumsByCurrency(sums, summed) };
}

/** Every test but those of dates and amount. */
function markRows(view: PointOfView, params: RegisterParams, position: Position): Uint8Array {
  const { ledger, account } = view;
  const { payee, tags } = ledger.transactions.rows.at;
  const marks = listRows(ledger, position, params.state === 'void' ? VOID : STANDING);
  if (account !== undefined) keepAccounts(ledger, marks, oneAccount(view, account), OUTSIDE);
  if (params.category !== undefined) {
    const category = ledger.accounts.ids.ordinalOf(params.category) ?? -1;
    keepAccounts(ledger, marks, oneAccount(view, category), PASSED_OVER);
  }
  if (params.payee !== undefined) {
    const wanted = ledger.payees.ordinalOf(params.payee);
    keepWhere(marks, (row) => payee[row] === wanted);
  }
  if (params.tag !== undefined) {
    const { tag } = params;
    const sets = Array.from({ length: ledger.tagSets.size }, (_, set) =>
      ledger.tagSets.tagsOf(set).includes(tag),
    );
    keepWhere(marks, (row) => sets[tags[row]!]!);
  }
  if (params.state !== undefined && params.state !== 'void')
    keepState(view, marks, postingStates.indexOf(params.state));
  if (params.text !== undefined) keepText(ledger, view.accounts, marks, params.text);
  return marks;
}

/** Keeps rows with a posting in `wanted` state on the account looked from, else on any of the person's own. */
function keepState(
  { ledger, account: lookedFrom, accounts }: PointOfView,
  marks: Uint8Array,
  wanted: number,
): void {
  const { firstPosting, postingCount } = ledger.transactions.rows.at;
  const { account, state } = ledger.transactions.postings.at;
  keepWhere(marks, (row) => {
    const end = firstPosting[row]! + postingCount[row]!;
    for (let posting = firstPosting[row]!; posting < end; posting += 1) {
      const of = account[posting]!;
      if (
        state[posting] === wanted &&
        (lookedFrom === undefined ? accounts.own[of] === 1 : of === lookedFrom)
      )
        return true;
    }
    return false;
  });
}

function oneAccount({ ledger }: PointOfView, account: number): Uint8Array {
  const accounts = new Uint8Array(ledger.accounts.ids.size);
  if (account >= 0) accounts[account] = 1;
  return accounts;
}

function addPostings({ ledger, account: wanted }: PointOfView, row: number, balances: Float64Array): void {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const end = rows.at.firstPosting[row]! + rows.at.postingCount[row]!;
  for (let posting = rows.at.firstPosting[row]!; posting < end; posting += 1) {
    if (account[posting] === wanted) balances[currency[posting]!]! += amount[posting]!;
  }
}

function sumsByCurrency(sums: Float64Array, summed: Uint8Array): Matches['sums'] {
  return [...summed.keys()]
    .filter((currency) => summed[currency] === 1)
    .map((currency) => ({ currency, amountMinor: sums[currency]! }));
}

function dayOr(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : dayNumber(date)) ?? otherwise;
}

/** Where in `order` the first row of `day` or later stands. */
function firstIndex(order: Uint32Array, date: Int32Array, day: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (date[order[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
