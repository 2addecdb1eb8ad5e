/** What comes in: two salaries with their raises, a bonus, child benefit, interest, a tax refund, birthday money. */
import { CURRENT, SAVINGS } from './accounts.ts';
import type { Entry } from './entry.ts';
import { received } from './entry.ts';
import type { Month } from './month.ts';
import { weekday } from './month.ts';

const EMPLOYER = 'Talbach Maschinenbau GmbH';
const LIBRARY = 'Stadtbücherei Nordtal';

/** Net, in cents: raised every year. */
const salaries = [281_418, 289_340, 298_155, 306_880];
const partTimeSalaries = [131_260, 131_260, 146_730, 149_005];

export function income(month: Month): Entry[] {
  const { nth, on } = month;
  const year = Math.floor(nth / 12);
  const entries = [
    received(beforeWeekend(on(28)), EMPLOYER, CURRENT, 'income:salary', salaries[year] ?? salaries.at(-1)!, {
      note: 'Salary',
    }),
    received(
      beforeWeekend(on(15)),
      LIBRARY,
      CURRENT,
      'income:part-time',
      partTimeSalaries[year] ?? partTimeSalaries.at(-1)!,
      { note: 'Salary' },
    ),
    received(
      month.bankingDay(9),
      'Familienkasse',
      CURRENT,
      'income:child-benefit',
      nth < 20 ? 25_000 : 25_500,
    ),
  ];
  const random = month.random('income');
  if (month.month === 4) {
    entries.push(
      received(beforeWeekend(on(28)), EMPLOYER, CURRENT, 'income:bonus', random.int(1_650, 2_150) * 100, {
        note: 'Bonus for last year',
      }),
    );
  }
  if (month.month % 3 === 0) {
    entries.push(
      received(month.last, 'Nordtal Bank', SAVINGS, 'income:interest', random.int(2_150, 4_900), {
        note: 'Interest of the quarter',
      }),
    );
  }
  if (month.month === 8) {
    entries.push(
      received(
        month.bankingDay(random.int(5, 20)),
        'Finanzamt Nordtal',
        CURRENT,
        'income:tax-refund',
        random.int(38_000, 71_000),
      ),
    );
  }
  if (month.month === 2 || month.month === 12) {
    entries.push(
      received(
        on(random.int(11, 24)),
        'Grandparents',
        CURRENT,
        'income:gifts-received',
        random.pick([5_000, 10_000, 15_000]),
      ),
    );
  }
  return entries;
}

/** Wages come on the Friday before a weekend, unlike what is owed. */
function beforeWeekend(day: number): number {
  const of = weekday(day);
  return of === 6 ? day - 1 : of === 0 ? day - 2 : day;
}
