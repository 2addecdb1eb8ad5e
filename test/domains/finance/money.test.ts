/** How amounts are read and written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencyCodes,
  formatMinorPlain,
  isCurrency,
  minorDigits,
  parseAmount,
} from '../../../src/domains/finance/money.ts';

const minor = (text: string, currency = 'EUR', mark?: '.' | ',') => {
  const parsed = parseAmount(text, currency, mark);
  return parsed.ok ? parsed.amountMinor : parsed.problem;
};

describe('currencies', () => {
  test.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['VND', 0],
    ['XAF', 0],
    ['XOF', 0],
    ['XPF', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %d minor digits', (currency, digits) => expect(minorDigits(currency)).toBe(digits));

  test('are those of ISO 4217, each once', () => {
    expect(currencyCodes.length).toBeGreaterThan(160);
    expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
    for (const code of currencyCodes) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  test.each(['', 'eur', 'EURO', 'XXX', 'XAU', '€'])('%j is none', (code) =>
    expect(isCurrency(code)).toBe(false),
  );

  test('agree with what the platform knows of them', () => {
    const platform = new Set(Intl.supportedValuesOf('currency'));
    for (const currency of currencyCodes.filter((code) => platform.has(code))) {
      // ICU rounds some currencies to what is used in shops; only a greater precision here is a slip.
      const { maximumFractionDigits = 0 } = new Intl.NumberFormat('en', {
        style: 'currency',
        currency,
      }).resolvedOptions();
      expect([currency, maximumFractionDigits <= minorDigits(currency)]).toEqual([currency, true]);
    }
  });
});

describe('a typed amount', () => {
  test.each([
    ['12.50', 1250],
    ['12.5', 1250],
    ['12', 1200],
    ['.5', 50],
    ['5.', 500],
    ['-3', -300],
    ['−3', -300],
    ['+3', 300],
    ['0', 0],
    ['-0', 0],
    [' 7 ', 700],
    ['1,234.56', 123_456],
    ['12,34,567.00', 123_456_700],
    ["1'234.50", 123_450],
    ['1 234.50', 123_450],
    ['1 234.50', 123_450],
  ])('%s is %d minor units', (text, amount) => expect(minor(text)).toBe(amount));

  test.each([
    ['12,50', 1250],
    ['1.234,56', 123_456],
    ['1.234', 123_400],
    ['1 234,5', 123_450],
  ])('%s, with a comma for mark, is %d', (text, amount) => expect(minor(text, 'EUR', ',')).toBe(amount));

  test.each([
    ['12.50+3', 1550],
    ['12.50 + 3', 1550],
    ['10-2.5*2', 500],
    ['(10-2.5)*2', 1500],
    ['100/8', 1250],
    ['10/3*3', 1000],
    ['12.505*2', 2501],
    ['-(2+3)', -500],
    ['2*-3', -600],
    ['1/-4', -25],
    ['3×4', 1200],
    ['9÷2', 450],
    ['0.1+0.2', 30],
    ['1,000+1', 100_100],
  ])('%s is worked out exactly: %d', (text, amount) => expect(minor(text)).toBe(amount));

  test('has the digits of its currency', () => {
    expect(minor('1200', 'JPY')).toBe(1200);
    expect(minor('1.234', 'KWD')).toBe(1234);
    expect(minor('12.5', 'JPY')).toBe('TooManyDigits');
    expect(minor('1.2345', 'KWD')).toBe('TooManyDigits');
    expect(minor('12.505')).toBe('TooManyDigits');
    expect(minor('12.500')).toBe(1250);
    expect(minor('10/3')).toBe('TooManyDigits');
  });

  test.each([
    ['', 'Empty'],
    ['   ', 'Empty'],
    ['abc', 'NotAnAmount'],
    ['12..5', 'NotAnAmount'],
    ['1.2.3', 'NotAnAmount'],
    ['12,50', 'NotAnAmount'],
    ['1,2345', 'NotAnAmount'],
    [',123', 'NotAnAmount'],
    ["1'234 567", 'NotAnAmount'],
    ['1 2', 'NotAnAmount'],
    ['.', 'NotAnAmount'],
    ['1+', 'NotAnAmount'],
    ['*2', 'NotAnAmount'],
    ['(1', 'NotAnAmount'],
    ['1)', 'NotAnAmount'],
    ['2(3)', 'NotAnAmount'],
    ['1e5', 'NotAnAmount'],
    ['1'.repeat(201), 'NotAnAmount'],
    [`${'('.repeat(90)}1${')'.repeat(90)}`, 'NotAnAmount'],
    ['1/0', 'DivisionByZero'],
    ['1/(2-2)', 'DivisionByZero'],
    ['90071992547409.92', 'TooLarge'],
  ])('%j is refused: %s', (text, problem) => expect(minor(text)).toBe(problem));

  test('reaches to the last safe integer', () =>
    expect(minor('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER));

  test('is read back as it was written, in every currency', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencyCodes), (amount, currency) => {
        const plain = formatMinorPlain(amount, currency);
        expect(minor(plain, currency)).toBe(amount + 0);
        expect(minor(plain.replace('.', ','), currency, ',')).toBe(amount + 0);
      }),
    ));

  test('never throws', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', '20', '.', ',', '+', '-', '*', '/', '(', ')', ' ', '’', 'x'),
          maxLength: 40,
        }),
        (text) => {
          expect(['boolean']).toContain(typeof parseAmount(text, 'EUR').ok);
        },
      ),
    ));
});

test.each([
  [123_456, 'EUR', '1234.56'],
  [-5, 'EUR', '-0.05'],
  [0, 'EUR', '0.00'],
  [1200, 'JPY', '1200'],
  [-1, 'KWD', '-0.001'],
  [12_345, 'CLF', '1.2345'],
])('%d of %s is written plainly as %s', (amount, currency, text) =>
  expect(formatMinorPlain(amount, currency)).toBe(text),
);
