// @ts-check
/** The browser gives no more room, in the middle of one operation or another. */
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { importRows, listen, send } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'quota';
export const order = 4;
export const what =
  'the quota reached at any operation → whole or absent, refused with the reason, readable; recovers when it is lifted';
export const count = { full: 50, quick: 1 };

/** @typedef {import('../browser/record.mjs').BookRecord} BookRecord @typedef {import('../browser/chromium.mjs').Page} Page */

/** More than any room that is given here. */
const mostCommands = 400;

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const verdict = await inBrowser(site, profile, (browser) => untilFull(browser, site.url, record, seed));
    if (verdict.ending !== 'told') return verdict;
    return inBrowser(site, profile, async (browser) => {
      const after = judge(await look(await browser.open()), record);
      return after.ending === 'failed'
        ? { ...after, words: `${verdict.words}; opened again: ${after.words}` }
        : verdict;
    });
  });
}

/** @param {import('../browser/chromium.mjs').Chromium} browser @param {string} origin @param {BookRecord} record @param {number} seed @returns {Promise<import('../browser/judge.mjs').Verdict>} */
async function untilFull(browser, origin, record, seed) {
  const random = randomFrom(seed);
  const blank = await browser.context.newPage();
  // From before anything is written: the browser looks at what is left only now and then.
  const devTools = await browser.context.newCDPSession(blank);
  const { usage } = await devTools.send('Storage.getUsageAndQuota', { origin });
  // The journal's file is given a megabyte at once; with less, it is the first to find no room.
  const room = random.below(3) === 0 ? random.below(1 << 20) : (1 << 20) + random.between(50_000, 400_000);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.ceil(usage) + room });
  await listen(browser, () => record);
  const page = await browser.open();
  const refused = await fill(page, record, seed % 4 === 0 ? random.between(0, 20) : undefined);
  const full = judge(await look(page), record);
  /** @type {string[]} */
  const wrong = full.ending === 'failed' ? [`while it is full: ${full.words}`] : [];
  wrong.push(...(await exportFaults(page)));
  await devTools.send('Storage.overrideQuotaForOrigin', { origin });
  wrong.push(...(await sendAgain(page, record)));
  const lifted = judge(await look(page), record);
  if (lifted.ending === 'failed') wrong.push(`when there is room again: ${lifted.words}`);
  const words = [`${Math.round(room / 1000)} kB of room, ${refused || 'nothing refused'}`, ...wrong].join(
    '; ',
  );
  if (wrong.length > 0) return { ending: 'failed', words };
  return refused || full.words ? { ending: 'told', words } : { ending: 'nothingThere', words };
}

/** Until something is refused. @param {Page} page @param {BookRecord} record @param {number | undefined} importAfter commands @returns what was refused, and why */
async function fill(page, record, importAfter) {
  const first = record.sent;
  for (let n = first; n < first + mostCommands; n += 1) {
    if (n - first === importAfter) {
      const refusal = await importRows(page, record, 4000);
      if (refusal) return `an import refused: ${refusal}`;
    }
    await send(page, { from: n, to: n + 1 });
    const refusal = record.refusals.get(n);
    if (refusal) return `command ${n - first} refused: ${refusal}`;
  }
  return '';
}

/** @param {Page} page @returns {Promise<string[]>} what is wrong */
async function exportFaults(page) {
  return page.evaluate(async () => {
    try {
      return (await daybook.exportLog()).size > 0 ? [] : ['while it is full: the export is empty'];
    } catch (error) {
      return [`while it is full: nothing can be exported: ${String(error)}`];
    }
  });
}

/** @param {Page} page @param {BookRecord} record @returns {Promise<string[]>} what is wrong */
async function sendAgain(page, record) {
  /** @type {string[]} */
  const wrong = [];
  for (const [n, refusal] of record.refusals) {
    if (refusal !== 'StoreFailed')
      wrong.push(`command ${n} was refused with ${refusal}, which is no matter of room`);
    record.refusals.delete(n);
    await send(page, { from: n, to: n + 1 });
  }
  await send(page, { from: record.sent, to: record.sent + 3 });
  for (const [n, refusal] of record.refusals)
    wrong.push(`command ${n} is still refused when there is room again: ${refusal}`);
  if (record.imported && !record.imported.acknowledged) {
    const refusal = await importRows(page, record, record.imported.rows);
    if (refusal) wrong.push(`the import is still refused when there is room again: ${refusal}`);
  }
  return wrong;
}
