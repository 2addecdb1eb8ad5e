/** Finds the decimal mark from every amount of a file. */
import { type DecimalMark, amountPartsOf } from './amount-text.ts';
import { type CsvRecord, cellOf } from './table.ts';

export interface DecimalMarkGuess {
  readonly decimalMark: DecimalMark;
  /** An amount that can be read both ways, where the file does not settle which is right; else null. */
  readonly ambiguous: string | null;
}

/**
 * `12,5` or `1.234,56` settles it for the comma. `1,234` alone does not: it is a thousand or a little over one. If
 * the currency is known not to have three digits, it is a thousand.
 */
export function guessDecimalMark(
  records: readonly CsvRecord[],
  columns: readonly number[],
  minorDigits: number | undefined,
): DecimalMarkGuess {
  const votes = { '.': 0, ',': 0 };
  const asThousands = { '.': 0, ',': 0 };
  let unsettled: string | null = null;
  for (const record of records) {
    for (const column of columns) {
      const cell = cellOf(record, column);
      const number = amountPartsOf(cell)?.number;
      const evidence = number && evidenceOf(number);
      if (!evidence) continue;
      if (evidence.sure) votes[evidence.decimal] += 1;
      else {
        asThousands[evidence.decimal] += 1;
        unsettled ??= cell;
      }
    }
  }
  const hard = votes['.'] !== votes[','];
  const counted = hard ? votes : asThousands;
  const decimalMark = counted[','] > counted['.'] ? ',' : '.';
  const contradicted = votes['.'] > 0 && votes[','] > 0;
  const settled = hard || (minorDigits !== undefined && minorDigits !== 3);
  return { decimalMark, ambiguous: contradicted || settled ? null : unsettled };
}

/** The decimal mark that a number speaks for; not `sure` if its only mark may part thousands or decimals. */
function evidenceOf(number: string): { decimal: DecimalMark; sure: boolean } | null {
  const points = number.split('.').length - 1;
  const commas = number.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    return { decimal: number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',', sure: true };
  }
  const mark = points > 0 ? '.' : ',';
  const other = points > 0 ? ',' : '.';
  if (points + commas > 1) return { decimal: other, sure: true };
  const [whole = '', fraction = ''] = number.split(mark);
  const canBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return canBeThousands ? { decimal: other, sure: false } : { decimal: mark, sure: true };
}
