/** Dates are read as written, and days that do not exist are refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, readDate } from '../../../src/exchange/csv/date-text.ts';

const read = (cell: string, order: DateOrder = 'dmy') => {
  const reading = readDate(cell, { order, twoDigitYearPivot: 68 });
  return 'date' in reading ? reading.date : reading.type;
};

describe('read', () => {
  const cases: [string, string, DateOrder?][] = [
    ['2025-01-03', '2025-01-03', 'dmy'],
    ['2025/1/3', '2025-01-03', 'mdy'],
    ['2025-01-03 18:00:01', '2025-01-03'],
    ['2025-01-03T23:59:59.999Z', '2025-01-03'],
    ['2025-01-03T23:59:59+09:00', '2025-01-03'],
    ['03.01.2025', '2025-01-03'],
    ['3. 1. 2025', '2025-01-03'],
    ['03/01/2025', '2025-03-01', 'mdy'],
    ['03/01/2025', '2025-01-03', 'dmy'],
    ['03/01/2025 10:22 AM', '2025-01-03'],
    ['03-01-25', '2025-01-03'],
    ['03 01 2025', '2025-01-03'],
    ['25-01-03', '2025-01-03', 'ymd'],
    ['01.01.69', '1969-01-01'],
    ['01.01.68', '2068-01-01'],
    ['20250103', '2025-01-03', 'ymd'],
    ['03012025', '2025-01-03', 'dmy'],
    ['01032025', '2025-01-03', 'mdy'],
    ['02 Jan 2025', '2025-01-02'],
    ['2-Jan-25', '2025-01-02'],
    ['2nd January 2025', '2025-01-02'],
    ['Jan 2, 2025', '2025-01-02'],
    ['January 2 2025', '2025-01-02'],
    ['2025-Jan-02', '2025-01-02'],
    ['3. März 2025', '2025-03-03'],
    ['03.Dez.2024', '2024-12-03'],
    ['1er août 2025', '2025-08-01'],
    ['12 févr. 2025', '2025-02-12'],
    ['5 de enero de 2025', '2025-01-05'],
    ['14 mag 2025', '2025-05-14'],
    ['30 mrt 2025', '2025-03-30'],
    ['29 ottobre 2025', '2025-10-29'],
    ['2025年1月3日', '2025-01-03'],
    ['２０２５／０１／０３'.replaceAll('／', '/'), '2025-01-03'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2000', '2000-02-29'],
  ];
  test.each(cases)('%s → %s (%s)', (cell, date, order) => expect(read(cell, order)).toBe(date));
});

describe('no such day', () => {
  test.each([
    '2025-02-31',
    '29.02.2025',
    '29.02.1900',
    '31.04.2025',
    '00.01.2025',
    '01.13.2025',
    '32 Jan 2025',
    '01.01.0025',
    '20251301',
  ])('%s', (cell) => expect(read(cell)).toBe('ImpossibleDate'));
});

describe('no date', () => {
  test.each([
    '',
    'Total',
    '12345',
    '1.234,56',
    '2025-01',
    '01/2025',
    '3 Foo 2025',
    '2025-01-03 and more',
    '1.2.3',
    '10:22',
  ])('%j', (cell) => expect(read(cell)).toBe('NoDate'));
});

const arrangements = { ymd: ['y', 'm', 'd'], dmy: ['d', 'm', 'y'], mdy: ['m', 'd', 'y'] } as const;

test('any day written in any order and with any separator reads back equal', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2067-12-31'), noInvalidDate: true });
  const order = fc.constantFrom<DateOrder>('ymd', 'dmy', 'mdy');
  fc.assert(
    fc.property(
      day,
      order,
      fc.constantFrom('.', '/', '-', ' '),
      fc.boolean(),
      fc.boolean(),
      (date, kind, separator, short, padded) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const plain = (text: string) => (padded ? text : String(Number(text)));
        const parts = { y: short ? year.slice(2) : year, m: plain(month), d: plain(dayOfMonth) };
        const written = arrangements[kind].map((part) => parts[part]).join(separator);
        fc.pre(written.length >= 6);
        expect(read(written, kind)).toBe(iso);
      },
    ),
  );
});
