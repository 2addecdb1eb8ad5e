// @ts-check
/** A person leaves the page while it writes and comes back, out of the browser's cache of whole pages or not. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look, wordsOn } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { listen, send } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'back-forward';
export const order = 7;
export const what =
  'the page left while it writes, and come back to → other tabs write meanwhile, it shows all of it and writes on';
export const count = { full: 20, quick: 1 };

const patienceMs = 3000;

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    return inBrowser(site, profile, (browser) => leaveAndReturn(browser, record, seed));
  });
}

/**
 * @param {import('../browser/chromium.mjs').Chromium} browser @param {import('../browser/record.mjs').BookRecord} record
 * @param {number} seed @returns {Promise<import('../browser/judge.mjs').Verdict>}
 */
async function leaveAndReturn(browser, record, seed) {
  const random = randomFrom(seed);
  await listen(browser, () => record);
  const [page, other] = [await browser.open(), await browser.open()];
  const from = record.sent;
  const devTools = await browser.context.newCDPSession(page);
  await ask(devTools, `addEventListener('pageshow', (event) => (globalThis.wasKept = event.persisted))`);
  void send(page, { from, to: from + 2000, step: 2, lanes: random.pick([1, 4]) }).catch(() => undefined);
  await after(random.between(20, 300));
  await page.goto('about:blank');
  const n = from + 4001;
  const answered = await Promise.race([
    send(other, { from: n, to: n + 1 }).then(() => true),
    after(patienceMs, false),
  ]);
  const told = (await wordsOn(other)).join(' | ');
  if (!answered && !told)
    return { ending: 'failed', words: `another tab had no answer within ${patienceMs} ms` };
  const { entries, currentIndex } = await devTools.send('Page.getNavigationHistory');
  await devTools.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? 0 });
  const again = await browser.context.newCDPSession(page);
  const words = (await ready(again)) ? 'come back out of the cache' : 'loaded again';
  /** @type {import('../../../src/engine/client.ts').Outcome} */
  const outcome = await ask(again, `daybook.dispatch(commandOf(${n + 1}))`);
  if (!outcome.accepted)
    return { ending: 'failed', words: `${words}, a command is refused: ${outcome.rejection.type}` };
  record.sent = n + 2;
  record.answers.set(n + 1, { position: outcome.position, hash: outcome.events.at(-1)?.hash ?? '' });
  await page.close(); // What was still to be sent goes on out of the cache.
  const verdict = judge(await look(other), record);
  return { ...verdict, words: `${words}: ${verdict.words}` };
}

/** Whether the page, once it can be spoken to, is the one that was left. @param {import('@playwright/test').CDPSession} devTools @returns {Promise<boolean>} */
async function ready(devTools) {
  for (const until = Date.now() + 10_000; ; await after(50)) {
    try {
      const state = await ask(
        devTools,
        `({ there: 'daybook' in globalThis, kept: globalThis.wasKept === true })`,
      );
      if (state.there) return state.kept;
    } catch (error) {
      if (Date.now() > until) throw error; // Between two pages nothing answers.
    }
    if (Date.now() > until) throw new Error('The page did not come back');
  }
}

/** Playwright loses sight of a page that comes out of the cache. @param {import('@playwright/test').CDPSession} devTools @param {string} expression */
async function ask(devTools, expression) {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await devTools.send('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
