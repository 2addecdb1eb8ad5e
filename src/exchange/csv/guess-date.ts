/** Finds the column of the booking date, and the order of day and month from every row of it. */
import { dateOrders, twoDigitYearPivot } from './cell-shapes.ts';
import { type ColumnProfile, best, surety } from './column-profile.ts';
import { type DateOrder, type DateParts, arrange, calendarDate, datePartsOf } from './date-text.ts';
import { type CsvRecord, cellOf } from './table.ts';

/** The booking date before a plain date, and the value date only where there is no other. */
export function guessDateColumns(profiles: readonly ColumnProfile[]): {
  date: number | null;
  fallback: number | null;
} {
  const dated = profiles.filter(({ filled, dates }) => dates > 0 && dates >= filled * 0.5);
  const score = (profile: ColumnProfile) =>
    1 +
    Math.max(
      surety(profile, 'bookingDate') > 0 ? 20 + surety(profile, 'bookingDate') : 0,
      surety(profile, 'date') > 0 ? 10 + surety(profile, 'date') : 0,
      surety(profile, 'valueDate') > 0 ? -0.5 : 0,
    ) *
      (profile.filled >= profile.rows * 0.5 ? 1 : 0.1) +
    profile.filled / Math.max(1, profile.rows);
  const date = best(dated, score);
  const fuller = date ? dated.filter((profile) => profile !== date && profile.filled > date.filled) : [];
  return { date: date?.index ?? null, fallback: best(fuller, score)?.index ?? null };
}

export interface DateOrderGuess {
  readonly order: DateOrder;
  /** The orders that fit the rows equally well; one, if the rows settle it. */
  readonly options: readonly DateOrder[];
}

/**
 * The order under which most dates exist. A day above 12 anywhere in the file settles it. Where none does, the
 * order that keeps the rows closest together is proposed, since statements are sorted, and all that fit are named.
 */
export function guessDateOrder(
  records: readonly CsvRecord[],
  column: number,
  wanted: DateOrder | undefined,
): DateOrderGuess {
  const cells: NonNullable<DateParts['digits']>[] = [];
  let dotted = 0;
  for (const record of records) {
    const cell = cellOf(record, column);
    const parts = datePartsOf(cell);
    if (!parts?.digits) continue;
    cells.push(parts.digits);
    if (/^\d+\. ?\d+\./.test(cell)) dotted += 1;
  }
  if (cells.length === 0) return { order: wanted ?? 'ymd', options: [wanted ?? 'ymd'] };
  const readings = new Map(
    dateOrders.map((order) => [order, cells.flatMap((digits) => dayNumber(digits, order) ?? [])]),
  );
  const count = (order: DateOrder) => readings.get(order)?.length ?? 0;
  const most = Math.max(...dateOrders.map(count));
  const fitting = withYearInPlace(
    dateOrders.filter((order) => count(order) === most),
    cells,
  );
  // Where dates have dots, nobody puts the month first.
  const options =
    dotted === cells.length && fitting.includes('dmy') ? fitting.filter((order) => order !== 'mdy') : fitting;
  if (wanted && options.includes(wanted)) return { order: wanted, options: [wanted] };
  const wandering = (order: DateOrder) => distance(readings.get(order) ?? []);
  return { order: options.toSorted((one, other) => wandering(one) - wandering(other))[0] ?? 'ymd', options };
}

/** With two-digit years, `25` can be a day or a year: the year is the part that varies less; if equal, the last. */
function withYearInPlace(
  fitting: readonly DateOrder[],
  cells: readonly (readonly [string, string, string])[],
): readonly DateOrder[] {
  const different = (part: 0 | 2) => new Set(cells.map((cell) => cell[part])).size;
  const yearFirst = different(0) < different(2) || cells.some(([first]) => first.length === 8);
  const kept = fitting.filter((order) => (order === 'ymd') === yearFirst);
  return kept.length > 0 ? kept : fitting;
}

const dayMs = 86_400_000;

function dayNumber(digits: readonly [string, string, string], order: DateOrder): number | null {
  const found = calendarDate(...arrange(digits, order), twoDigitYearPivot);
  return found && Date.parse(found.date) / dayMs;
}

/** Days from row to row, summed. */
function distance(days: readonly number[]): number {
  let sum = 0;
  for (const [index, day] of days.entries()) sum += Math.abs(day - (days[index - 1] ?? day));
  return sum;
}
