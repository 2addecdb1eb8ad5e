/** Reads a calendar date out of a cell, exactly as written: no clock, no time zone, no guess at a missing part. */
import { monthOf } from './month-names.ts';

/** The order of day (d), month (m) and year (y) where all three are digits. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DateFormat {
  readonly order: DateOrder;
  /** Two-digit years up to this one are of the 2000s, the others of the 1900s. POSIX takes 68. */
  readonly twoDigitYearPivot: number;
}

/** `YYYY-MM-DD`, or why not: `NoDate` if nothing like a date stands there, `ImpossibleDate` if the calendar lacks it. */
export type DateReading = { readonly date: string } | { readonly type: 'NoDate' | 'ImpossibleDate' };

/** What may stand behind a date: a time of day, with a zone perhaps. The date counts as written. */
const time = String.raw`(?:[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?$`;
const shapes = {
  /** Most dates by far, and quick to tell. */
  iso: /^\d{4}-\d{2}-\d{2}$/,
  separated: new RegExp(String.raw`^(\d{1,4})\s?([-./\s])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?${time}`),
  together: new RegExp(String.raw`^(\d{8})${time}`),
  japanese: new RegExp(String.raw`^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日${time}`),
  dayNameYear: new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[-\s./]*(?:de\s+|of\s+)?(\p{L}+)\.?[-\s./,]*(?:de\s+|del\s+)?(\d{4}|\d{2})${time}`,
    'u',
  ),
  nameDayYear: new RegExp(
    String.raw`^(\p{L}+)\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[-\s]+)(\d{4})${time}`,
    'u',
  ),
  yearNameDay: new RegExp(String.raw`^(\d{4})[-\s./]*(\p{L}+)\.?[-\s./]*(\d{1,2})${time}`, 'u'),
};

/**
 * Reads ISO 8601 and any other year-first date whatever the format says; otherwise day, month and year in the
 * format's order, separated by dots, slashes, hyphens or spaces, or eight digits together; month names in English,
 * German, French, Spanish, Italian and Dutch; `2025年1月3日`. A time behind the date is passed over.
 */
export function readDate(cell: string, format: DateFormat): DateReading {
  const parts = datePartsOf(cell);
  if (!parts) return { type: 'NoDate' };
  const [year, month, day] = parts.named ?? arrange(parts.digits, format.order);
  return calendarDate(year, month, day, format.twoDigitYearPivot) ?? { type: 'ImpossibleDate' };
}

/** Three groups of digits in the order of the file, or year, month and day where the shape itself says which is which. */
export type DateParts =
  | { readonly digits: readonly [string, string, string]; readonly named?: undefined }
  | { readonly named: readonly [year: string, month: string, day: string]; readonly digits?: undefined };

/** Null where the cell is nothing like a date. */
export function datePartsOf(cell: string): DateParts | null {
  if (cell.length < 6 || cell.length > 48) return null;
  if (cell.length === 10 && shapes.iso.test(cell)) {
    return { named: [cell.slice(0, 4), cell.slice(5, 7), cell.slice(8)] };
  }
  const text = /[\uFF10-\uFF19]/.test(cell) ? cell.normalize('NFKC') : cell;
  const separated = shapes.separated.exec(text);
  if (separated) {
    const [, first = '', , second = '', third = ''] = separated;
    if (first.length === 4 && third.length <= 2) return { named: [first, second, third] };
    const plausible =
      first.length <= 2 && (third.length === 4 || third.length === 2 || first.length > third.length);
    return plausible ? { digits: [first, second, third] } : null;
  }
  const together = shapes.together.exec(text);
  if (together?.[1]) return { digits: [together[1], '', ''] };
  const japanese = shapes.japanese.exec(text);
  if (japanese) return { named: [japanese[1] ?? '', japanese[2] ?? '', japanese[3] ?? ''] };
  return monthNameParts(text);
}

function monthNameParts(text: string): DateParts | null {
  const [shape, order] = (
    [
      [shapes.dayNameYear.exec(text), [3, 2, 1]],
      [shapes.nameDayYear.exec(text), [3, 1, 2]],
      [shapes.yearNameDay.exec(text), [1, 2, 3]],
    ] as const
  ).find(([match]) => match) ?? [null, [0, 0, 0]];
  const month = shape && monthOf(shape[order[1]] ?? '');
  return month ? { named: [shape[order[0]] ?? '', String(month), shape[order[2]] ?? ''] } : null;
}

/** Year, month and day of digits in `order`. Eight digits without separators are cut by it too. */
export function arrange(
  [first, second, third]: readonly [string, string, string],
  order: DateOrder,
): readonly [year: string, month: string, day: string] {
  if (first.length === 8) {
    if (order === 'ymd') return [first.slice(0, 4), first.slice(4, 6), first.slice(6)];
    const [one, two] = [first.slice(0, 2), first.slice(2, 4)];
    return order === 'dmy' ? [first.slice(4), two, one] : [first.slice(4), one, two];
  }
  if (order === 'ymd') return [first, second, third];
  return order === 'dmy' ? [third, second, first] : [third, first, second];
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Null for a day that the Gregorian calendar does not have, or a year that no bank writes. */
export function calendarDate(
  yearText: string,
  monthText: string,
  dayText: string,
  twoDigitYearPivot: number,
): { readonly date: string } | null {
  if (yearText.length !== 2 && yearText.length !== 4) return null;
  const written = Number(yearText);
  const year = yearText.length === 4 ? written : written + (written <= twoDigitYearPivot ? 2000 : 1900);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1900 || year > 2199 || day < 1 || day > (daysInMonth[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && !isLeap(year)) return null;
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
