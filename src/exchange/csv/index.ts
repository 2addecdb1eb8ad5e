/** Delimited text files (CSV and its kin): read, columns guessed, rows converted, keys given. */
export { convertRows } from './convert-rows.ts';
export type { ConvertedRow, LeftOutReason, RowContent, UnreadableReason } from './converted-row.ts';
export { type Ambiguity, type CsvGuess, type GuessHints, guessMapping } from './guess-mapping.ts';
export { importKeys } from './import-keys.ts';
export { CsvMapping, mappingSignature } from './mapping.ts';
export { type ReadOptions, limitBytes, readTable } from './read-table.ts';
export type { CsvRecord, CsvTable, Encoding } from './table.ts';
