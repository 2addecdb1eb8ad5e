/** Amounts become integers exactly, and what is not surely one is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecimalMark, minorUnits, readDecimal } from '../../../src/exchange/csv/amount-text.ts';

function read(cell: string, decimalMark: DecimalMark = '.', minorDigits = 2): number | string {
  const decimal = readDecimal(cell, decimalMark);
  if (!decimal) return 'AmountNotANumber';
  const reading = minorUnits(decimal, minorDigits);
  return 'minor' in reading ? reading.minor : reading.type;
}

describe('read', () => {
  const cases: [string, number, DecimalMark?, number?][] = [
    ['-2.50', -250],
    ['12', 1200],
    ['.5', 50],
    ['1,968.19', 196819],
    ['1.968,19', 196819, ','],
    ["1'968.19", 196819],
    ['1’968.19', 196819],
    ['1 968,19', 196819, ','],
    ['1\u00A0968,19', 196819, ','],
    ['1\u202F968,19', 196819, ','],
    ['12,34,567.89', 123456789],
    ['£1,968.19', 196819],
    ['£-20,100.74', -2010074],
    ['-£20.10', -2010],
    ['- $5.00', -500],
    ['5.00 €', 500],
    ['EUR 5.00', 500],
    ['-5.00 USD', -500],
    ['US$ 5', 500],
    ['100 kr', 10000],
    ['Fr. 5.00', 500],
    ['\u22125.00', -500],
    ['5.00-', -500],
    ['(5.00)', -500],
    ['($1,234.00)', -123400],
    ['+5.00', 500],
    ['5.00 CR', 500],
    ['5.00DR', -500],
    ['▲1,234', -1234, '.', 0],
    ['１，２３４円', 1234, '.', 0],
    ['￥1,234', 1234, '.', 0],
    ['1.234', 1234, '.', 3],
    ['12.5000', 1250],
    ['90071992547409.91', 9007199254740991],
    ['-0.00', 0],
    ['0', 0],
  ];
  test.each(cases)('%s → %d', (cell, minor, mark, digits) => {
    expect(read(cell, mark, digits)).toBe(minor);
    expect(Object.is(read(cell, mark, digits), -0)).toBe(false);
  });
});

describe('not a number', () => {
  const cases: [string, DecimalMark?][] = [
    ['abc'],
    ['1,96'],
    ['1,9681.19'],
    ['1,968,19'],
    ['01,968.00'],
    ["1'968,000.00"],
    ['1.2.3'],
    ['1.968.19', ','],
    ['5,-', ','],
    ['5.'],
    ['-'],
    ['--5'],
    ['-5-'],
    ['-(5)'],
    ['(5'],
    ['5)'],
    ['1e5'],
    ['REF 123'],
    ['€5€'],
    ['5 apples'],
    ['12:30'],
    ['0x10'],
    ['1 2'],
    ['9'.repeat(60)],
  ];
  test.each(cases)('%s', (cell, mark) => expect(read(cell, mark)).toBe('AmountNotANumber'));
});

test.each(['-1.234', '0.001', '12.345678'])('%s has more digits than a euro', (cell) => {
  expect(read(cell)).toBe('TooManyDigits');
});

test('three zeros behind the mark may be a thousand, so they are refused', () => {
  expect(read('1.000')).toBe('TooManyDigits');
  expect(read('1.000', '.', 0)).toBe('TooManyDigits');
  expect(read('1.00', '.', 0)).toBe(1);
});

test.each(['90071992547409.92', '99999999999999999999'])('%s is beyond safe integers', (cell) => {
  expect(read(cell)).toBe('AmountTooLarge');
});

test('any amount as any locale formats it reads back equal', () => {
  const locales: [string, DecimalMark][] = [
    ['en-US', '.'],
    ['en-IN', '.'],
    ['de-DE', ','],
    ['de-CH', '.'],
    ['fr-FR', ','],
    ['es-ES', ','],
    ['it-IT', ','],
    ['nl-NL', ','],
    ['sv-SE', ','],
    ['pl-PL', ','],
    ['ja-JP', '.'],
  ];
  const currencies: [string, number][] = [
    ['EUR', 2],
    ['USD', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CHF', 2],
    ['INR', 2],
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom(...locales),
      fc.constantFrom(...currencies),
      fc.constantFrom('decimal', 'symbol', 'code', 'accounting'),
      (minor, [locale, mark], [currency, digits], kind) => {
        const style: Intl.NumberFormatOptions =
          kind === 'decimal'
            ? { minimumFractionDigits: digits }
            : {
                style: 'currency',
                currency,
                currencyDisplay: kind === 'code' ? 'code' : 'symbol',
                currencySign: kind === 'accounting' ? 'accounting' : 'standard',
              };
        const digitsOf = String(Math.abs(minor)).padStart(digits + 1, '0');
        const exact = `${minor < 0 ? '-' : ''}${digitsOf.slice(0, digitsOf.length - digits)}.${digitsOf.slice(digitsOf.length - digits)}`;
        const written = new Intl.NumberFormat(locale, style).format(exact.replace(/\.$/, '') as `${number}`); // Exact as a string.
        expect([written, read(written, mark, digits)]).toEqual([written, minor]);
      },
    ),
    { numRuns: 500 },
  );
});
