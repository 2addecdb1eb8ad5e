// @ts-check
/** The bars, and whether what was measured clears them. */
import { spread } from './host/statistics.mjs';

/**
 * `against` says what stands beside the figure in the same run: a `floor` nothing can go below, or a `peer` that does
 * the same work another way. The ratio is how many floors the figure costs, or how many times faster than the peer it is.
 * @typedef {{ what: string, unit: 'ms' | 'rows/s' | 'KiB', against?: { kind: 'floor' | 'peer', what: string },
 *   bar?: { atMost?: number, atLeast?: number, ratioAtMost?: number, ratioAtLeast?: number }, due: 'now' | 'next issue' | 'for information' }} Bar
 * @typedef {{ bar: keyof typeof bars, size?: string, figures: readonly number[], against?: readonly number[] | undefined }} Measured
 */

const bare = { kind: /** @type {const} */ ('floor'), what: 'same two writes bare' };
const scan = { kind: /** @type {const} */ ('floor'), what: 'one pass over bare columns' };
const parsing = { kind: /** @type {const} */ ('floor'), what: 'reading and parsing alone' };
const rows = { kind: /** @type {const} */ ('peer'), what: 'Dexie, a row an event' };

export const bars = {
  command: {
    what: 'one durable command, in the worker (p50)',
    unit: 'ms',
    against: bare,
    bar: { ratioAtMost: 1.3 },
    due: 'now',
  },
  'command-from-page': {
    what: 'one durable command, from the page (p50)',
    unit: 'ms',
    against: bare,
    bar: { ratioAtMost: 1.3 },
    due: 'now',
  },
  import: {
    what: 'CSV file of 20,000 rows to committed',
    unit: 'rows/s',
    against: { kind: 'floor', what: 'reading it, writing it bare' },
    bar: { atLeast: 20_000 },
    due: 'now',
  },
  preview: {
    what: 'CSV file chosen to first screen of the preview',
    unit: 'ms',
    bar: { atMost: 500 },
    due: 'now',
  },
  opening: {
    what: 'reload to balances on screen',
    unit: 'ms',
    against: { kind: 'floor', what: 'the same with no transactions' },
    bar: { ratioAtMost: 1.5 },
    due: 'now',
  },
  register: {
    what: 'register, a page anywhere (p95)',
    unit: 'ms',
    against: scan,
    bar: { atMost: 10 },
    due: 'now',
  },
  search: { what: 'register, text search (p95)', unit: 'ms', against: scan, bar: { atMost: 10 }, due: 'now' },
  'balances-then': {
    what: 'balances at any position (p95)',
    unit: 'ms',
    against: scan,
    bar: { atMost: 10 },
    due: 'now',
  },
  'register-then': {
    what: 'register at any position (p95)',
    unit: 'ms',
    against: scan,
    bar: { atMost: 10 },
    due: 'now',
  },
  'first-load-page': {
    what: 'first load: the page’s script, gzip',
    unit: 'KiB',
    bar: { atMost: 60 },
    due: 'now',
  },
  'first-load-worker': {
    what: 'first load: the worker’s script, gzip',
    unit: 'KiB',
    bar: { atMost: 80 },
    due: 'now',
  },
  'import-rows': {
    what: 'CSV file of 20,000 rows to committed',
    unit: 'ms',
    against: rows,
    bar: { ratioAtLeast: 10 },
    due: 'next issue',
  },
  'open-log': { what: 'opening the log: heads and tail compared', unit: 'ms', due: 'for information' },
  fold: {
    what: 'rebuild of all read models',
    unit: 'ms',
    against: parsing,
    bar: { ratioAtMost: 2.5 },
    due: 'next issue',
  },
  verify: { what: 'verifying the whole chain', unit: 'ms', against: parsing, due: 'for information' },
};

/** @param {Measured} measured */
export function judge({ bar: name, size, figures, against }) {
  const bar = /** @type {Bar} */ (/** @type {Record<string, Bar>} */ (bars)[name]);
  const ratios = against?.map((other, run) => ratio(bar, figures[run] ?? NaN, other));
  const figure = spread(figures);
  const ratioSpread = ratios && spread(ratios);
  const {
    atMost = Infinity,
    atLeast = -Infinity,
    ratioAtMost = Infinity,
    ratioAtLeast = -Infinity,
  } = bar.bar ?? {};
  const held =
    figure.median <= atMost &&
    figure.median >= atLeast &&
    (ratioSpread
      ? ratioSpread.median <= ratioAtMost && ratioSpread.median >= ratioAtLeast
      : !Number.isNaN(figure.median));
  return {
    name,
    size,
    ...bar,
    runs: figures.length,
    figure,
    beside: against && spread(against),
    ratio: ratioSpread,
    pass: bar.due === 'now' ? held : undefined,
  };
}

/** @typedef {ReturnType<typeof judge>} Row */

/** @param {Bar} bar @param {number} figure @param {number} other */
function ratio({ unit, against }, figure, other) {
  const times = unit === 'rows/s' ? other / figure : figure / other;
  return against?.kind === 'peer' ? 1 / times : times;
}
