/** A month of the household's life, as those who plan it need it. */
import { daysInMonth, firstDayOfMonth, monthNumber, partsOf } from '../calendar-date.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

export interface Month {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Months since the books began. */
  readonly nth: number;
  /** The day number of a day of this month; the last one where it is too short. */
  on(dayOfMonth: number): number;
  /** As `on`, or the Monday after a weekend: banks do not book on those. */
  bankingDay(dayOfMonth: number): number;
  /** Every day of it that is one of these weekdays (0 is Sunday). */
  weekdays(...weekdays: readonly number[]): number[];
  /** What costs `cents` when the books begin: prices go up two and a half per cent a year. */
  price(cents: number): number;
  random(topic: string): Random;
}

export function monthOf(seed: number, startDay: number, month: number): Month {
  const first = firstDayOfMonth(month);
  const { year, month: monthOfYear } = partsOf(first);
  const length = daysInMonth(year, monthOfYear);
  const nth = month - monthNumber(startDay);
  // Multiplied out: engines may differ in the last digit of a power, never in that of a product.
  let dearness = 1;
  for (let passed = 0; passed < nth; passed += 1) dearness *= 1.00206;
  const on = (dayOfMonth: number) => first + Math.min(dayOfMonth, length) - 1;
  return {
    first,
    last: on(length),
    year,
    month: monthOfYear,
    nth,
    on,
    bankingDay: (dayOfMonth) => afterWeekend(on(dayOfMonth)),
    weekdays: (...weekdays) =>
      Array.from({ length }, (_, index) => first + index).filter((day) => weekdays.includes(weekday(day))),
    price: (cents) => Math.round(cents * dearness),
    random: (topic) => randomOf(seed, topic, year, monthOfYear),
  };
}

/** 0 is Sunday; 1 January 1970 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function afterWeekend(day: number): number {
  const of = weekday(day);
  return of === 6 ? day + 2 : of === 0 ? day + 1 : day;
}
