/** Finance with three questions more, which no screen asks yet: what the bench compares with other programs. */
import * as z from 'zod/mini';
import { calendarDate, calendarMonth, finance, monthNumber } from '../../../src/domains/finance/index.ts';
import { accountsAt, kindOf } from '../../../src/domains/finance/ledger/accounts-at.ts';
import type { Ledger } from '../../../src/domains/finance/ledger/ledger.ts';
import { STANDING } from '../../../src/domains/finance/ledger/transactions.ts';
import { eachStandingRow } from '../../../src/domains/finance/queries/standing-rows.ts';
import type { Domain } from '../../../src/kernel/index.ts';
import { defineQuery } from '../../../src/kernel/index.ts';

export interface CategoryMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly category: string;
  readonly amountMinor: number;
}

/** Written as the overview's scan is: one pass over the postings' columns, a cell a month and account. */
const monthByCategory = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, { position }): readonly CategoryMonth[] {
    const { postings } = ledger.transactions;
    const { account, amount, date, from, to } = postings.at;
    const { versions } = accountsAt(ledger, position);
    const counts = Uint8Array.from(versions, (version) => (/income|expense/.test(kindOf(version)) ? 1 : 0));
    const width = versions.length;
    const [firstDay, lastDay] = daysOf(date, postings.length);
    const first = monthNumber(firstDay);
    const months = monthNumber(lastDay) - first + 1;
    const monthOfDay = Uint16Array.from(
      { length: lastDay - firstDay + 1 },
      (_, day) => monthNumber(firstDay + day) - first,
    );
    const sums = new Float64Array(months * width);
    const used = new Uint8Array(months * width);
    for (let posting = 0; posting < postings.length; posting += 1) {
      const category = account[posting]!;
      if (counts[category] !== 1 || from[posting]! > position || to[posting]! <= position) continue;
      const cell = monthOfDay[date[posting]! - firstDay]! * width + category;
      sums[cell]! += amount[posting]!;
      used[cell] = 1;
    }
    const cells: CategoryMonth[] = [];
    for (let month = 0; month < months; month += 1) {
      const named = calendarMonth(first + month);
      for (let category = 0; category < width; category += 1) {
        const cell = month * width + category;
        if (used[cell] !== 1) continue;
        const id = ledger.accounts.ids.idOf(category);
        cells.push({ month: named, category: id, amountMinor: sums[cell]! });
      }
    }
    return cells;
  },
});

export interface PostingColumns {
  readonly accounts: readonly { readonly account: string; readonly kind: string }[];
  /** By posting: ordinal of its transaction and account, days since 1970, minor units. */
  readonly transaction: Uint32Array;
  readonly account: Uint32Array;
  readonly day: Int32Array;
  readonly amountMinor: Float64Array;
}

/** Every posting that stands. */
const standingPostings = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, { position }): PostingColumns {
    const { rows, postings } = ledger.transactions;
    const { at } = postings;
    const stands = Uint32Array.from({ length: postings.length }, (_, posting) => posting).filter(
      (posting) => at.from[posting]! <= position && at.to[posting]! > position,
    );
    const accounts = accountsAt(ledger, position).versions.map((version, ordinal) => {
      return { account: ledger.accounts.ids.idOf(ordinal), kind: kindOf(version) };
    });
    return {
      accounts,
      transaction: stands.map((posting) => rows.at.transaction[at.row[posting]!]!),
      account: stands.map((posting) => at.account[posting]!),
      day: Int32Array.from(stands, (posting) => at.date[posting]!),
      amountMinor: Float64Array.from(stands, (posting) => at.amount[posting]!),
    };
  },
});

/** Transactions that stand as hledger and ledger read them; `from` and `count` in rows of the ledger. '' at the end. */
const plainText = defineQuery({
  reads: 'ledger',
  params: z.strictObject({ from: z.number(), count: z.number() }),
  run(ledger: Ledger, { from, count }, { position }): string {
    const { rows, postings } = ledger.transactions;
    let text = '';
    eachStandingRow(ledger, position, (row) => {
      if (row < from || row >= from + count || rows.at.status[row] !== STANDING) return;
      text += `${calendarDate(rows.at.date[row]!)} ${ledger.payees.idOf(rows.at.payee[row]!)}\n`;
      const end = rows.at.firstPosting[row]! + rows.at.postingCount[row]!;
      for (let posting = rows.at.firstPosting[row]!; posting < end; posting += 1) {
        const amount = (postings.at.amount[posting]! / 100).toFixed(2);
        text += `    ${ledger.accounts.ids.idOf(postings.at.account[posting]!)}  ${amount} EUR\n`;
      }
      text += '\n';
    });
    return from < rows.length ? text || '\n' : '';
  },
});

export const benchDomain: Domain = {
  ...finance,
  queries: { ...finance.queries, monthByCategory, standingPostings, plainText },
};

function daysOf(date: Int32Array, count: number): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (let posting = 0; posting < count; posting += 1) {
    if (date[posting]! < first) first = date[posting]!;
    if (date[posting]! > last) last = date[posting]!;
  }
  return [first, last];
}
