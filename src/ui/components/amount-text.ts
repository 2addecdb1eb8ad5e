/** Amounts between the text of a field and minor units, with the person's decimal mark. */
import { parseAmount, type ParsedAmount } from '../../domains/finance/money.ts';
import { formatMoney } from '../app/format.ts';
import { locale } from '../app/preferences.ts';

/** The decimal mark of the person's locale; a locale with any other than comma writes a point. */
export function decimalMark(): '.' | ',' {
  const parts = new Intl.NumberFormat(locale.value, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/**
 * Reads a typed amount or sum. The other mark is taken too where only it makes sense: `12.50` on a German keyboard. A
 * digit too many is no such case: read with the other mark, `12.505` would be twelve thousand.
 */
export function readAmount(typed: string, currency: string): ParsedAmount {
  const mark = decimalMark();
  const read = parseAmount(typed, currency, mark);
  if (read.ok || read.problem !== 'NotAnAmount') return read;
  const other = parseAmount(typed, currency, mark === ',' ? '.' : ',');
  return other.ok ? other : read;
}

/** As it stands in a field: no currency, the grouping of the locale. */
export function writeAmount(amountMinor: number | undefined, currency: string): string {
  return amountMinor === undefined ? '' : formatMoney(amountMinor, currency, { currencyAs: 'none' }).text;
}

/** More than one number: worth saying what it comes to. */
export function isArithmetic(typed: string): boolean {
  return /[\d)]\s*[-+−–*×·/÷:]\s*[\d(.,]/.test(typed);
}
