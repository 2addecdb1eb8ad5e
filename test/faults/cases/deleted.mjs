// @ts-check
/** A store is gone, or a file of it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterDamage } from '../browser/after-damage.mjs';
import { eachSeed } from '../browser/each.mjs';
import { large, prepareBook, small } from '../browser/prepared-book.mjs';
import { deleteStore, filesOf } from '../browser/profile.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'deleted';
export const order = 3;
export const what =
  'a store, or one file of it, deleted → healed, or read-only with an account; both: never a book that looks whole';
export const count = { full: 24, quick: 2 };

/** Which of them a seed is of. */
const ways = /** @type {const} */ ([
  'indexedDB',
  'journal',
  'one file of indexedDB',
  'one file of journal',
  'quota',
  'both',
]);

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, run.quick ? small : large);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const way = ways[seed % ways.length] ?? 'both';
    if (way === 'indexedDB' || way === 'journal') await deleteStore(profile, way);
    else if (way === 'quota') await rm(join(profile, 'Default', 'WebStorage'), { recursive: true });
    else if (way === 'both')
      await Promise.all([deleteStore(profile, 'indexedDB'), deleteStore(profile, 'journal')]);
    else {
      const files = await filesOf(profile, way.endsWith('journal') ? 'journal' : 'indexedDB');
      await rm(randomFrom(seed).pick(files));
    }
    const verdict = await afterDamage(site, profile, record, { mayBeGone: way === 'both' });
    return { ...verdict, words: `${way}: ${verdict.words}` };
  });
}
