// @ts-check
/** A page of an older build writes while a newer one opens the same book; then the older one comes once more. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look, wordsOn } from '../browser/look.mjs';
import { buildNewer } from '../browser/newer-build.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { listen, send } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'old-and-new';
export const order = 8;
export const what =
  'a newer build opens the book while an older one writes → the older writes nothing after that, and says why';
export const count = { full: 20, quick: 1 };

/** @typedef {import('../browser/chromium.mjs').Chromium} Chromium @typedef {import('../browser/record.mjs').BookRecord} BookRecord */
/** @typedef {import('../browser/site.mjs').Site} Site @typedef {import('../browser/judge.mjs').Verdict} Verdict */

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const newer = await buildNewer(site);
  const book = await prepareBook(site, small);
  try {
    await eachSeed(run, 1, async (seed, lane) => {
      const profile = join(run.folder, `profile-${lane}`);
      const record = await book.putInto(profile);
      await site.serveFrom(site.root);
      return inBrowser(site, profile, (browser) => upgrade(browser, site, newer, record, seed));
    });
  } finally {
    await site.serveFrom(site.root);
  }
}

/** @param {Chromium} browser @param {Site} site @param {string} newer @param {BookRecord} record @param {number} seed @returns {Promise<Verdict>} */
async function upgrade(browser, site, newer, record, seed) {
  const random = randomFrom(seed);
  await listen(browser, () => record);
  const older = await browser.open();
  await look(older);
  const from = record.sent;
  const flood = send(older, { from, to: from + 4000, step: 2, lanes: random.pick([1, 4]) }).catch(
    () => undefined,
  );
  await after(random.between(20, 300));
  await site.serveFrom(newer);
  const page = await browser.open();
  const first = from + 8001;
  await send(page, { from: first, to: first + 5 });
  await after(300);
  const refusal = [...record.refusals].find(([n]) => n < first)?.[1];
  const told = (await wordsOn(older)).join(' | ');
  await send(older, { from: first + 10, to: first + 11 });
  const words = `the older was refused with ${refusal}, and says: ${told}`;
  if (record.answers.has(first + 10))
    return { ending: 'failed', words: `the older build wrote after the upgrade; ${words}` };
  if (told === '')
    return { ending: 'failed', words: `the older build does not say why it cannot write; ${words}` };
  const seen = await look(page);
  const verdict = judge(seen, record);
  if (verdict.ending !== 'whole' && verdict.ending !== 'healed')
    return { ending: 'failed', words: `${words}; the newer: ${verdict.words}` };
  const late = lateWrites(record, first);
  if (late > 0)
    return {
      ending: 'failed',
      words: `${late} commands of the older build stand after the newer one’s; ${words}`,
    };
  await older.close();
  await flood;
  return olderAgain(browser, site, newer, record, words);
}

/** Of the older page, after the first of the newer one. @param {BookRecord} record @param {number} first */
function lateWrites({ answers }, first) {
  const border = answers.get(first)?.position ?? 0;
  return [...answers].filter(([n, { position }]) => n < first && position > border).length;
}

/** The older build, loaded afresh, shows the book or says why not, and changes nothing. @param {Chromium} browser @param {Site} site @param {string} newer @param {BookRecord} record @param {string} words @returns {Promise<Verdict>} */
async function olderAgain(browser, site, newer, record, words) {
  await site.serveFrom(site.root);
  const older = await browser.open();
  const n = record.sent;
  await send(older, { from: n, to: n + 1 }).catch(() => undefined); // With no book open it is refused, or not answered.
  const said = [...(await wordsOn(older)), ...(await older.getByRole('alert').allInnerTexts())].join(' | ');
  if (record.answers.has(n))
    return { ending: 'failed', words: `the older build, loaded again, wrote; ${words}` };
  if (!/newer/i.test(said))
    return { ending: 'failed', words: `the older build, loaded again, says only: ${said}` };
  await older.close();
  await site.serveFrom(newer);
  const verdict = judge(await look(await browser.open()), record);
  return verdict.ending === 'failed' ? verdict : { ending: 'told', words };
}
