/** Clocks that are set back, set forward and jump, and a year of days in twelve zones with their clock changes. */
import assert from 'node:assert/strict';
import type { Ending } from '../case.mjs';
import type { SeedRun } from '../support-node/each-seed.ts';
import { eachSeed } from '../support-node/each-seed.ts';
import { mustAgree } from '../support-node/every-answer.ts';
import { NOON } from '../support-node/finance-tabs.ts';
import { checkOrder, jumping, steady, write } from '../support-node/clock-walk.ts';
import { Random } from '../support-node/random.ts';
import { withoutTimes } from '../support-node/without-times.ts';
import { checkYear } from '../support-node/zone-year.ts';
import { ZONES } from '../support-node/zones.ts';

export const name = 'clocks';
export const order = 9;
export const what =
  'clocks set back, forward and jumping; a year of days in 12 zones → order intact, same dates and totals';
export const count = { full: 600, quick: 24 };

/** Every other seed a history with a clock that jumps; between them the zones, a year each, ever another. */
export function run(run: SeedRun): Promise<void> {
  return eachSeed(run, (seed) =>
    seed % 2 === 0 ? checkYear(zoneOf(seed), 2000 + (seed % 50)) : checkClock(seed),
  );
}

async function checkClock(seed: number): Promise<Ending> {
  const zone = zoneOf(seed);
  const sound = await write(seed, steady, zone);
  const astray = await write(seed, jumping, zone);
  assert.deepEqual(astray.answers, sound.answers, 'what was accepted');
  await checkOrder(sound, zone);
  await checkOrder(astray, zone);
  const at = NOON + new Random(seed).below(1_000_000);
  mustAgree(
    await withoutTimes(astray.session, at),
    await withoutTimes(sound.session, at),
    'the clock that jumped',
  );
  return 'whole';
}

function zoneOf(seed: number): string {
  return ZONES[Math.floor(seed / 2) % ZONES.length]!;
}
