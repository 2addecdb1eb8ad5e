import { beforeEach, describe, expect, test } from 'vitest';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import {
  decimalMark,
  isArithmetic,
  readAmount,
  writeAmount,
} from '../../../src/ui/components/amount-text.ts';

const read = (typed: string, currency = 'EUR') => {
  const answer = readAmount(typed, currency);
  return answer.ok ? answer.amountMinor : answer.problem;
};

describe('where a comma is the mark', () => {
  beforeEach(() => {
    localeOverride.value = 'de-DE';
  });

  test('it is read as one', () => {
    expect(decimalMark()).toBe(',');
    expect(read('12,50')).toBe(1250);
    expect(read('1.234,50')).toBe(123450);
    expect(read('1.234')).toBe(123400);
  });

  test('a point is taken too where it can only be the mark', () => {
    expect(read('12.50')).toBe(1250);
    expect(read('12.50+3')).toBe(1550);
  });

  test('a digit too many is no thousand there either', () => {
    expect(read('12,505')).toBe('TooManyDigits');
    expect(read('12,505', 'KWD')).toBe(12_505);
  });

  test('what is written can be read', () => {
    expect(writeAmount(-123450, 'EUR')).toBe('−1.234,50');
    expect(read(writeAmount(-123450, 'EUR'))).toBe(-123450);
  });
});

describe('where a point is the mark', () => {
  beforeEach(() => {
    localeOverride.value = 'en-US';
  });

  test('a comma groups', () => {
    expect(decimalMark()).toBe('.');
    expect(read('1,234.50')).toBe(123450);
    expect(read('12,50')).toBe(1250);
  });

  test('sums are worked out', () => {
    expect(read('12.50+3')).toBe(1550);
    expect(read('3*4.25')).toBe(1275);
  });

  test('a digit too many is no thousand', () => {
    expect(read('12.505')).toBe('TooManyDigits');
    expect(read('12.505+3')).toBe('TooManyDigits');
    expect(read('12.5', 'JPY')).toBe('TooManyDigits');
    expect(read('1.505', 'JPY')).toBe('TooManyDigits');
    expect(read('12,505')).toBe(1_250_500);
    expect(read('1.234,50')).toBe(123450);
    expect(read('1.234', 'KWD')).toBe(1234);
  });

  test('what is wrong has its name', () => {
    expect(read('')).toBe('Empty');
    expect(read('lots')).toBe('NotAnAmount');
    expect(read('1/0')).toBe('DivisionByZero');
  });
});

test('an amount is a sum when there is something to work out', () => {
  expect(isArithmetic('12.50+3')).toBe(true);
  expect(isArithmetic('3 × 4')).toBe(true);
  expect(isArithmetic('-12.50')).toBe(false);
  expect(isArithmetic('12.50')).toBe(false);
});
