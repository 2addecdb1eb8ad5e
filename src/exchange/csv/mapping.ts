/** Which column of a table means what, as a person has confirmed it: plain JSON, to be remembered per account. */
import * as z from 'zod/mini';
import type { CsvTable } from './table.ts';

/** Index of a column, from 0. */
const Column = z.int().check(z.minimum(0));
const Values = z.array(z.string());

const AmountMapping = z.discriminatedUnion('kind', [
  /** One column with its own signs. */
  z.object({ kind: z.literal('signed'), column: Column }),
  /** A column for money in, one for money out. `outIsNegative`: the latter's amounts carry a minus as well. */
  z.object({ kind: z.literal('inOut'), inColumn: Column, outColumn: Column, outIsNegative: z.boolean() }),
  /** Amounts without a sign, and a column that says which are money out (`debit`) and which are money in (`credit`). */
  z.object({
    kind: z.literal('marker'),
    column: Column,
    markerColumn: Column,
    debit: Values,
    credit: Values,
  }),
]);
export type AmountMapping = z.infer<typeof AmountMapping>;

/** Remembered mappings come from disk: parse them with this, and guess anew where it refuses. */
export const CsvMapping = z.object({
  /** Null: none was found, and a person has to say. Every row is unreadable until then; so with `amount`. */
  date: z.nullable(Column),
  /** Where `date` is empty, as the booking date of a pending row is. */
  dateFallback: z.nullable(Column),
  dateFormat: z.object({
    order: z.enum(['ymd', 'dmy', 'mdy']),
    /** Two-digit years up to this one are 2000 and later. */
    twoDigitYearPivot: z.int().check(z.minimum(0), z.maximum(99)),
  }),
  payee: z.nullable(Column),
  /** Several are joined in this order. */
  note: z.array(Column),
  amount: z.nullable(AmountMapping),
  decimalMark: z.enum(['.', ',']),
  /** Whether money out is positive in the file, as on card statements. */
  signFlip: z.boolean(),
  currencyColumn: z.nullable(Column),
  /** The currency whose rows are the account's; null for the account's own. */
  currencyOnly: z.nullable(z.string()),
  /** Rows with another value than these are left out. Upper and lower case are the same. */
  state: z.nullable(z.object({ column: Column, booked: Values })),
  feeColumn: z.nullable(Column),
  /** Whether a fee that was paid is negative in the file. */
  feeIsNegative: z.boolean(),
  categoryColumn: z.nullable(Column),
  bankIdColumn: z.nullable(Column),
});
export type CsvMapping = z.infer<typeof CsvMapping>;

/**
 * The same for every file of the same make: the delimiter and the header's names, or the number of columns where
 * there is no header. A mapping remembered under it fits the table. Stored, so its form never changes.
 */
export function mappingSignature(table: Pick<CsvTable, 'delimiter' | 'header' | 'columns'>): string {
  const names = table.header.length > 0 ? table.header : [table.columns.length];
  return JSON.stringify([table.delimiter, ...names]);
}
