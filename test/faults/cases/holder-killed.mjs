// @ts-check
/** A tab is killed while it holds what others wait for: it writes, or opens the book. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { listen, send } from '../browser/record.mjs';
import { crash } from '../browser/renderers.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'holder-killed';
export const order = 6;
export const what =
  'a tab killed while it writes or opens → another tab writes within 2 s, nothing acknowledged is lost';
export const count = { full: 50, quick: 2 };

const patienceMs = 2000;

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    return inBrowser(site, profile, (browser) => killOne(browser, record, seed, site.url));
  });
}

/**
 * @param {import('../browser/chromium.mjs').Chromium} browser @param {import('../browser/record.mjs').BookRecord} record
 * @param {number} seed @param {string} url @returns {Promise<import('../browser/judge.mjs').Verdict>}
 */
async function killOne(browser, record, seed, url) {
  const random = randomFrom(seed);
  await listen(browser, () => record);
  const survivor = await browser.open();
  await look(survivor);
  const from = record.sent;
  const opening = seed % 3 === 0;
  const holder = opening ? await browser.context.newPage() : await browser.open();
  if (opening) await holder.goto(url, { waitUntil: 'commit' });
  else void send(holder, { from, step: 2, lanes: random.pick([1, 4]) }).catch(() => undefined);
  await after(random.between(10, opening ? 400 : 600));
  await crash(browser, holder);
  const began = Date.now();
  const n = from + 1 + 2 * record.sent; // No number that the holder took.
  await send(survivor, { from: n, to: n + 1 });
  const took = Date.now() - began;
  const words = `killed while it ${opening ? 'opened' : 'wrote'}; the other tab’s command took ${took} ms`;
  if (!record.answers.has(n))
    return { ending: 'failed', words: `${words} and was refused: ${record.refusals.get(n)}` };
  if (took > patienceMs) return { ending: 'failed', words };
  const verdict = judge(await look(survivor), record);
  if (verdict.ending === 'failed') return { ...verdict, words: `${words}; ${verdict.words}` };
  const next = judge(await look(await browser.open()), record);
  return next.ending === 'failed'
    ? { ...next, words: `${words}; a new tab: ${next.words}` }
    : { ...next, words };
}
