// @ts-check
/** The browser is killed while a newer build opens a book of an older one for the first time. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { launch } from '../browser/chromium.mjs';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { buildNewer } from '../browser/newer-build.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { listen, send } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'upgrade-killed';
export const order = 8;
export const what =
  'the browser killed while a newer build opens a book → it is the old one or the new one, never a mixture';
export const count = { full: 50, quick: 1 };

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const newer = await buildNewer(site);
  const book = await prepareBook(site, small);
  try {
    const upgradeMs = await measure(site, newer, book, join(run.folder, 'measured'));
    await eachSeed(run, 1, async (seed, lane) => {
      const profile = join(run.folder, `profile-${lane}`);
      const record = await book.putInto(profile);
      await site.serveFrom(newer);
      const browser = await launch(site, profile);
      const opening = browser.open().catch(() => undefined);
      await after(randomFrom(seed).between(Math.round(upgradeMs * 0.2), Math.round(upgradeMs * 1.1)));
      await browser.kill();
      await opening;
      // The older build first, every second time: it goes on, or leaves alone what is no longer its own.
      const builds = seed % 2 === 0 ? [site.root, newer] : [newer];
      /** @type {import('../browser/judge.mjs').Verdict[]} */
      const verdicts = [];
      for (const root of builds) {
        await site.serveFrom(root);
        const verdict = await openWith(site, profile, record);
        const name = root === newer ? 'the newer' : 'the older';
        verdicts.push({ ...verdict, words: `${name} build: ${verdict.ending}, ${verdict.words}` });
      }
      const words = verdicts.map((verdict) => verdict.words).join('; ');
      const last = verdicts.at(-1)?.ending;
      if (last === 'readOnly') return { ending: 'failed', words: `the newer build cannot write: ${words}` };
      const worst =
        verdicts.find(({ ending }) => ending === 'failed') ??
        verdicts.find(({ ending }) => ending === 'readOnly');
      return { ending: worst?.ending ?? last ?? 'failed', words };
    });
  } finally {
    await site.serveFrom(site.root);
  }
}

/** How long it takes until a book of the older build is open in the newer, so that kills fall into that. @param {import('../browser/site.mjs').Site} site @param {string} newer @param {import('../browser/prepared-book.mjs').PreparedBook} book @param {string} profile */
async function measure(site, newer, book, profile) {
  await book.putInto(profile);
  await site.serveFrom(newer);
  return inBrowser(site, profile, async (browser) => {
    const began = Date.now();
    const page = await browser.open();
    await page.evaluate(() => daybook.head());
    return Date.now() - began;
  });
}

/** @param {import('../browser/site.mjs').Site} site @param {string} profile @param {import('../browser/record.mjs').BookRecord} record */
function openWith(site, profile, record) {
  return inBrowser(site, profile, async (browser) => {
    await listen(browser, () => record);
    const page = await browser.open();
    const verdict = judge(await look(page), record);
    const n = record.sent;
    await send(page, { from: n, to: n + 1 });
    const wrote = record.answers.has(n);
    if (verdict.ending === 'readOnly' && wrote)
      return {
        ...verdict,
        ending: /** @type {const} */ ('failed'),
        words: 'it wrote into what is not its own',
      };
    if (verdict.ending !== 'readOnly' && !wrote)
      return {
        ...verdict,
        ending: /** @type {const} */ ('failed'),
        words: `it cannot write: ${record.refusals.get(n)}`,
      };
    return verdict;
  });
}
