/** Log files that were damaged, tampered with or made up: refused whole with the place named, in little memory and time. */
import { isDeepStrictEqual } from 'node:util';
import type { Ending } from '../case.mjs';
import { fileOf, makeBaseLog, sealedAgain } from '../support-node/base-log.ts';
import type { SeedRun } from '../support-node/each-seed.ts';
import { eachSeed } from '../support-node/each-seed.ts';
import { gzipBomb } from '../support-node/gzip-bomb.ts';
import { importFile, mustBeSame, mustBeUsable } from '../support-node/import-file.ts';
import { kinds } from '../support-node/mutate-file.ts';
import { mutatedLog } from '../support-node/mutate-log.ts';
import { Random } from '../support-node/random.ts';

export const name = 'log-files';
export const order = 11;
export const what =
  'mutated log files, gzip bombs of a gigabyte → refused whole with the place, memory and time bounded';
export const count = { full: 5000, quick: 200 };

const FILLERS = [' ', 'x', '[', '{"a":', '{},', '"a":1,', '\n'];
/** One seed of so many is a bomb. */
const BOMB_EVERY = 250;

export async function run(run: SeedRun): Promise<void> {
  const commits = await makeBaseLog(4);
  const bytes = await fileOf(sealedAgain(commits.map(({ commit }) => commit)));
  const text = new TextDecoder().decode(bytes);
  const names = Object.keys(kinds);
  await eachSeed(run, async (seed): Promise<Ending> => {
    const random = new Random(seed);
    if (seed % BOMB_EVERY === 0) {
      const at = random.below(text.length);
      const bomb = gzipBomb(text.slice(0, at), random.pick(FILLERS), text.slice(at));
      if ((await importFile(bomb)).ok) throw new Error('A bomb was taken in');
      return 'told';
    }
    if (seed % 3 === 0) {
      const mutated = sealedAgain(
        mutatedLog(
          random,
          commits.map(({ commit }) => commit),
        ),
      );
      const imported = await importFile(new Blob([await fileOf(mutated)]));
      if (!imported.ok) return 'told';
      await mustBeUsable(imported.store);
      return 'whole';
    }
    const kind = names[Math.floor(seed / 3) % names.length]!;
    const mutated = await kinds[kind]!(random, text, bytes);
    const same = isDeepStrictEqual(mutated, typeof mutated === 'string' ? text : bytes);
    const imported = await importFile(new Blob([mutated]));
    if (!imported.ok) {
      if (same) throw new Error(`${kind} changed nothing, and the file was refused: ${imported.type}`);
      return 'told';
    }
    await mustBeSame(imported.store, commits);
    return 'nothingThere';
  });
}
