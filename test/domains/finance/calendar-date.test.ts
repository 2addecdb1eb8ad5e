/** Calendar dates and counting with them, against the platform's own calendar as an oracle. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  calendarDate,
  calendarMonth,
  dayNumber,
  daysInMonth,
  firstDayOfMonth,
  isCalendarDate,
  monthNumber,
  partsOf,
} from '../../../src/domains/finance/calendar-date.ts';

const FIRST = dayNumber('0001-01-01')!;
const LAST = dayNumber('9999-12-31')!;
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('a calendar date', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (text, day) => {
    expect(dayNumber(text)).toBe(day);
    expect(calendarDate(day)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-04-31',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-01',
    '2026-01-1',
    '02026-01-01',
    '+026-01-01',
    '2026-01-1x',
    '2026/01/01',
    '２０２６-01-01',
    '',
    '2026-01-01T00:00',
  ])('%j is none', (text) => expect(isCalendarDate(text)).toBe(false));

  test('is the platform’s, on any day there is', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = calendarDate(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(text)).toBe(day);
      }),
    ));
});

describe('counting', () => {
  const after = (text: string, months: number) => calendarDate(addMonths(dayNumber(text)!, months));

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %d months is %s', (text, months, then) => expect(after(text, months)).toBe(then));

  test('a 29 February has its year’s last of February where there is no 29th', () =>
    expect(calendarDate(addYears(dayNumber('2028-02-29')!, 1))).toBe('2029-02-28'));

  test('months follow each other', () => {
    const december = monthNumber(dayNumber('2025-12-31')!);
    expect(monthNumber(dayNumber('2026-01-01')!)).toBe(december + 1);
    expect([calendarMonth(december), calendarDate(firstDayOfMonth(december + 1))]).toEqual([
      '2025-12',
      '2026-01-01',
    ]);
  });

  test('a month has its days', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = firstDayOfMonth(year * 12 + month - 1);
        expect(partsOf(first)).toEqual({ year, month, day: 1 });
        expect(partsOf(first + daysInMonth(year, month) - 1)).toEqual({
          year,
          month,
          day: daysInMonth(year, month),
        });
        expect(partsOf(first + daysInMonth(year, month)).day).toBe(1);
      }),
    ));
});
