// @ts-check
/** Goes through the seeds of a case, one injection after the other or some at once, and reports in order. */
import { BrowserCrashed } from './chromium.mjs';

/** @typedef {import('../case.mjs').Run} Run @typedef {{ ending: import('../case.mjs').Ending, words?: string }} Verdict */

/**
 * `inject` is given a lane's number, so that what is at work at once has folders of its own; it leaves nothing running.
 * @param {Run} run @param {number} lanes @param {(seed: number, lane: number) => Promise<Verdict>} inject
 */
export async function eachSeed({ seed: first, count, signal, onResult }, lanes, inject) {
  for (let seed = first; seed < first + count; seed += lanes) {
    signal.throwIfAborted();
    const seeds = Array.from({ length: Math.min(lanes, first + count - seed) }, (_, lane) => seed + lane);
    const verdicts = await Promise.all(seeds.map((each, lane) => tried(() => inject(each, lane))));
    for (const [lane, verdict] of verdicts.entries()) onResult({ seed: seed + lane, ...verdict });
  }
}

/** What goes wrong on the way is the injection's end too. @param {() => Promise<Verdict>} inject @returns {Promise<Verdict>} */
export async function tried(inject) {
  try {
    return await inject();
  } catch (error) {
    if (error instanceof BrowserCrashed) return { ending: 'browserCrashed', words: error.message };
    return { ending: 'failed', words: wordsOf(error) };
  }
}

/** Its message, and where it came from. @param {unknown} error */
export function wordsOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `, because of ${error.cause.message}` : '';
  const from = error.stack?.split('\n').find((line) => line.includes('test/faults/cases/')) ?? '';
  return `${error.message}${cause} ${from.trim()}`;
}
