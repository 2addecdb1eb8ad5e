/** Tells a running balance from an amount by arithmetic: each balance is the one before plus the amount. */
import { type DecimalMark, minorUnits, readDecimal } from './amount-text.ts';
import { type CsvRecord, cellOf } from './table.ts';

/** Finer than any currency, so that no digit is lost before the currency is known. */
const digits = 4;
const rowsTried = 300;

/** Whether `balance` runs over `amount` (or over `amount` less `out`), oldest first or newest first. */
export function isRunningBalance(
  records: readonly CsvRecord[],
  columns: { readonly balance: number; readonly amount: number; readonly out?: number },
): boolean {
  return (['.', ','] as const).some((mark) => runs(records.slice(0, rowsTried), columns, mark));
}

function runs(
  records: readonly CsvRecord[],
  { balance, amount, out }: { balance: number; amount: number; out?: number },
  mark: DecimalMark,
): boolean {
  const rows = records.flatMap((record) => {
    const after = exact(cellOf(record, balance), mark);
    const change = exact(cellOf(record, amount), mark) ?? (out === undefined ? null : 0);
    const less = out === undefined ? 0 : (exact(cellOf(record, out), mark) ?? 0);
    return after === null || change === null ? [] : [{ after, change: change - Math.abs(less) }];
  });
  if (rows.length < 4) return false; // Few rows agree by chance.
  let oldestFirst = 0;
  let newestFirst = 0;
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1];
    if (!previous) continue;
    if (row.after - previous.after === row.change) oldestFirst += 1;
    if (previous.after - row.after === previous.change) newestFirst += 1;
  }
  return Math.max(oldestFirst, newestFirst) >= (rows.length - 1) * 0.8;
}

function exact(cell: string, mark: DecimalMark): number | null {
  const decimal = readDecimal(cell, mark);
  if (!decimal || decimal.fraction.length > digits) return null;
  const reading = minorUnits({ ...decimal, fraction: decimal.fraction.padEnd(digits, '0') }, digits);
  return 'minor' in reading ? reading.minor : null;
}
