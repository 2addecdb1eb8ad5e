/** The rows that a register's parameters ask for, in order of dates, each with its figure and running balance. */
import type { Position } from '../../../kernel/index.ts';
import type { RegisterParams } from '../answers.ts';
import { dayNumber } from '../calendar-date.ts';
import type { RowScope } from '../ledger/mark-rows.ts';
import { markRows } from '../ledger/mark-rows.ts';
import { STANDING, VOID, postingStates } from '../ledger/transactions.ts';
import type { PointOfView, RowEffect } from './row-effect.ts';
import { readEffect } from './row-effect.ts';
import { textMatcher } from './text-search.ts';

export interface Matches {
  readonly count: number;
  /** Longer than `count`, as are the others. */
  readonly rows: Uint32Array;
  readonly amounts: Float64Array;
  /** The account's balance just after each; only where one account is looked at in order of dates. */
  readonly running: Float64Array | undefined;
  /** `currency` is an ordinal. */
  readonly sums: readonly { readonly currency: number; readonly amountMinor: number }[];
}

export function matchRows(view: PointOfView, params: RegisterParams, position: Position): Matches {
  const { ledger, account } = view;
  const { rows: versions } = ledger.transactions;
  const scope: RowScope = { position, status: params.state === 'void' ? VOID : STANDING };
  const matches = rowMatcher(view, params, scope);
  const touching = account === undefined ? undefined : rowsOn(view, scope, account);
  const order = ledger.dateOrder.of(versions);
  const { from, to, status, date } = versions.at;
  const [firstDay, lastDay] = [dayOr(params.from, -Infinity), dayOr(params.to, Infinity)];
  const withRunning =
    account !== undefined && (params.sort ?? 'date') === 'date' && scope.status === STANDING;

  const rows = new Uint32Array(order.length);
  const amounts = new Float64Array(order.length);
  const running = withRunning ? new Float64Array(order.length) : undefined;
  const balances = new Float64Array(ledger.currencies.size);
  const sums = new Map<number, number>();
  const effect: RowEffect = { amountMinor: 0, currency: 0, type: 'in' };
  let count = 0;
  // What lies before the first day counts towards a running balance, and towards nothing else.
  for (let index = withRunning ? 0 : firstIndex(order, date, firstDay); index < order.length; index += 1) {
    const row = order[index]!;
    if (from[row]! > position || to[row]! <= position || status[row] !== scope.status) continue;
    if (touching && touching[row] === 0) continue;
    if (date[row]! > lastDay) break;
    if (withRunning) addPostings(view, row, balances);
    if (date[row]! < firstDay || !matches(row)) continue;
    readEffect(view, row, effect);
    if (!amountMatches(effect.amountMinor, params)) continue;
    rows[count] = row;
    amounts[count] = effect.amountMinor;
    if (running) running[count] = balances[effect.currency]!;
    count += 1;
    if (account === undefined && effect.type === 'transfer') continue;
    sums.set(effect.currency, (sums.get(effect.currency) ?? 0) + effect.amountMinor);
  }
  return {
    count,
    rows,
    amounts,
    running,
    sums: [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })),
  };
}

/** Every test but those of account, dates and amount. */
function rowMatcher(view: PointOfView, params: RegisterParams, scope: RowScope): (row: number) => boolean {
  const { ledger } = view;
  const tests: ((row: number) => boolean)[] = [];
  if (params.payee !== undefined) {
    const { payee } = ledger.transactions.rows.at;
    const wanted = ledger.payees.ordinalOf(params.payee);
    tests.push((row) => payee[row] === wanted);
  }
  if (params.tag !== undefined) {
    const { tags } = ledger.transactions.rows.at;
    const { tag } = params;
    const sets = Uint8Array.from({ length: ledger.tagSets.size }, (_, set) =>
      ledger.tagSets.tagsOf(set).includes(tag) ? 1 : 0,
    );
    tests.push((row) => sets[tags[row]!] === 1);
  }
  if (params.category !== undefined) {
    const marks = rowsOn(view, scope, ledger.accounts.ids.ordinalOf(params.category) ?? -1);
    tests.push((row) => marks[row] === 1);
  }
  if (params.state !== undefined && params.state !== 'void')
    tests.push(stateMatcher(view, scope, postingStates.indexOf(params.state)));
  const text = textMatcher(ledger, view.accounts, scope, params.text ?? '');
  if (text) tests.push(text);
  return (row) => tests.every((test) => test(row));
}

/** Rows with a posting in `state` on the account looked from, else on any of the person's own. */
function stateMatcher(view: PointOfView, scope: RowScope, wanted: number): (row: number) => boolean {
  const { account, state } = view.ledger.transactions.postings.at;
  const { own } = view.accounts;
  const marks = new Uint8Array(view.ledger.transactions.rows.length);
  markRows(view.ledger, scope, marks, (posting) => {
    const of = account[posting]!;
    return state[posting] === wanted && (view.account === undefined ? own[of] === 1 : of === view.account);
  });
  return (row) => marks[row] === 1;
}

function rowsOn({ ledger }: PointOfView, scope: RowScope, wanted: number): Uint8Array {
  const { account } = ledger.transactions.postings.at;
  const marks = new Uint8Array(ledger.transactions.rows.length);
  markRows(ledger, scope, marks, (posting) => account[posting] === wanted);
  return marks;
}

function addPostings({ ledger, account: wanted }: PointOfView, row: number, balances: Float64Array): void {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const end = rows.at.firstPosting[row]! + rows.at.postingCount[row]!;
  for (let posting = rows.at.firstPosting[row]!; posting < end; posting += 1) {
    if (account[posting] === wanted) balances[currency[posting]!]! += amount[posting]!;
  }
}

function amountMatches(
  amountMinor: number,
  { amountFrom = -Infinity, amountTo = Infinity }: RegisterParams,
): boolean {
  const absolute = Math.abs(amountMinor);
  return absolute >= amountFrom && absolute <= amountTo;
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
