/** Where the person stands today: net worth, two years of months, this month's spending; by currency, in one scan. */
import * as z from 'zod/mini';
import type { Moment } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { Overview } from '../answers.ts';
import { calendarMonth, dayNumber, firstDayOfMonth, monthNumber } from '../calendar-date.ts';
import type { AccountKind } from '../events.ts';
import { accountsAt, kindOf } from '../ledger/accounts-at.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { bookCurrencyAt } from '../ledger/ledger.ts';
import { eachStandingRow } from './standing-rows.ts';

const MONTHS = 24;
const kinds: readonly AccountKind[] = ['asset', 'liability', 'income', 'expense', 'equity'];
const [ASSET, LIABILITY, INCOME, EXPENSE] = [0, 1, 2, 3];

type CurrencyOverview = Overview['currencies'][number];

/** What lies after today is left out. */
export const overview = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, moment): Overview {
    const flows = readFlows(ledger, moment);
    const book = bookCurrencyAt(ledger, moment.position);
    const used = [...flows.used.keys()].filter((currency) => flows.used[currency] === 1);
    // Before the book was opened it counted in nothing yet.
    const codes = new Set(book === '' ? [] : [book]);
    for (const currency of used) codes.add(ledger.currencies.idOf(currency));
    let transactions = 0;
    eachStandingRow(ledger, moment.position, () => {
      transactions += 1;
    });
    return {
      today: moment.today,
      currencies: [...codes].map((code) => currencyOverview(ledger, flows, code)),
      transactions,
    };
  },
});

/** Sums by currency (and month, or account), all up to today. */
interface Flows {
  readonly accountNames: readonly string[];
  readonly firstMonth: number;
  /** 1 for each currency that was owned, earned or spent. */
  readonly used: Uint8Array;
  readonly assets: Float64Array;
  readonly liabilities: Float64Array;
  /** Change of what is owned in each month; what came before is in the first. */
  readonly worth: Float64Array;
  readonly earned: Float64Array;
  readonly spent: Float64Array;
  /** Spent this month, by currency and account. */
  readonly spentOn: Float64Array;
}

function readFlows(ledger: Ledger, { position, today }: Moment): Flows {
  const { postings } = ledger.transactions;
  const { account, currency, amount, date, from, to } = postings.at;
  const { versions } = accountsAt(ledger, position);
  const kind = Uint8Array.from(versions, (version) => kinds.indexOf(kindOf(version)));
  const width = ledger.currencies.size;
  const lastDay = dayNumber(today) ?? 0;
  const firstMonth = monthNumber(lastDay) - MONTHS + 1;
  const firstDay = firstDayOfMonth(firstMonth);
  const monthOfDay = Uint8Array.from(
    { length: lastDay - firstDay + 1 },
    (_, day) => monthNumber(firstDay + day) - firstMonth,
  );
  const flows: Flows = {
    accountNames: versions.map((version, ordinal) => version?.name ?? ledger.accounts.ids.idOf(ordinal)),
    firstMonth,
    used: new Uint8Array(width),
    assets: new Float64Array(width),
    liabilities: new Float64Array(width),
    worth: new Float64Array(width * MONTHS),
    earned: new Float64Array(width * MONTHS),
    spent: new Float64Array(width * MONTHS),
    spentOn: new Float64Array(width * versions.length),
  };
  for (let posting = 0; posting < postings.length; posting += 1) {
    if (from[posting]! > position || to[posting]! <= position || date[posting]! > lastDay) continue;
    const of = kind[account[posting]!]!;
    const in_ = currency[posting]!;
    const day = date[posting]! - firstDay;
    const cell = in_ * MONTHS + (day < 0 ? 0 : monthOfDay[day]!);
    if (of === ASSET || of === LIABILITY) {
      flows.used[in_] = 1;
      flows.worth[cell]! += amount[posting]!;
      (of === ASSET ? flows.assets : flows.liabilities)[in_]! += amount[posting]!;
    } else if (of === INCOME || of === EXPENSE) {
      flows.used[in_] = 1;
      if (day < 0) continue;
      (of === INCOME ? flows.earned : flows.spent)[cell]! += amount[posting]!;
      if (of === EXPENSE && monthOfDay[day] === MONTHS - 1)
        flows.spentOn[in_ * versions.length + account[posting]!]! += amount[posting]!;
    }
  }
  return flows;
}

function currencyOverview(ledger: Ledger, flows: Flows, code: string): CurrencyOverview {
  const currency = ledger.currencies.ordinalOf(code);
  const at = (sums: Float64Array, index: number) => (currency === undefined ? 0 : sums[index]!);
  const cell = (month: number) => (currency ?? 0) * MONTHS + month;
  const assetsMinor = at(flows.assets, currency ?? 0);
  const liabilitiesMinor = at(flows.liabilities, currency ?? 0);
  let netWorthMinor = 0;
  const months = Array.from({ length: MONTHS }, (_, month) => {
    netWorthMinor += at(flows.worth, cell(month));
    return {
      month: calendarMonth(flows.firstMonth + month),
      inMinor: 0 - at(flows.earned, cell(month)),
      outMinor: at(flows.spent, cell(month)),
      netWorthMinor,
    };
  });
  return {
    currency: code,
    netWorthMinor: assetsMinor + liabilitiesMinor,
    assetsMinor,
    liabilitiesMinor,
    months,
    categories: currency === undefined ? [] : spendingByCategory(ledger, flows, currency),
  };
}

function spendingByCategory(
  ledger: Ledger,
  { spentOn, accountNames }: Flows,
  currency: number,
): CurrencyOverview['categories'] {
  return accountNames
    .map((name, account) => ({
      account: ledger.accounts.ids.idOf(account),
      name,
      amountMinor: spentOn[currency * accountNames.length + account]!,
    }))
    .filter(({ amountMinor }) => amountMinor !== 0)
    .sort((a, b) => b.amountMinor - a.amountMinor);
}
