/** Finds where the table begins in a file: what is preamble, what is header, what is the first row. */
import { isAmountLike, isDataRow, isDateLike } from './cell-shapes.ts';
import { isKnownName } from './column-names.ts';
import { usualFields } from './delimiter.ts';
import { type CsvColumn, type CsvRecord, cellOf } from './table.ts';

export interface Layout {
  /** Null if the table has no header. */
  readonly header: CsvRecord | null;
  /** Index of the first row; those before it, the header apart, are preamble. */
  readonly firstRow: number;
}

/** No preamble is longer. */
const beginning = 1000;

/** `lines` are without blank ones. Null if they are no table. */
export function findLayout(lines: readonly CsvRecord[]): Layout | null {
  const records = lines.slice(0, beginning);
  const usual = usualFields(records);
  const fits = ({ fields }: CsvRecord) => fields.length > 1 && Math.abs(fields.length - usual) <= 1;
  const firstData = records.findIndex((record) => fits(record) && isDataRow(record));
  const above = firstData < 0 ? records : records.slice(0, firstData);
  const header = bestHeader(
    above.filter((record) => fits(record) && isHeaderLike(record)),
    firstData >= 0,
  );
  if (firstData < 0 && !isTable(records, fits, header)) return null;
  if (header) return { header, firstRow: records.indexOf(header) + 1 };
  // Without a header the first row may be one that cannot be read: it must not be lost among the preamble.
  const firstTyped = records.findIndex((record) => fits(record) && record.fields.some(isTyped));
  return { header: null, firstRow: Math.max(0, firstTyped) };
}

/** The layout where a person has said on which line the header is, or that there is none (null). */
export function givenLayout(records: readonly CsvRecord[], headerLine: number | null): Layout {
  if (headerLine === null) return { header: null, firstRow: findLayout(records)?.firstRow ?? 0 };
  const header = records.findIndex((record) => record.line >= headerLine);
  return { header: records[header] ?? null, firstRow: header + 1 };
}

/** Names are words: at least two cells filled, and none of them a date or an amount. */
function isHeaderLike(record: CsvRecord): boolean {
  const filled = record.fields.filter((field) => field.trim() !== '');
  return filled.length > 1 && !filled.some(isTyped);
}

function isTyped(field: string): boolean {
  const cell = field.trim();
  return isDateLike(cell) || isAmountLike(cell);
}

/** The one with most names that banks use; among equals the one next to the rows, or the first if no row is known. */
function bestHeader(candidates: readonly CsvRecord[], nearest: boolean): CsvRecord | null {
  let best: { record: CsvRecord; known: number } | null = null;
  for (const record of candidates) {
    const known = record.fields.filter(isKnownName).length;
    if (!best || known > best.known || (nearest && known === best.known)) best = { record, known };
  }
  return best?.record ?? null;
}

/** Without a single row of a statement: a header that banks use, with nothing below it, or columns that are even. */
function isTable(
  records: readonly CsvRecord[],
  fits: (record: CsvRecord) => boolean,
  header: CsvRecord | null,
): boolean {
  if (header && header.fields.filter(isKnownName).length > 1) return true;
  return records.length > 1 && records.filter(fits).length >= records.length * 0.6;
}

/** The header's names, trimmed, without the empty ones at its end. */
export function headerNames(header: CsvRecord | null): string[] {
  const names = header?.fields.map((field) => field.trim()) ?? [];
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

const sampleCount = 5;

/**
 * The columns that have a name, or a value in any row that is not too long, and the number of fields beyond which
 * a row has something wrong with it: an unquoted delimiter has moved its cells.
 */
export function findColumns(
  header: readonly string[],
  records: readonly CsvRecord[],
): { columns: CsvColumn[]; width: number } {
  const width = Math.max(header.length, usualFields(records));
  let used = header.length;
  for (const { fields } of records) {
    for (let index = Math.min(fields.length, width) - 1; index >= used; index -= 1) {
      if (fields[index]?.trim()) used = index + 1;
    }
  }
  const columns = Array.from({ length: used }, (_, index) => ({
    index,
    name: header[index] || `Column ${index + 1}`,
    samples: samplesOf(records, index),
  }));
  return { columns, width };
}

function samplesOf(records: readonly CsvRecord[], column: number): string[] {
  const samples = new Set<string>();
  for (const record of records.slice(0, 500)) {
    const cell = cellOf(record, column);
    if (cell) samples.add(cell);
    if (samples.size === sampleCount) break;
  }
  return [...samples];
}
