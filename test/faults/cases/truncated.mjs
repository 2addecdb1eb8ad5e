// @ts-check
/** A file of a store is cut short. */
import { join } from 'node:path';
import { afterDamage } from '../browser/after-damage.mjs';
import { truncateSomewhere } from '../browser/damage.mjs';
import { eachSeed } from '../browser/each.mjs';
import { large, prepareBook, small } from '../browser/prepared-book.mjs';
import { deleteStore } from '../browser/profile.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'truncated';
export const order = 3;
export const what =
  'a file of IndexedDB or of the journal cut at any place → healed, or read-only with an account; never less shown as whole';
export const count = { full: 100, quick: 2 };

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, run.quick ? small : large);
  await eachSeed(run, 2, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const store = seed % 2 === 0 ? 'journal' : 'indexedDB';
    const done = await truncateSomewhere(profile, store, randomFrom(seed));
    // Every second time the journal is then all that is left: it must have been made good by then.
    const lost = seed % 4 === 0;
    const between = lost ? () => deleteStore(profile, 'indexedDB') : undefined;
    const verdict = await afterDamage(site, profile, record, {
      tidied: lost,
      ...(between ? { between } : {}),
    });
    const words = `${done}${lost ? ', then the store deleted' : ''}: ${verdict.words}`;
    return verdict.ending === 'whole' ? { ending: 'nothingThere', words } : { ...verdict, words };
  });
}
