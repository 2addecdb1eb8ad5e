// @ts-check
/** A tab stands still while it holds what others wait for. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look, wordsOn } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { listen, send } from '../browser/record.mjs';
import { processOf } from '../browser/renderers.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'holder-frozen';
export const order = 6;
export const what =
  'a tab frozen, stopped or kept busy while it writes → the others write, or say why not, within 3 s';
export const count = { full: 30, quick: 3 };

const patienceMs = 3000;
const frozenMs = 4000;

/** @typedef {import('../browser/chromium.mjs').Chromium} Chromium @typedef {import('../browser/chromium.mjs').Page} Page */

/** Each stands still from when it is called, and gives the way to go on. @type {Record<string, (browser: Chromium, holder: Page) => Promise<() => Promise<unknown>>>} */
const ways = {
  async 'kept busy'(_browser, holder) {
    const engine = holder.workers()[0];
    if (!engine) throw new Error('The tab has no engine');
    const busy = engine.evaluate((ms) => {
      for (const until = Date.now() + ms; Date.now() < until;);
    }, frozenMs);
    return () => busy;
  },
  async stopped(browser, holder) {
    const id = await processOf(browser, holder);
    process.kill(id, 'SIGSTOP');
    return async () => process.kill(id, 'SIGCONT');
  },
  async frozen(browser, holder) {
    const session = await browser.context.newCDPSession(holder);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    return () => session.send('Page.setWebLifecycleState', { state: 'active' });
  },
};

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    return inBrowser(site, profile, (browser) => freezeOne(browser, record, seed));
  });
}

/** @param {Chromium} browser @param {import('../browser/record.mjs').BookRecord} record @param {number} seed @returns {Promise<import('../browser/judge.mjs').Verdict>} */
async function freezeOne(browser, record, seed) {
  const random = randomFrom(seed);
  await listen(browser, () => record);
  const [other, holder] = [await browser.open(), await browser.open()];
  await look(other);
  const from = record.sent;
  const flood = send(holder, { from, to: from + 2000, step: 2, lanes: random.pick([1, 4]) }).catch(
    () => undefined,
  );
  await after(random.between(20, 300));
  const [way, freeze] = Object.entries(ways)[seed % 3] ?? ['kept busy', ways['kept busy']];
  const goOn = await freeze?.(browser, holder);
  const n = from + 4001;
  const began = Date.now();
  const sent = send(other, { from: n, to: n + 1 }).then(() => true);
  const answered = await Promise.race([sent, after(patienceMs, false)]);
  const told = (await wordsOn(other)).join(' | ') || record.refusals.get(n);
  const words = `${way}; ${answered ? `answered after ${Date.now() - began} ms` : `no answer within ${patienceMs} ms`}, ${told ? `told: ${told}` : 'nothing is said'}`;
  await goOn?.();
  await sent;
  await holder.close();
  await flood;
  if (!answered && !told) return { ending: 'failed', words };
  const verdict = judge(await look(other), record);
  if (verdict.ending === 'failed') return { ...verdict, words: `${words}; ${verdict.words}` };
  return record.refusals.has(n) || !answered ? { ending: 'told', words } : { ...verdict, words };
}
