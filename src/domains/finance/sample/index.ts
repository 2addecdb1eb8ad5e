/** A sample household: three years of a family's books, the same for the same seed and day. Loaded only when asked for. */
import { addYears, calendarDate, dayNumber, firstDayOfMonth, monthNumber } from '../calendar-date.ts';
import { CARD, categories, CURRENT, DOLLARS, openingAccounts, SAVINGS } from './accounts.ts';
import { changesIn } from './changes.ts';
import type { SampleStep } from './diary.ts';
import { Diary } from './diary.ts';
import { holidays } from './holidays.ts';
import { Purse } from './money-moves.ts';
import { monthOf } from './month.ts';
import { plannedFor } from './plan.ts';
import { Slips } from './slips.ts';

export type { SampleStep } from './diary.ts';

/** What the book is opened with. */
export const sampleBook = { name: 'Sample household', currency: 'EUR', timeZone: 'Europe/Berlin' } as const;

/**
 * The commands by which the household kept its books from the first of a month three years before `today` (the
 * calendar day in Berlin) until yesterday evening, in the order of the clock. Each is accepted by a book that was
 * opened with `sampleBook` and got those before.
 */
export function sampleHousehold({
  seed,
  today,
}: {
  readonly seed: number;
  readonly today: string;
}): readonly SampleStep[] {
  const end = dayNumber(today);
  if (end === undefined) throw new RangeError(`Not a calendar date: ${today}`);
  const last = end - 1;
  const first = firstDayOfMonth(monthNumber(addYears(end, -3)));
  const diary = new Diary(seed, first, last);
  const slips = new Slips(seed, diary);
  const purse = new Purse();
  const journeys = holidays(seed, first, last);

  openBooks(diary, first);
  for (let month = monthNumber(first); month <= monthNumber(last); month += 1) {
    const now = monthOf(seed, first, month);
    if (now.nth > 0) {
      for (const account of [CURRENT, SAVINGS]) diary.confirm(now.on(4), account);
      for (const account of [CARD, DOLLARS]) diary.confirm(now.on(9), account);
    }
    changesIn(now, diary, journeys);
    for (const entry of purse.live(now, plannedFor(now, journeys), last)) slips.record(entry);
  }
  return diary.steps();
}

function openBooks(diary: Diary, first: number): void {
  const accounts = [...openingAccounts.map(({ opening: _opening, ...account }) => account), ...categories];
  diary.note(first, { type: 'OpenAccounts', data: { accounts } });
  for (const { account, opening } of openingAccounts) {
    const date = calendarDate(first);
    diary.note(first, { type: 'SetOpeningBalance', data: { account, date, amount: opening } });
    const transaction = `opening:${account}`;
    diary.note(first, { type: 'ClearPostings', data: { transaction, account } });
  }
}
