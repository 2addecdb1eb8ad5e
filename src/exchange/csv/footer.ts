/** Tells the totals and remarks that some banks put below (or between) the rows from rows with a damaged date. */
import type { DateReading } from './date-text.ts';
import { type CsvRecord, cellOf } from './table.ts';

const totals =
  /^(?:sub ?-?totals?|totals?|sum|summe|gesamt|zwischensumme|saldo|kontostand|opening balance|closing balance|balance|solde|totaux|total general|suma|totale|somma|totaal|eindsaldo|beginsaldo|合計|小計|残高|総計|end of (?:file|report|statement)|generated|number of)(?!\p{L})/iu;

/** Index of the last row that has a date; -1 if none has. */
export function lastDatedRow(dates: readonly DateReading[]): number {
  return dates.findLastIndex((date) => 'date' in date);
}

/**
 * Whether a row without a date is none: it begins with a word for a total, or it stands below the last row that
 * has one (`below`) and has words in the date's place or too few cells for a row.
 */
export function isFooter(record: CsvRecord, width: number, below: boolean, dateColumn: number): boolean {
  const filled = record.fields.map((field) => field.trim()).filter((field) => field !== '');
  if (totals.test(filled[0] ?? '')) return true;
  if (!below) return false;
  return record.fields.length <= width / 2 || /^[^\d]{3,}$/.test(cellOf(record, dateColumn));
}
