/** The rows that a register's parameters ask for, marked and summed in one pass in the order of memory. */
import type { Position } from '../../../kernel/index.ts';
import type { RegisterParams } from '../answers.ts';
import { dayNumber } from '../calendar-date.ts';
import { STANDING, VOID, postingStates } from '../ledger/transactions.ts';
import { allEffects } from './all-effects.ts';
import type { PointOfView } from './row-effect.ts';
import { addEffects, noEffect, readEffect } from './row-effect.ts';
import { LISTED, OUTSIDE, PASSED_OVER, keepAccounts, keepWhere, listRows } from './row-marks.ts';
import { keepText } from './text-search.ts';

export interface Matches {
  /** By row: listed, passed over, or outside the register. */
  readonly marks: Uint8Array;
  /** Rows listed. */
  readonly count: number;
  /** What the rows listed did together, in each currency that they moved. `currency` is an ordinal. */
  readonly sums: readonly { readonly currency: number; readonly amountMinor: number }[];
}

export function matchRows(view: PointOfView, params: RegisterParams, position: Position): Matches {
  const { ledger, account } = view;
  const marks = markRows(view, params, position);
  const { date } = ledger.transactions.rows.at;
  const [firstDay, lastDay] = [dayOr(params.from, -Infinity), dayOr(params.to, Infinity)];
  const { amountFrom = -Infinity, amountTo = Infinity } = params;
  const sums = new Float64Array(ledger.currencies.size);
  const summed = new Uint8Array(ledger.currencies.size);
  const known = allEffects(view);
  const effect = noEffect();
  let count = 0;
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== LISTED) continue;
    marks[row] = PASSED_OVER;
    if (date[row]! < firstDay || date[row]! > lastDay) continue;
    if (!known) readEffect(view, row, effect);
    const amountMinor = known ? known.amountMinor[row]! : effect.amountMinor;
    const absolute = Math.abs(amountMinor);
    if (absolute < amountFrom || absolute > amountTo) continue;
    marks[row] = LISTED;
    count += 1;
    if (!(known ? known.isWhole(row) : effect.whole)) addEffects(view, row, sums);
    // What went from one own account to another in the same currency is still there.
    else if (account === undefined && (known ? known.isTransfer(row) : effect.type === 'transfer')) continue;
    else {
      const currency = known ? known.currency[row]! : effect.currency;
      sums[currency]! += amountMinor;
      summed[currency] = 1;
    }
  }
  return { marks, count, sums: sumsByCurrency(sums, summed) };
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
function keepState(view: PointOfView, marks: Uint8Array, wanted: number): void {
  const { ledger, account: lookedFrom, accounts } = view;
  const { firstPosting, postingCount } = ledger.transactions.rows.at;
  const { account, state } = ledger.transactions.postings.at;
  const counted = lookedFrom === undefined ? accounts.own : oneAccount(view, lookedFrom);
  keepWhere(marks, (row) => {
    const end = firstPosting[row]! + postingCount[row]!;
    for (let posting = firstPosting[row]!; posting < end; posting += 1) {
      if (state[posting] === wanted && counted[account[posting]!] === 1) return true;
    }
    return false;
  });
}

function oneAccount({ ledger }: PointOfView, account: number): Uint8Array {
  const accounts = new Uint8Array(ledger.accounts.ids.size);
  if (account >= 0) accounts[account] = 1;
  return accounts;
}

function sumsByCurrency(sums: Float64Array, summed: Uint8Array): Matches['sums'] {
  return [...summed.keys()]
    .filter((currency) => summed[currency] === 1 || sums[currency] !== 0)
    .map((currency) => ({ currency, amountMinor: sums[currency]! }));
}

function dayOr(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : dayNumber(date)) ?? otherwise;
}
