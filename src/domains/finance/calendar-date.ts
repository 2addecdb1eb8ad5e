/**
 * Calendar dates without a zone: `YYYY-MM-DD` in the proleptic Gregorian calendar (ISO 8601), years 0001 to 9999.
 * As a number a date is its days since 1970-01-01. Imports nothing, so that screens may use it too.
 */

/** Days since 1970-01-01 of a date that exists; undefined for any other text, 31 February included. */
export function dayNumber(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOf(year, month, day) : undefined;
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isCalendarDate(text: string): boolean {
  return dayNumber(text) !== undefined;
}

/** `YYYY-MM-DD` of a day number. */
export function calendarDate(day: number): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${monthText(year, month)}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Year, month (1–12) and day (1–31) of a day number. */
export function partsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  // Hinnant, "chrono-compatible low-level date algorithms": years are counted from 1 March, in eras of 400.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day number of a year, month (1–12) and day. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months since year 0: consecutive, so that months can be counted with. */
export function monthNumber(day: number): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** `YYYY-MM` of a month number. */
export function calendarMonth(month: number): string {
  return monthText(Math.floor(month / 12), (month % 12) + 1);
}

/** Day number of the first day of a month number. */
export function firstDayOfMonth(month: number): number {
  return dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The same day `months` later (or earlier); the last day of a month too short for it. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const target = year * 12 + month - 1 + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return dayNumberOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** The same day `years` later (or earlier); 28 February for a 29th that is not there. */
export function addYears(day: number, years: number): number {
  return addMonths(day, years * 12);
}

const DASH = 45;

/** The number written from `start` to `end`, or NaN, which passes none of the comparisons above. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
