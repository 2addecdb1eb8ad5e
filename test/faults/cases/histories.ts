/** Random histories from several tabs on storage that fails now and then, against books kept in the plainest way. */
import { checkHistory } from '../support-node/check-history.ts';
import type { SeedRun } from '../support-node/each-seed.ts';
import { eachSeed } from '../support-node/each-seed.ts';

export const name = 'histories';
export const order = 10;
export const what =
  'random histories, failing storage → the balances of a plain model, at every split and after replay';
export const count = { full: 10_000, quick: 200 };

export function run(run: SeedRun): Promise<void> {
  return eachSeed(run, (seed) => checkHistory(seed, true));
}
