// @ts-check
/** A book on the disk to begin an injection with, made once and put back as often as it is needed. */
import { join } from 'node:path';
import { inBrowser } from './in-browser.mjs';
import { keepStores, putStoresBack } from './profile.mjs';
import { copyOf, listen, newRecord, send } from './record.mjs';

/** A database beside the app's, in the same files: gone only where the browser lost them all. */
const beside = 'beside-the-books';

/** Enough that the database is kept in more files than one. */
export const large = { sittings: 4, commits: 500 };
export const small = { sittings: 2, commits: 40 };

/**
 * A book written in several sittings, so that both stores hold old files and new ones.
 * @param {import('./site.mjs').Site} site @param {string} folder @param {{ sittings: number, commits: number }} size `commits` of each
 *   sitting
 */
export async function prepareBook(site, folder, { sittings, commits }) {
  const [profile, kept] = [join(folder, 'first-profile'), join(folder, 'kept')];
  const record = newRecord();
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    await inBrowser(site, profile, async (browser) => {
      await listen(browser, () => record);
      const page = await browser.open();
      if (sitting === 0) await markFiles(page);
      await send(page, { from: record.sent, to: record.sent + 1 });
      await send(page, { from: record.sent, to: record.sent + commits - 1, lanes: 4 });
      if (sitting > 0) await page.waitForTimeout(2500); // The files of the sitting before are looked after then.
    });
  }
  if (record.refusals.size > 0)
    throw new Error(`A book could not be made: ${[...record.refusals.values()][0]}`);
  await keepStores(profile, kept);
  return {
    /** Into a profile of its own, used or not. @param {string} into @returns what is known of it */
    async putInto(into) {
      await putStoresBack(into, kept);
      return copyOf(record);
    },
  };
}

/** @param {import('./chromium.mjs').Page} page */
export async function markFiles(page) {
  await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result.close()));
        request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be opened')));
      }),
    beside,
  );
}

/** Whether the browser lost the database files as a whole since they were marked. @param {import('./chromium.mjs').Page} page */
export async function filesWereLost(page) {
  return page.evaluate(
    async (name) => !(await indexedDB.databases()).some((database) => database.name === name),
    beside,
  );
}
