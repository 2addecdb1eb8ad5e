/** Reads an amount out of a cell exactly: digits stay digits until they are an integer of minor units. */
import { currenciesOf } from './currencies.ts';

export type DecimalMark = '.' | ',';

/** An amount as written: its digits before and after the decimal mark, and the currencies that its sign can mean. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  /** Empty if no currency stands beside the number. */
  readonly currencies: readonly string[];
}

const minus = '-−–‐△▲'; // Hyphen, U+2212, en dash, U+2010, and the triangles of Japanese bookkeeping.
const mark = String.raw`[A-Z]{3}|[A-Z]{0,3}\p{Sc}|\p{Sc}[A-Z]{1,2}|kr\.?|zł|Kč|Ft|Fr\.?|円|元`;
const shape = new RegExp(
  String.raw`^(\()?\s*([${minus}+])?\s*(${mark})?\s*([${minus}+])?\s*` +
    String.raw`(\d(?:[\d.,'’\s]*\d)?|[.,]\d+)` +
    String.raw`\s*([${minus}+])?\s*(${mark})?\s*(CR|DR|Cr|Dr|cr|dr|[${minus}+])?\s*(\))?$`,
  'u',
);

/** Most amounts by far: the shape above need not be tried. */
const plain = /^-?\d+(?:[.,]\d+)?$/;

/** The parts of a cell that holds an amount, the number still as written; null if it holds anything else. */
export function amountPartsOf(
  cell: string,
): { negative: boolean; number: string; currencies: readonly string[] } | null {
  if (cell.length > 48) return null; // Longer than any amount; and the shape takes its time over long blanks.
  if (plain.test(cell)) {
    const negative = cell.startsWith('-');
    return { negative, number: negative ? cell.slice(1) : cell, currencies: [] };
  }
  const text = /[\uFF00-\uFFEF]/.test(cell) ? cell.normalize('NFKC') : cell;
  const match = shape.exec(text);
  if (!match) return null;
  const [, open, first, before, second, number = '', third, behind, last, close] = match;
  const signs = [open, first, second, third, last].filter((sign) => sign !== undefined);
  if (signs.length > 1 || (open === undefined) !== (close === undefined) || (before && behind)) return null;
  const sign = signs[0] ?? '+';
  const written = before ?? behind;
  const currencies = written ? currenciesOf(written) : [];
  if (written && currencies.length === 0) return null;
  return { negative: !(sign === '+' || sign.toUpperCase() === 'CR'), number, currencies };
}

/**
 * Takes a minus before, behind (`5.00-`) or as parentheses, `CR` and `DR`, a currency sign or code on either side,
 * and thousands in threes (or as in India) parted by the other mark, apostrophes or spaces of any width. Null if
 * the cell is no such number: `1,96` is none where the decimal mark is a point.
 */
export function readDecimal(cell: string, decimalMark: DecimalMark): Decimal | null {
  const parts = amountPartsOf(cell);
  if (!parts) return null;
  const [written = '', fraction = '', more] = parts.number.split(decimalMark);
  if (more !== undefined || !/^\d*$/.test(fraction)) return null;
  const whole = /^\d*$/.test(written) ? written : withoutGroups(written);
  if (whole === null || (whole === '' && fraction === '')) return null;
  return { negative: parts.negative, whole, fraction, currencies: parts.currencies };
}

const threes = /^[1-9]\d{0,2}([.,'’\s])\d{3}(?:\1\d{3})*$/;
const indian = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** The digits, if they are parted as thousands are; else null. */
function withoutGroups(written: string): string | null {
  return threes.test(written) || indian.test(written) ? written.replace(/\D/g, '') : null;
}

export type AmountReading =
  { readonly minor: number } | { readonly type: 'TooManyDigits' | 'AmountTooLarge' };

/**
 * The amount in integer minor units of a currency with `minorDigits`. Zeros beyond these are dropped, except when
 * exactly three digits stand behind the mark: that may as well be a thousand, and is refused as `TooManyDigits`.
 */
export function minorUnits({ negative, whole, fraction }: Decimal, minorDigits: number): AmountReading {
  const excess = fraction.slice(minorDigits);
  if (excess !== '' && (fraction.length === 3 || /[^0]/.test(excess))) return { type: 'TooManyDigits' };
  const magnitude = Number(whole + fraction.slice(0, minorDigits).padEnd(minorDigits, '0'));
  if (!Number.isSafeInteger(magnitude)) return { type: 'AmountTooLarge' };
  return { minor: negative && magnitude !== 0 ? -magnitude : magnitude };
}
