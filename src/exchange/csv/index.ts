/** Delimited text files (CSV and its kin): read, columns guessed, rows converted, keys given. */
export type { DecimalMark } from './amount-text.ts';
export { type ConvertOptions, convertRows } from './convert-rows.ts';
export type {
  ConvertedRow,
  LeftOutReason,
  RowContent,
  RowSource,
  UnreadableReason,
} from './converted-row.ts';
export type { DateFormat, DateOrder } from './date-text.ts';
export { type Ambiguity, type CsvGuess, type GuessHints, guessMapping } from './guess-mapping.ts';
export type { FlipSuggestion } from './guess-sign-flip.ts';
export { importKeys } from './import-keys.ts';
export { AmountMapping, CsvMapping, mappingSignature } from './mapping.ts';
export { type ReadOptions, limitBytes, readTable } from './read-table.ts';
export type { BinaryKind, CsvColumn, CsvProblem, CsvRead, CsvRecord, CsvTable, Encoding } from './table.ts';
