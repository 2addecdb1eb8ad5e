/** A mapping for tests: date, payee and a signed amount in the first three columns. */
import type { CsvMapping } from '../../../src/ui/exchange/csv-types.ts';

export const plainMapping: CsvMapping = {
  date: 0,
  dateFallback: null,
  dateFormat: { order: 'ymd', twoDigitYearPivot: 68 },
  payee: 1,
  note: [],
  amount: { kind: 'signed', column: 2 },
  decimalMark: '.',
  signFlip: false,
  currencyColumn: null,
  currencyOnly: null,
  state: null,
  feeColumn: null,
  feeIsNegative: false,
  categoryColumn: null,
  bankIdColumn: null,
};
