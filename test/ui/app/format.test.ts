import { beforeEach, describe, expect, test } from 'vitest';
import {
  currencyName,
  currencySymbol,
  formatDate,
  formatDay,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatWhen,
} from '../../../src/ui/app/format.ts';
import { localeOverride } from '../../../src/ui/app/preferences.ts';

const plain = (text: string) => text.replace(/\p{Zs}/gu, ' ');
const money = (...args: Parameters<typeof formatMoney>) => plain(formatMoney(...args).text);

beforeEach(() => {
  localeOverride.value = 'en-GB';
});

describe('money', () => {
  test('has the digits of its currency', () => {
    expect(money(123456, 'EUR')).toBe('€1,234.56');
    expect(money(1250, 'JPY')).toBe('¥1,250');
    expect(money(12345, 'KWD')).toBe('KWD 12.345');
    expect(money(5, 'EUR')).toBe('€0.05');
  });

  test('has a true minus, wherever the locale puts it', () => {
    expect(money(-1250, 'EUR')).toBe('−€12.50');
    localeOverride.value = 'de-DE';
    expect(money(-123456, 'EUR')).toBe('−1.234,56 €');
  });

  test('zero has no sign, and minus zero neither', () => {
    expect(money(0, 'EUR', { sign: 'always' })).toBe('€0.00');
    expect(money(-0, 'EUR')).toBe('€0.00');
  });

  test('shows a plus or no sign where asked', () => {
    expect(money(1250, 'EUR', { sign: 'always' })).toBe('+€12.50');
    expect(money(-1250, 'EUR', { sign: 'never' })).toBe('€12.50');
  });

  test('is exact up to the largest safe integer', () => {
    expect(money(Number.MAX_SAFE_INTEGER, 'EUR')).toBe('€90,071,992,547,409.91');
    expect(money(Number.MIN_SAFE_INTEGER, 'JPY')).toBe('−¥9,007,199,254,740,991');
  });

  test('comes in parts, the currency apart from the figures', () => {
    localeOverride.value = 'de-DE';
    expect(formatMoney(-123456, 'EUR').parts.map(({ type, text }) => `${type} ${plain(text)}`)).toEqual([
      'sign −',
      'number 1.234,56',
      'space  ',
      'currency €',
    ]);
  });

  test('leaves the currency out where a heading says it', () => {
    expect(money(-123456, 'EUR', { currencyAs: 'none' })).toBe('−1,234.56');
    expect(money(123456, 'EUR', { currencyAs: 'code' })).toBe('EUR 1,234.56');
  });

  test('is short on the axis of a chart', () => {
    expect(money(123456789, 'EUR', { compact: true })).toMatch(/^€1\.2m$/i);
  });

  test('is written in the figures in which amounts are typed', () => {
    localeOverride.value = 'ar-EG';
    expect(formatMoney(1250, 'EGP', { currencyAs: 'none' }).text).toMatch(/12[.٫]50/);
  });

  test('a currency has a sign and a name', () => {
    expect(currencySymbol('EUR')).toBe('€');
    expect(currencyName('CHF')).toBe('Swiss Franc');
    expect(currencyName('what')).toBe('what');
  });
});

test('a currency that is none is left out rather than thrown at', () => {
  expect(formatMoney(1250, '').text).toMatch(/^[\d.]+$/);
  expect(formatMoney(-1250, 'EURO').text).toBe('−12.50');
});

describe('dates', () => {
  test('are the day that was written, in any zone', () => {
    expect(formatDate('2025-03-12', 'long')).toBe('12 March 2025');
    expect(formatDate('2025-03-12', 'numeric')).toBe('12/03/2025');
    expect(formatDate('2025-03', 'month')).toBe('March 2025');
  });

  test('follow the order of the person’s region, in the words of the app', () => {
    localeOverride.value = 'de-DE';
    expect(formatDate('2025-03-12', 'numeric')).toBe('12.03.2025');
    expect(formatDate('2025-03-12', 'long')).toBe('12 March 2025');
    localeOverride.value = 'en-US';
    expect(formatDate('2025-03-12', 'long')).toBe('March 12, 2025');
  });

  test('in few words say their year where it is not the present one', () => {
    const year = new Date().getFullYear();
    expect(formatDay(`${year}-03-12`)).toBe('12 Mar');
    expect(formatDay('2019-03-12')).toBe('12 Mar 2019');
    expect(formatWhen(Date.UTC(year, 5, 12, 12))).not.toContain(`${year}`);
    expect(formatWhen(Date.UTC(2019, 5, 12, 12))).toContain('12 Jun 2019');
  });

  test('that are none are given back', () => {
    expect(formatDate('soon')).toBe('soon');
  });

  test('an instant has its time', () => {
    expect(formatInstant(Date.UTC(2025, 2, 12, 14, 5), 'long')).toMatch(/^1[123] March 2025, \d\d:\d\d$/);
  });
});

test('numbers and shares', () => {
  expect(formatNumber(-1234.5)).toBe('−1,234.5');
  expect(formatPercent(0.256)).toBe('26%');
  expect(formatPercent(0.256, 1)).toBe('25.6%');
});

test('a locale that does not exist is not taken', () => {
  localeOverride.value = 'no such thing';
  expect(formatNumber(1.5)).toMatch(/^1[.,]5$/);
});
