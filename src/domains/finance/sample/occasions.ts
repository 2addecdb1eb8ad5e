/** What comes now and then: clothes and their return, the doctor, a film, presents, the cat. */
import { CARD, CASH, CURRENT } from './accounts.ts';
import type { Entry } from './entry.ts';
import { spent } from './entry.ts';
import type { Habit } from './habits.ts';
import { catHabits, habits } from './habits.ts';
import type { Month } from './month.ts';
import { afterWeekend, weekday } from './month.ts';
import { priced } from './prices.ts';
import type { Random } from './random.ts';

/** The month of the books in which the cat moved in. */
export const CAT_FROM = 15;

export function occasions(month: Month): Entry[] {
  const all = month.nth >= CAT_FROM ? [...habits, ...catHabits] : habits;
  const entries = all.flatMap((habit, index) => indulge(month, habit, month.random(`habit ${index}`)));
  if (month.nth === CAT_FROM) {
    const start = { 'expense:pets': 18_000 };
    entries.push(
      spent(month.on(6), 'Tierheim Nordtal', CURRENT, start, {
        note: 'Mia moves in: adoption fee',
        tags: ['cat'],
      }),
    );
  }
  return [...entries, ...returns(month, entries), ...(month.month === 12 ? presents(month) : [])];
}

function indulge(month: Month, habit: Habit, random: Random): Entry[] {
  const { payees, category, often, cents, accounts, notes, months } = habit;
  if (months && !months.includes(month.month)) return [];
  const times = Math.floor(often) + (random.chance(often % 1) ? 1 : 0);
  return Array.from({ length: times }, () => {
    const account = random.pick(accounts);
    const note = notes ? random.pick(notes) : '';
    const noticed = account === CASH ? 'evening' : random.pick(['evening', 'onStatement'] as const);
    const day = openDay(month, month.on(random.int(1, 28)), habit);
    const amount = priced(
      month.price(random.int(...cents)),
      account === CASH && habit.ends === 'any' ? 'tens' : habit.ends,
    );
    return spent(
      day,
      random.pick(payees),
      account,
      { [category]: amount },
      { noticed, ...(note ? { note } : {}) },
    );
  });
}

/** The day itself, or the Monday after where the doors are shut. */
function openDay(month: Month, day: number, { open }: Habit): number {
  const shut = (open !== 'always' && weekday(day) === 0) || (open === 'weekdays' && weekday(day) === 6);
  return shut ? Math.min(afterWeekend(day), month.last) : day;
}

/** Of what was ordered or tried on, some goes back a week or two later. */
function returns(month: Month, entries: readonly Entry[]): Entry[] {
  const random = month.random('returns');
  const bought = entries.filter(
    ({ payee }) => payee === 'Versandhaus Ottilie' || payee === 'Modehaus Nadel & Faden',
  );
  return random
    .some(bought, 0.24)
    .map(({ day, payee, postings: [paid, on] }) =>
      spent(
        Math.min(day + random.int(6, 16), month.last),
        payee,
        paid!.account,
        { [on!.account]: -on!.amount },
        { note: 'Returned', tags: ['refund'], noticed: 'onStatement' },
      ),
    );
}

function presents(month: Month): Entry[] {
  const random = month.random('christmas');
  const shops = [
    'Spielzeugkiste',
    'Buchhandlung Leseinsel',
    'Versandhaus Ottilie',
    'Modehaus Nadel & Faden',
    'Töpferei Lehmgrund',
    'Schallplattenladen Rille',
  ];
  const tags = [`christmas${month.year}`];
  return [
    ...Array.from({ length: random.int(6, 9) }, () =>
      spent(
        month.on(random.int(2, 22)),
        random.pick(shops),
        random.pick([CARD, CURRENT]),
        { 'expense:gifts': priced(random.int(1_490, 7_900), 'shelf') },
        { tags },
      ),
    ),
    spent(
      month.on(random.int(14, 20)),
      'Brunnen für alle e. V.',
      CURRENT,
      { 'expense:gifts': 10_000 },
      { note: 'Christmas donation', tags: [...tags, 'tax'] },
    ),
    spent(
      month.on(18),
      'Baumschule Tannengrund',
      CASH,
      { 'expense:household': random.int(26, 38) * 100 },
      { note: 'Tree', tags, noticed: 'atOnce' },
    ),
  ];
}
