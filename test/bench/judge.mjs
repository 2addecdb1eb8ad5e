// @ts-check
/** Whether what was measured clears its bar. */
import { bars } from './bars.mjs';
import { spread } from './host/statistics.mjs';

/**
 * One number a run, beside each that of the floor or peer in the same run. `note` says what was measured where the bar
 * leaves it open; `missing` why nothing was, where that is no fault; `failed`, where it is.
 * @typedef {{ bar: string, size?: string, figures: readonly number[], against?: readonly number[] | undefined,
 *   note?: string, missing?: string, failed?: string | undefined }} Measured
 * @typedef {import('./bars.mjs').Bar} Bar
 * @typedef {import('./host/statistics.mjs').Spread} Spread
 */

/** @param {Measured} measured */
export function judge({ bar: name, size, figures, against, note, missing, failed }) {
  const bar = bars[name];
  if (!bar) throw new Error(`There is no bar called ${name}`);
  const ratios = against?.map((other, run) => ratio(bar, figures[run] ?? NaN, other));
  const figure = spread(figures);
  const ratioSpread = ratios && spread(ratios);
  const judged =
    missing === undefined &&
    failed === undefined &&
    bar.bar !== undefined &&
    (bar.judgedAt === undefined || size === undefined || bar.judgedAt.includes(size));
  return {
    name,
    size,
    note,
    missing: missing ?? failed,
    ...bar,
    runs: figures.length,
    figure,
    beside: against && spread(against),
    ratio: ratioSpread,
    pass: judged ? holds(bar, figure, ratioSpread) : failed === undefined ? undefined : false,
  };
}

/** @typedef {ReturnType<typeof judge>} Row */

/** @param {Bar} bar @param {Spread} figure @param {Spread | undefined} ratio */
function holds({ bar = {}, everyRun }, figure, ratio) {
  const { atMost = Infinity, atLeast = -Infinity, ratioAtMost = Infinity, ratioAtLeast = -Infinity } = bar;
  const [most, least] = everyRun ? [figure.max, figure.min] : [figure.median, figure.median];
  const ratioHolds = !ratio || (ratio.median <= ratioAtMost && ratio.median >= ratioAtLeast);
  return most <= atMost && least >= atLeast && ratioHolds;
}

/** More is better where something is counted by the second. @param {Bar} bar @param {number} figure @param {number} other */
function ratio({ unit, against }, figure, other) {
  const times = unit.endsWith('/s') ? other / figure : figure / other;
  return against?.kind === 'peer' ? 1 / times : times;
}
