/** What day a cell of a file means under each order of its parts, so that a person can pick by meaning. */
import type { DateOrder } from './csv-types.ts';

/** `YYYY-MM-DD`; undefined where the cell is no date of digits, or there is no such day. */
export function dateUnder(cell: string, order: DateOrder, twoDigitYearPivot: number): string | undefined {
  const parts = partsOf(cell.trim(), order);
  if (!parts) return undefined;
  const [first = '', second = '', third = ''] = parts;
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  const fullYear =
    year.length === 2 ? Number(year) + (Number(year) <= twoDigitYearPivot ? 2000 : 1900) : Number(year);
  const ms = Date.UTC(fullYear, Number(month) - 1, Number(day));
  const date = new Date(ms);
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && fullYear >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

function partsOf(cell: string, order: DateOrder): readonly string[] | undefined {
  const run = /^\d{8}(?!\d)/.exec(cell)?.[0];
  if (run) {
    const cuts = order === 'ymd' ? [4, 6] : [2, 4];
    return [run.slice(0, cuts[0]), run.slice(cuts[0], cuts[1]), run.slice(cuts[1])];
  }
  return /^(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})(?!\d)/.exec(cell)?.slice(1, 4);
}
