/** Whether a cell could be a date or an amount, before anyone knows in which order or with which decimal mark. */
import { amountPartsOf, readDecimal } from './amount-text.ts';
import { type DateOrder, arrange, calendarDate, datePartsOf } from './date-text.ts';
import type { CsvRecord } from './table.ts';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** POSIX's. A pivot that moved with the clock would read the same file differently next year. */
export const twoDigitYearPivot = 68;

/** `cell` is trimmed. */
export function isDateLike(cell: string): boolean {
  const parts = datePartsOf(cell);
  if (!parts) return false;
  if (parts.named) return calendarDate(...parts.named, twoDigitYearPivot) !== null;
  return dateOrders.some(
    (order) => calendarDate(...arrange(parts.digits, order), twoDigitYearPivot) !== null,
  );
}

/** `cell` is trimmed. */
export function isAmountLike(cell: string): boolean {
  if (!amountPartsOf(cell)) return false;
  return readDecimal(cell, '.') !== null || readDecimal(cell, ',') !== null;
}

/** A row of a statement: a date in one cell, an amount in another. */
export function isDataRow(record: CsvRecord): boolean {
  const cells = record.fields.map((field) => field.trim());
  const date = cells.findIndex(isDateLike);
  return date >= 0 && cells.some((cell, index) => index !== date && isAmountLike(cell) && !isDateLike(cell));
}

export function isBlank(record: CsvRecord): boolean {
  return record.fields.every((field) => field.trim() === '');
}
