/** What a usual month looks like: the measure for the present one. */
import type { MonthFlow } from '../../../domains/finance/index.ts';

export interface Usual {
  readonly inMinor: number;
  readonly outMinor: number;
  /** Over how many months. */
  readonly months: number;
}

/** Fewer months than this say nothing about what is usual. */
const LEAST_MONTHS = 2;
const MOST_MONTHS = 12;

/**
 * The medians of the last twelve whole months, the present one left out: a single holiday or bonus does not move them.
 * Months before the books began do not count. Null while there are too few.
 */
export function usualMonth(months: readonly MonthFlow[]): Usual | null {
  const whole = months.slice(0, -1);
  const first = whole.findIndex(({ inMinor, outMinor }) => inMinor !== 0 || outMinor !== 0);
  const counted = first < 0 ? [] : whole.slice(first).slice(-MOST_MONTHS);
  if (counted.length < LEAST_MONTHS) return null;
  return {
    inMinor: median(counted.map(({ inMinor }) => inMinor)),
    outMinor: median(counted.map(({ outMinor }) => outMinor)),
    months: counted.length,
  };
}

/** The lower of the two in the middle where they are even, so that it is an amount that there was. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
