// @ts-check
/** The bars of the design, and what is measured beside them for information. */

/**
 * `against` says what stands beside the figure in the same run: a `floor` nothing can go below, or a `peer` that does
 * the same work another way. The ratio is how many floors the figure costs, or how many times faster than the peer it is.
 * @typedef {{ atMost?: number, atLeast?: number, ratioAtMost?: number, ratioAtLeast?: number }} Limits
 * @typedef {{ what: string, unit: 'ms' | 'rows/s' | 'KiB' | 'MB' | 'frames/s',
 *   against?: { kind: 'floor' | 'peer', what: string }, bar?: Limits, judgedAt?: readonly string[], everyRun?: true }} Bar
 *   `judgedAt`: the sizes that the bar is set for; at others, and without a bar, a figure is for information.
 *   `everyRun`: the worst run is judged, not the middle one.
 */

/** @param {string} what */
const floor = (what) => ({ kind: /** @type {const} */ ('floor'), what });
/** @param {string} what */
const peer = (what) => ({ kind: /** @type {const} */ ('peer'), what });

const bare = floor('same two writes bare');
const scan = floor('one pass over bare columns');
const emptyBook = floor('the same with no transactions');
const idle = floor('a page that stands still');
const full = { judgedAt: ['1M'] };

/** @type {Readonly<Record<string, Bar>>} */
export const bars = {
  'first-load-page': { what: 'first load: the page’s script, gzip', unit: 'KiB', bar: { atMost: 60 } },
  'first-load-worker': { what: 'first load: the worker’s script, gzip', unit: 'KiB', bar: { atMost: 80 } },
  command: {
    what: 'one durable command, in the worker (p50)',
    unit: 'ms',
    against: bare,
    bar: { ratioAtMost: 1.3 },
  },
  'command-from-page': {
    what: 'one durable command, from the page (p50)',
    unit: 'ms',
    against: bare,
    bar: { ratioAtMost: 1.3 },
  },
  'import-act': {
    what: 'import in one act: hashed, stored, folded',
    unit: 'ms',
    against: peer('Dexie, a row an event'),
    bar: { ratioAtLeast: 10 },
    judgedAt: ['100k'],
  },
  'import-csv': {
    what: 'CSV file to committed',
    unit: 'rows/s',
    against: floor('reading it, writing it bare'),
    bar: { atLeast: 20_000 },
  },
  preview: { what: 'CSV file chosen to first screen of the preview', unit: 'ms', bar: { atMost: 500 } },
  opening: {
    what: 'reload to balances on screen',
    unit: 'ms',
    against: emptyBook,
    bar: { ratioAtMost: 1.5 },
  },
  'opening-ready': {
    what: 'reload to everything ready',
    unit: 'ms',
    against: emptyBook,
    bar: { ratioAtMost: 4 },
  },
  'open-log': { what: 'opening the log: heads and tail compared', unit: 'ms' },
  'rebuild-over-rows': {
    what: 'rebuild of all read models',
    unit: 'ms',
    against: peer('folding Dexie rows'),
    bar: { ratioAtLeast: 12 },
    ...full,
  },
  'rebuild-over-reading': {
    what: 'rebuild of all read models',
    unit: 'ms',
    against: floor('reading and parsing alone'),
    bar: { ratioAtMost: 2.5 },
  },
  register: {
    what: 'register, a page anywhere, at any position (p95)',
    unit: 'ms',
    against: scan,
    bar: { atMost: 20 },
  },
  search: { what: 'text search at any position (p95)', unit: 'ms', against: scan, bar: { atMost: 100 } },
  balances: { what: 'balances at any position (p95)', unit: 'ms', against: scan, bar: { atMost: 20 } },
  'other-query': {
    what: 'another query at any position (p95)',
    unit: 'ms',
    against: scan,
    bar: { atMost: 20 },
  },
  'month-category': {
    what: 'month × category over all transactions',
    unit: 'ms',
    against: peer('sqlite-wasm on OPFS'),
    bar: { ratioAtLeast: 50 },
    ...full,
  },
  'month-category-prepared': {
    what: 'month × category over all transactions',
    unit: 'ms',
    against: peer('sqlite-wasm, an index made for it'),
  },
  scrub: { what: 'scrubbing through the past', unit: 'frames/s', against: idle, bar: { atLeast: 30 } },
  'scrub-answers': { what: 'moments shown while scrubbing', unit: 'frames/s' },
  interaction: { what: 'input to next paint (p95)', unit: 'ms', bar: { atMost: 100 } },
  scroll: {
    what: 'register scrolls',
    unit: 'frames/s',
    against: idle,
    bar: { ratioAtMost: 1.05 }, // 60 frames a second where the machine gives them to anyone.
  },
  memory: {
    what: 'memory of the tab, at its peak',
    unit: 'MB',
    against: emptyBook,
    bar: { atMost: 350 },
    everyRun: true,
  },
  'memory-own': { what: 'of it, what no other process shares', unit: 'MB', against: emptyBook },
  verify: { what: 'verifying the whole chain, in the background', unit: 'ms', bar: { atMost: 20_000 } },
  hledger: { what: 'balances from the closed book', unit: 'ms', against: peer('hledger balance') },
  ledger: { what: 'balances from the closed book', unit: 'ms', against: peer('ledger balance') },
};
