/** Tells rows that are not the account's, or not final, from the others. */
import type { LeftOutReason } from './converted-row.ts';
import { currenciesOf } from './currencies.ts';
import type { CsvMapping } from './mapping.ts';
import { bookingStateOf, plainValue } from './markers.ts';
import { type CsvRecord, cellOf } from './table.ts';

/**
 * What the row's amount is in: by its own column, else by the sign beside the amount (`beside`), else the account's.
 * Null where the file has a column for it and the row nothing in it: an unknown currency is not the account's.
 */
export function currencyOf(
  record: CsvRecord,
  { currencyColumn }: CsvMapping,
  beside: readonly string[],
  account: string,
): string | null {
  if (currencyColumn === null) return beside.includes(account) ? account : (beside[0] ?? account);
  const cell = cellOf(record, currencyColumn).toUpperCase();
  if (cell === '') return null;
  const meant = currenciesOf(cell);
  return meant.includes(account) ? account : (meant[0] ?? cell);
}

/** `amount` is the cell that the sign stands in, where there is no column for the currency. */
export function otherCurrency(
  record: CsvRecord,
  currency: string,
  amount: { readonly column: number; readonly text: string },
  { currencyColumn }: CsvMapping,
  account: string,
): LeftOutReason | null {
  if (currency === account) return null;
  const { column, text } =
    currencyColumn === null ? amount : { column: currencyColumn, text: cellOf(record, currencyColumn) };
  return { type: 'OtherCurrency', column, text };
}

/** `booked` are the mapping's values, plain. */
export function notBooked(
  record: CsvRecord,
  { state }: CsvMapping,
  booked: ReadonlySet<string>,
): LeftOutReason | null {
  if (!state) return null;
  const text = cellOf(record, state.column);
  if (booked.has(plainValue(text))) return null;
  const known = bookingStateOf(text);
  const type = known === 'pending' ? 'Pending' : known === 'reverted' ? 'Reverted' : 'NotBooked';
  return { type, column: state.column, text };
}
