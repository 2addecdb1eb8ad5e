// @ts-check
/** A tab is closed, or the browser killed, in the middle of an import: of a bank's file, or of a whole log into an empty browser. */
import { setTimeout as after } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { importRows, listen } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'import-cut-short';
export const order = 7;
export const what =
  'the tab closed or the browser killed in the middle of an import → it is there whole, or not at all';
export const count = { full: 40, quick: 2 };

/** @typedef {import('../browser/chromium.mjs').Chromium} Chromium @typedef {import('../browser/record.mjs').BookRecord} BookRecord */

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  const rows = run.quick ? 2000 : 8000;
  const known = await book.putInto(join(run.folder, 'exported'));
  const tookMs = { rows: 0, log: 0 };
  const exported = await inBrowser(site, join(run.folder, 'exported'), async (browser) => {
    const page = await browser.open();
    const began = Date.now();
    await importRows(page, known, rows);
    tookMs.rows = Date.now() - began;
    return page.evaluate(async () => (await daybook.exportLog()).text());
  });
  await inBrowser(site, join(run.folder, 'imported'), async (browser) => {
    const page = await browser.open();
    const began = Date.now();
    await page.evaluate((text) => daybook.importFile(new Blob([text])), exported);
    tookMs.log = Date.now() - began;
  });
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    const random = randomFrom(seed);
    const [wholeLog, kill] = [seed % 2 === 0, random.below(2) === 0];
    const record = wholeLog ? known : await book.putInto(profile);
    await inBrowser(site, profile, async (browser) => {
      await listen(browser, () => record);
      const page = await browser.open();
      if (wholeLog)
        void page.evaluate((text) => daybook.importFile(new Blob([text])), exported).catch(() => undefined);
      else void importRows(page, record, rows).catch(() => undefined);
      await after(random.between(20, Math.round((wholeLog ? tookMs.log : tookMs.rows) * 1.3)));
      if (kill) await browser.kill();
      else await page.close();
    });
    const words = `${wholeLog ? 'a log' : 'rows'}, ${kill ? 'killed' : 'closed'}`;
    const seen = await inBrowser(site, profile, async (browser) => look(await browser.open()));
    if (wholeLog && seen.books === 0) return { ending: 'whole', words: `${words}: nothing of it is there` };
    const verdict = judge(seen, record);
    return { ...verdict, words: `${words}: ${seen.head} events are there; ${verdict.words}` };
  });
}
