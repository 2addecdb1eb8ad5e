/** One transaction as the register lists it. */
import type { RegisterPosting, RegisterRow } from '../answers.ts';
import { calendarDate } from '../calendar-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { STANDING, postingStates, referenceAt } from '../ledger/transactions.ts';
import type { PointOfView } from './row-effect.ts';
import { noEffect, readEffect } from './row-effect.ts';

export function registerRow(view: PointOfView, row: number, runningMinor?: number): RegisterRow {
  const { ledger } = view;
  const { ids, rows, notes } = ledger.transactions;
  const { at } = rows;
  const transaction = at.transaction[row]!;
  const effect = noEffect();
  readEffect(view, row, effect);
  return {
    transaction: ids.idOf(transaction),
    date: calendarDate(at.date[row]!),
    payee: ledger.payees.idOf(at.payee[row]!),
    note: notes[row]!,
    tags: ledger.tagSets.tagsOf(at.tags[row]!),
    postings: registerPostings(ledger, row, view.exchange),
    version: at.version[row]!,
    status: at.status[row] === STANDING ? 'standing' : 'void',
    imported: referenceAt(ledger.transactions, ledger.imports, transaction, view.position) !== undefined,
    amountMinor: effect.amountMinor,
    currency: ledger.currencies.idOf(effect.currency),
    type: effect.type,
    ...(runningMinor === undefined ? {} : { runningMinor }),
  };
}

/** The postings of a row; those of the account `without` are left out. */
export function registerPostings(ledger: Ledger, row: number, without = -1): RegisterPosting[] {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency, state } = postings.at;
  const first = rows.at.firstPosting[row]!;
  const shown: RegisterPosting[] = [];
  for (let posting = first; posting < first + rows.at.postingCount[row]!; posting += 1) {
    if (account[posting] === without) continue;
    shown.push({
      account: ledger.accounts.ids.idOf(account[posting]!),
      amount: amount[posting]!,
      currency: ledger.currencies.idOf(currency[posting]!),
      state: postingStates[state[posting]!]!,
    });
  }
  return shown;
}
