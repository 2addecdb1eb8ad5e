// @ts-check
/**
 * What a case of the fault campaign is: *inject → expect*, again and again. A case is a file in `cases/` (`.mjs`, or
 * `.ts`, which is loaded through Vite) whose exports are those of `Case`. What it injects is decided by the seed of each
 * injection alone, so that one seed repeats one injection: seeds go up by one from the first. Where an injection is
 * found to be answered wrongly, the case reports it as FAILED and goes on; it throws only where nothing can be tried any
 * more.
 */

/**
 * How an injection ended, the campaign's counts:
 * - `whole`: everything acknowledged is there, and nothing had to be made good;
 * - `healed`: so too, after something was made good, and the person was told of it where it was a loss;
 * - `readOnly`: nothing can be recorded, what is whole is shown, and the account of it is honest;
 * - `told`: the command was refused, or the book not opened, with the reason;
 * - `nothingThere`: what was hit held nothing (a flip in bytes that nobody reads, a store that had no such file);
 * - `browserCrashed`: the browser itself fell over, and the app had no say;
 * - `failed`: anything else.
 * @typedef {'whole' | 'healed' | 'readOnly' | 'told' | 'nothingThere' | 'browserCrashed' | 'failed'} Ending
 */

/** `words` say what is wrong, or what was seen. @typedef {{ seed: number, ending: Ending, words?: string }} Result */

/**
 * - `seed`, `count`: the first seed, and how many to try: `seed` to `seed + count - 1`. A campaign that was stopped goes
 *   on behind the results it has, so a case must not expect to begin with any particular seed.
 * - `quick`: a smaller world may do (fewer commits, fewer tabs), not other rules.
 * - `onResult`: called once for each seed, in order.
 * - `signal`: the hour is over, or the person had enough: stop at the next seed. Throwing its reason is no failure.
 * - `folder`: an empty folder of the case's own, removed afterwards.
 * - `site`: builds and serves the app and finds a browser when first asked, for cases that need them.
 * @typedef {{
 *   seed: number, count: number, quick: boolean, onResult: (result: Result) => void, signal: AbortSignal,
 *   folder: string, site: () => Promise<import('./browser/site.mjs').Site>,
 * }} Run
 */

/**
 * - `name`: of the file, and what `--only` takes;
 * - `order`: its number in the campaign, by which cases run; those of one number by their names;
 * - `what`: a line for the table: what is injected → what is expected;
 * - `count`: how many injections make the whole of it, and how many will do with `--quick`.
 * @typedef {{
 *   name: string, order: number, what: string, count: { full: number, quick: number },
 *   run: (run: Run) => Promise<void>,
 * }} Case
 */

/** In the order of the table's columns. @type {readonly (readonly [Ending, string])[]} */
export const endings = [
  ['whole', 'whole'],
  ['healed', 'healed'],
  ['readOnly', 'read-only'],
  ['told', 'told'],
  ['nothingThere', 'nothing there'],
  ['browserCrashed', 'browser crashed'],
  ['failed', 'FAILED'],
];

/** @returns {Record<Ending, number>} */
export function noCounts() {
  return { whole: 0, healed: 0, readOnly: 0, told: 0, nothingThere: 0, browserCrashed: 0, failed: 0 };
}
