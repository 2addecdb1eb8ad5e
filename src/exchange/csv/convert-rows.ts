/** Turns a table's rows into dates, payees and integer amounts by a mapping; each row that cannot be has its reason. */
import { minorUnits, readDecimal } from './amount-text.ts';
import { minorDigitsOf } from './currencies.ts';
import { type DateReading, readDate } from './date-text.ts';
import type { ConvertedRow, RowContent, RowSource, UnreadableReason } from './converted-row.ts';
import { isFooter, lastDatedRow } from './footer.ts';
import { currencyOf, notBooked, otherCurrency } from './left-out.ts';
import type { CsvMapping } from './mapping.ts';
import { plainValue } from './markers.ts';
import { readAmount } from './row-amount.ts';
import { type CsvRecord, type CsvTable, cellOf } from './table.ts';

export interface ConvertOptions {
  /** ISO 4217 code of the account that the rows are for. */
  readonly currency: string;
  /** Of that currency; ISO 4217's number if left out. */
  readonly minorDigits?: number | undefined;
}

/** One for every record, in their order. */
export function convertRows(table: CsvTable, mapping: CsvMapping, options: ConvertOptions): ConvertedRow[] {
  const dates = datesOf(table.records, mapping);
  const setting: Setting = {
    mapping,
    account: mapping.currencyOnly ?? options.currency,
    booked: new Set(mapping.state?.booked.map(plainValue)),
    width: table.width,
    lastDated: lastDatedRow(dates),
    digitsOf: (currency) =>
      currency === options.currency && options.minorDigits !== undefined
        ? options.minorDigits
        : minorDigitsOf(currency),
  };
  return table.records.map((record, index): ConvertedRow => {
    const date = dates[index] ?? { type: 'NoDate' };
    const { line, raw } = record;
    if ('type' in date) {
      const below = setting.lastDated >= 0 && index > setting.lastDated;
      const reason = undated(record, date.type, below, setting);
      return { line, raw, status: 'unreadable', reason };
    }
    return datedRow(record, date.date, setting);
  });
}

interface Setting {
  readonly mapping: CsvMapping;
  /** The currency whose rows are the account's. */
  readonly account: string;
  readonly booked: ReadonlySet<string>;
  readonly width: number;
  readonly lastDated: number;
  readonly digitsOf: (currency: string) => number;
}

const rememberedDates = 10_000;

/** Many rows share a day, so a cell that was read is remembered. */
function datesOf(
  records: readonly CsvRecord[],
  { date, dateFallback, dateFormat }: CsvMapping,
): DateReading[] {
  const known = new Map<string, DateReading>();
  return records.map((record) => {
    if (date === null) return { type: 'NoDate' };
    const cell = cellOf(record, date) || (dateFallback === null ? '' : cellOf(record, dateFallback));
    const reading = known.get(cell) ?? readDate(cell, dateFormat);
    if (known.size < rememberedDates) known.set(cell, reading);
    return reading;
  });
}

function undated(
  record: CsvRecord,
  type: 'NoDate' | 'ImpossibleDate',
  below: boolean,
  { mapping: { date: column }, width }: Setting,
): UnreadableReason {
  if (column === null) return { type, column, text: record.raw };
  if (type === 'NoDate' && isFooter(record, width, below, column)) {
    return { type: 'Footer', column: null, text: record.raw };
  }
  return {
    type: column < record.fields.length ? type : 'MissingFields',
    column,
    text: cellOf(record, column),
  };
}

function datedRow(record: CsvRecord, date: string, setting: Setting): ConvertedRow {
  const { mapping, account, booked, width, digitsOf } = setting;
  const { line, raw, fields } = record;
  const unreadable = (reason: UnreadableReason): ConvertedRow => ({
    line,
    raw,
    status: 'unreadable',
    reason,
  });
  if (fields.length > width && fields.slice(width).some((field) => field.trim() !== '')) {
    return unreadable({ type: 'ExtraFields', column: width, text: raw });
  }
  const amount = readAmount(record, mapping);
  if ('type' in amount) return unreadable(amount);
  const currency = currencyOf(record, mapping, amount.currencies, account);
  if (currency === null) return unreadable({ type: 'NoCurrency', column: mapping.currencyColumn, text: '' });
  const digits = digitsOf(currency);
  const reading = minorUnits(amount, digits);
  if ('type' in reading) return unreadable({ type: reading.type, column: amount.column, text: amount.text });
  const fee = feeOf(record, mapping, digits);
  if (typeof fee === 'object') return unreadable(fee);

  const row: { -readonly [Key in keyof (RowSource & RowContent)]: (RowSource & RowContent)[Key] } = {
    line,
    raw,
    date,
    payee: mapping.payee === null ? '' : textOf(record, mapping.payee),
    note: noteOf(record, mapping.note),
    amountMinor: mapping.signFlip ? negated(reading.minor) : reading.minor,
    currency,
  };
  const category = mapping.categoryColumn === null ? '' : textOf(record, mapping.categoryColumn);
  if (category !== '') row.category = category;
  const bankId = mapping.bankIdColumn === null ? '' : cellOf(record, mapping.bankIdColumn);
  if (bankId !== '') row.bankId = bankId;
  if (fee !== 0) row.feeMinor = fee;
  const reason =
    notBooked(record, mapping, booked) ?? otherCurrency(record, currency, amount, mapping, account);
  // Completed in place: a copy of each row would double the time.
  return reason ? Object.assign(row, { status: 'leftOut' as const, reason }) : Object.assign(row, readable);
}

const readable = { status: 'readable' } as const;

/** Zero where the row has none. A fee that cannot be read makes the row unreadable: it must not be swallowed. */
function feeOf(record: CsvRecord, mapping: CsvMapping, minorDigits: number): number | UnreadableReason {
  const { feeColumn: column, decimalMark, feeIsNegative } = mapping;
  const text = column === null ? '' : cellOf(record, column);
  if (column === null || text === '') return 0;
  const decimal = readDecimal(text, decimalMark);
  if (!decimal) return { type: 'AmountNotANumber', column, text };
  const reading = minorUnits(decimal, minorDigits);
  if ('type' in reading) return { type: reading.type, column, text };
  return feeIsNegative ? negated(reading.minor) : reading.minor;
}

/** JavaScript has a negative zero, which is not the same as zero everywhere. */
function negated(minor: number): number {
  return minor === 0 ? 0 : -minor;
}

function noteOf(record: CsvRecord, columns: readonly number[]): string {
  const [first] = columns;
  if (first === undefined) return '';
  if (columns.length === 1) return textOf(record, first);
  const texts = columns.map((column) => textOf(record, column));
  return texts.filter((text) => text !== '').join(' · ');
}

/** On one line: line breaks and runs of spaces, as banks pad names with, become one space. */
function textOf(record: CsvRecord, column: number): string {
  const cell = cellOf(record, column);
  return /[^\S ]| {2}/.test(cell) ? cell.replace(/\s+/g, ' ') : cell;
}
