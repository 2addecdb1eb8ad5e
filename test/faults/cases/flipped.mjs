// @ts-check
/** One bit of a store is another than was written. */
import { join } from 'node:path';
import { afterDamage } from '../browser/after-damage.mjs';
import { flipSomewhere } from '../browser/damage.mjs';
import { eachSeed } from '../browser/each.mjs';
import { large, prepareBook, small } from '../browser/prepared-book.mjs';
import { deleteStore } from '../browser/profile.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'flipped';
export const order = 3;
export const what =
  'one bit of IndexedDB or of the journal flipped → healed, or read-only with an account; never a wrong answer';
export const count = { full: 400, quick: 2 };

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, run.quick ? small : large);
  await eachSeed(run, 2, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const store = seed % 2 === 0 ? 'journal' : 'indexedDB';
    const done = await flipSomewhere(profile, store, randomFrom(seed));
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
