/** Reads a row's amount by the mapping: from one signed column, a pair of columns, or a column and its marker. */
import { type Decimal, type DecimalMark, readDecimal } from './amount-text.ts';
import type { UnreadableReason } from './converted-row.ts';
import type { AmountMapping, CsvMapping } from './mapping.ts';
import { plainValue } from './markers.ts';
import { type CsvRecord, cellOf } from './table.ts';

/** The amount with the sign it has in the file, and the cell that it is from. */
export type RowAmount = Decimal & { readonly column: number; readonly text: string };

export function readAmount(
  record: CsvRecord,
  { amount, decimalMark }: CsvMapping,
): RowAmount | UnreadableReason {
  if (!amount) return { type: 'NoAmount', column: null, text: record.raw };
  switch (amount.kind) {
    case 'signed':
      return readCell(record, amount.column, decimalMark);
    case 'inOut':
      return readInOut(record, amount, decimalMark);
    case 'marker':
      return readMarked(record, amount, decimalMark);
  }
}

function readCell(record: CsvRecord, column: number, decimalMark: DecimalMark): RowAmount | UnreadableReason {
  const text = cellOf(record, column);
  if (text === '')
    return { type: column >= record.fields.length ? 'MissingFields' : 'NoAmount', column, text };
  const decimal = readDecimal(text, decimalMark);
  if (!decimal) return { type: 'AmountNotANumber', column, text };
  const { negative, whole, fraction, currencies } = decimal;
  return { negative, whole, fraction, currencies, column, text };
}

/** Some banks write a zero in the other column; two amounts that are both not zero cannot be one row's. */
function readInOut(
  record: CsvRecord,
  { inColumn, outColumn, outIsNegative }: Extract<AmountMapping, { kind: 'inOut' }>,
  decimalMark: DecimalMark,
): RowAmount | UnreadableReason {
  const out = readCell(record, outColumn, decimalMark);
  const into = readCell(record, inColumn, decimalMark);
  if (isIllegible(out)) return out;
  if (isIllegible(into)) return into;
  if ('type' in out) return into;
  const outgoing = { ...out, negative: outIsNegative ? out.negative : !out.negative };
  if ('type' in into || isZero(into)) return outgoing;
  if (isZero(out)) return into;
  return { type: 'BothInAndOut', column: outColumn, text: `${into.text} / ${out.text}` };
}

function isIllegible(reading: RowAmount | UnreadableReason): reading is UnreadableReason {
  return 'type' in reading && reading.type === 'AmountNotANumber';
}

function isZero({ whole, fraction }: Decimal): boolean {
  return !/[1-9]/.test(whole + fraction);
}

function readMarked(
  record: CsvRecord,
  { column, markerColumn, debit, credit }: Extract<AmountMapping, { kind: 'marker' }>,
  decimalMark: DecimalMark,
): RowAmount | UnreadableReason {
  const reading = readCell(record, column, decimalMark);
  if ('type' in reading) return reading;
  const text = cellOf(record, markerColumn);
  const marker = plainValue(text);
  if (debit.some((value) => plainValue(value) === marker)) return { ...reading, negative: true };
  if (!credit.some((value) => plainValue(value) === marker))
    return { type: 'UnknownMarker', column: markerColumn, text };
  return reading.negative
    ? { type: 'MarkerContradictsSign', column, text: `${reading.text} ${text}` }
    : reading;
}
