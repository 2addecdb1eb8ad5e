/** Payees to choose from while typing, each with what its latest transaction suggests. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { PayeeSuggestion } from '../answers.ts';
import { calendarDate } from '../calendar-date.ts';
import { foldText } from '../ledger/fold-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PointOfView } from './row-effect.ts';
import { pointOfView } from './row-effect.ts';
import { eachStandingRow } from './standing-rows.ts';

const DEFAULT_LIMIT = 100;

const params = z.strictObject({
  text: z.optional(z.string()),
  limit: z.optional(z.int().check(z.minimum(0))),
});

/** Those that begin with the text first, then those used most, then those used last. */
export const payees = defineQuery({
  reads: 'ledger',
  params,
  run(ledger: Ledger, { text = '', limit = DEFAULT_LIMIT }, { position }): readonly PayeeSuggestion[] {
    const { uses, latest } = usesOfPayees(ledger, position);
    const wanted = foldText(text.trim());
    const folded = ledger.searchTexts.payees(ledger.payees);
    const ranks = ledger.searchTexts.payeeRanks(ledger.payees);
    const { date } = ledger.transactions.rows.at;
    const begins = (payee: number) => (folded[payee]!.startsWith(wanted) ? 0 : 1);
    const found: number[] = [];
    // The first payee is the empty one: nobody.
    for (let payee = 1; payee < uses.length; payee += 1) {
      if (uses[payee]! > 0 && folded[payee]!.includes(wanted)) found.push(payee);
    }
    found.sort(
      (a, b) =>
        begins(a) - begins(b) ||
        uses[b]! - uses[a]! ||
        date[latest[b]!]! - date[latest[a]!]! ||
        ranks[a]! - ranks[b]!,
    );
    const view = pointOfView(ledger, position);
    return found.slice(0, limit).map((payee) => suggestion(view, payee, uses[payee]!, latest[payee]!));
  },
});

/** By payee how many standing transactions it has, and the row of the latest by date. */
function usesOfPayees(ledger: Ledger, position: Position) {
  const { payee, date, transaction } = ledger.transactions.rows.at;
  const uses = new Uint32Array(ledger.payees.size);
  const latest = new Uint32Array(ledger.payees.size);
  eachStandingRow(ledger, position, (row) => {
    const of = payee[row]!;
    const last = latest[of]!;
    const later = date[row]! - date[last]! || transaction[row]! - transaction[last]!;
    if (uses[of] === 0 || later > 0) latest[of] = row;
    uses[of]! += 1;
  });
  return { uses, latest };
}

function suggestion(
  { ledger, accounts, exchange }: PointOfView,
  payee: number,
  uses: number,
  row: number,
): PayeeSuggestion {
  const { rows, postings } = ledger.transactions;
  const { account, amount, currency } = postings.at;
  const first = rows.at.firstPosting[row]!;
  const all = Array.from({ length: rows.at.postingCount[row]! }, (_, index) => first + index);
  const owned = all.filter((posting) => accounts.own[account[posting]!] === 1);
  // What paid, rather than what was paid into, where both are the person's.
  const own = owned.find((posting) => amount[posting]! < 0) ?? owned[0];
  const others = all.filter(
    (posting) => account[posting] !== exchange && account[posting] !== account[own ?? -1],
  );
  const other = others.find((posting) => accounts.own[account[posting]!] !== 1) ?? others[0];
  return {
    payee: ledger.payees.idOf(payee),
    uses,
    lastDate: calendarDate(rows.at.date[row]!),
    ...(other === undefined ? {} : { category: ledger.accounts.ids.idOf(account[other]!) }),
    ...(own === undefined ? {} : { account: ledger.accounts.ids.idOf(account[own]!) }),
    amountMinor: own === undefined ? 0 : amount[own]!,
    currency: ledger.currencies.idOf(currency[own ?? all[0] ?? -1] ?? -1),
  };
}
