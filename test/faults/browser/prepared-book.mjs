// @ts-check
/** A book on the disk to begin an injection with, made once and put back as often as it is needed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inBrowser } from './in-browser.mjs';
import { keepStores, putStoresBack } from './profile.mjs';
import { copyOf, listen, newRecord, send } from './record.mjs';

/** Enough that the database is kept in more files than one. */
export const large = { sittings: 4, commits: 500 };
export const small = { sittings: 2, commits: 40 };

/** @typedef {{ sittings: number, commits: number }} Size `commits` of each sitting */
/** @typedef {{ putInto: (profile: string) => Promise<import('./record.mjs').BookRecord> }} PreparedBook */

/** Made once for all cases. @type {WeakMap<import('./site.mjs').Site, Map<Size, Promise<PreparedBook>>>} */
const prepared = new WeakMap();

/**
 * A book written in several sittings, so that both stores hold old files and new ones. `putInto` puts it into a profile
 * of its own, used or not, and says what is known of it.
 * @param {import('./site.mjs').Site} site @param {Size} size `small` or `large` @returns {Promise<PreparedBook>}
 */
export async function prepareBook(site, size) {
  const books = prepared.get(site) ?? new Map();
  prepared.set(site, books);
  const book = books.get(size) ?? make(site, size);
  books.set(size, book);
  return book;
}

/** @param {import('./site.mjs').Site} site @param {Size} size @returns {Promise<PreparedBook>} */
async function make(site, { sittings, commits }) {
  const folder = join(site.folder, `book-of-${sittings * commits}`);
  const [profile, kept] = [join(folder, 'profile'), join(folder, 'kept')];
  await rm(folder, { recursive: true, force: true });
  const record = newRecord();
  for (let sitting = 0; sitting < sittings; sitting += 1) {
    await inBrowser(site, profile, async (browser) => {
      await listen(browser, () => record);
      const page = await browser.open();
      await send(page, { from: record.sent, to: record.sent + 1 });
      await send(page, { from: record.sent, to: record.sent + commits - 1, lanes: 4 });
      if (sitting > 0) await page.waitForTimeout(2500); // The files of the sitting before are looked after then.
    });
  }
  if (record.refusals.size > 0)
    throw new Error(`A book could not be made: ${[...record.refusals.values()][0]}`);
  await keepStores(profile, kept);
  return {
    async putInto(into) {
      await putStoresBack(into, kept);
      return copyOf(record);
    },
  };
}
