/** All that a month holds, before anybody knows what is in the purse. */
import { CURRENT, SAVINGS } from './accounts.ts';
import type { Entry } from './entry.ts';
import { moved } from './entry.ts';
import { everyday } from './everyday.ts';
import type { Holiday } from './holidays.ts';
import { buyDollars } from './holidays.ts';
import { income } from './income.ts';
import type { Month } from './month.ts';
import { obligations } from './obligations.ts';
import { occasions } from './occasions.ts';
import { subscriptionsOf } from './subscriptions.ts';

/** Days before a journey in dollars on which half of what it takes is bought. */
const DOLLARS_BOUGHT_AHEAD = [80, 24];

export function plannedFor(month: Month, holidays: readonly Holiday[]): Entry[] {
  const away = (day: number) => holidays.some((holiday) => holiday.away(day));
  const dollars = holidays.find(({ inDollars }) => inDollars);
  const entries = [
    ...income(month),
    ...obligations(month),
    ...subscriptionsOf(month, dollars !== undefined && month.first > dollars.from),
    ...[...everyday(month), ...occasions(month)].filter(({ day }) => !away(day)),
    ...holidays.flatMap((holiday) => [...holiday.entries, ...ahead(holiday, month)]),
  ];
  return entries.filter(({ day }) => day >= month.first && day <= month.last).sort((a, b) => a.day - b.day);
}

/** What was saved for a holiday comes back in time; dollars are bought in two halves, with a little to spare. */
function ahead({ from, costCents, inDollars }: Holiday, month: Month): Entry[] {
  const fromSavings = (day: number, cents: number) =>
    moved(day, 'From savings', SAVINGS, CURRENT, Math.ceil(cents / 10_000) * 10_000, {
      note: 'For the holiday',
      noticed: 'evening',
    });
  if (!inDollars) return [fromSavings(from - 6, costCents * 0.8)];
  return DOLLARS_BOUGHT_AHEAD.flatMap((days) => {
    const half = Math.round((costCents * 0.54) / 5_000) * 5_000;
    return [fromSavings(from - days - 2, half), buyDollars(from - days, half, month.random('dollars'))];
  });
}
