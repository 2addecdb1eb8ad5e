// @ts-check
/** The whole browser is killed while it appends. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserCrashed, launch } from '../browser/chromium.mjs';
import { tried } from '../browser/each.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { filesWereLost, markFiles } from '../browser/lost-files.mjs';
import { listen, newRecord, send } from '../browser/record.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'kills';
export const order = 1;
export const what =
  'SIGKILL of the whole browser while appending → all that was acknowledged, no part of a commit, every wipe healed and told';
export const count = { full: 500, quick: 4 };

/** Kills in one profile's life, before a new one. */
const lifetime = 25;

/** @param {import('../case.mjs').Run} run */
export async function run({ seed: first, count, onResult, signal, folder, site: getSite }) {
  const site = await getSite();
  const profile = join(folder, 'profile');
  let record = newRecord();
  /** @type {Awaited<ReturnType<typeof begin>> | undefined} */
  let life;
  const begin = async () => {
    const browser = await launch(site, profile);
    await listen(browser, () => record);
    return { browser, page: await browser.open() };
  };
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      signal.throwIfAborted();
      if (!life || (seed - first) % lifetime === 0) {
        await life?.browser.kill();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        record = newRecord();
        life = await begin();
        await markFiles(life.page);
        await send(life.page, { from: 0, to: 1 });
      }
      const { browser, page } = life;
      life = undefined;
      const verdict = await tried(async () => {
        await appendUntilKilled(browser, page, record.sent, seed);
        life = await begin().catch((error) => {
          throw error instanceof Error && /Target.*closed/.test(error.message)
            ? new BrowserCrashed(String(error))
            : error;
        });
        return afterwards(life.page, record);
      });
      onResult({ seed, ...verdict });
      if (verdict.ending !== 'whole' && verdict.ending !== 'healed') {
        await /** @type {{ browser: import('../browser/chromium.mjs').Chromium } | undefined} */ (
          life
        )?.browser.kill();
        life = undefined; // What follows is not to be judged by this.
      }
    }
  } finally {
    await life?.browser.kill();
  }
}

/**
 * @param {import('../browser/chromium.mjs').Chromium} browser @param {import('../browser/chromium.mjs').Page} page
 * @param {number} from @param {number} seed
 */
async function appendUntilKilled(browser, page, from, seed) {
  const random = randomFrom(seed);
  const tabs = [page, ...(random.below(4) === 0 ? [await browser.open()] : [])];
  const lanes = random.pick([1, 1, 4]);
  const sending = tabs.map((tab, nth) =>
    send(tab, { from: from + nth, step: tabs.length, lanes }).catch(() => undefined),
  );
  await new Promise((resolve) => setTimeout(resolve, random.between(20, 600)));
  await browser.kill();
  await Promise.all(sending);
}

/** @param {import('../browser/chromium.mjs').Page} page @param {import('../browser/record.mjs').BookRecord} record */
async function afterwards(page, record) {
  const lost = await filesWereLost(page);
  const seen = await look(page);
  const verdict = judge(seen, record);
  if (verdict.ending === 'failed') return verdict;
  if (lost) {
    await markFiles(page);
    if (verdict.ending === 'whole')
      return {
        ending: /** @type {const} */ ('failed'),
        words: 'the database was lost and healed, and nobody was told',
      };
  }
  // What nobody heard the answer of is sent again: it is answered as the first time, or done now, never twice.
  const open = Array.from({ length: record.sent }, (_, n) => n).filter((n) => !record.answers.has(n));
  for (const n of open) await send(page, { from: n, to: n + 1 });
  const again = judge(await look(page), record);
  return again.ending === 'failed' ? again : verdict;
}
