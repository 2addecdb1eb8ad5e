/** The nth storage operation of a full journey fails, for every n: before or after it was done, once or from then on. */
import assert from 'node:assert/strict';
import type { Ending } from '../case.mjs';
import type { SeedRun } from '../support-node/each-seed.ts';
import { eachSeed } from '../support-node/each-seed.ts';
import type { Fault } from '../support-node/failing-log.ts';
import { Walk } from '../support-node/walk-journey.ts';

export const name = 'storage-operations';
export const order = 5;
export const what =
  'the nth storage operation of a journey fails, once or from then on → no false answer, no double';
/** As many as there are ways to fail, and a few to spare. */
export const count = { full: 420, quick: 24 };

/** Prime, so that any few seeds are spread over the whole journey and all of them are every way. */
const STRIDE = 131;

interface Way {
  readonly nth: number;
  readonly fault: Fault;
  readonly forever: boolean;
}

export async function run(run: SeedRun): Promise<void> {
  const sound = new Walk();
  const ways: Way[] = [];
  let operations = 0;
  sound.wire.plan = (operation) => {
    // Of what was only read it is all the same when it failed.
    const faults =
      operation === 'append' ? (['before', 'after', 'afterAloud'] as const) : (['before'] as const);
    for (const fault of faults)
      for (const forever of [false, true]) ways.push({ nth: operations, fault, forever });
    operations += 1;
    return undefined;
  };
  await sound.walk(() => undefined);
  const books = await sound.books();
  assert.ok(ways.length <= count.full && ways.length % STRIDE > 0, `there are ${ways.length} ways to fail`);
  await eachSeed(run, async (seed) => {
    const way = seed > ways.length ? undefined : ways[(seed * STRIDE) % ways.length];
    return way ? check(way, sound, books) : 'nothingThere';
  });
}

async function check({ nth, fault, forever }: Way, sound: Walk, books: readonly string[]): Promise<Ending> {
  const walk = new Walk();
  let operation = -1;
  let mended = false;
  walk.wire.plan = () => {
    operation += 1;
    return operation === nth || (forever && operation > nth && !mended) ? fault : undefined;
  };
  await walk.walk(() => (mended = true));
  const words = `operation ${nth} fails ${fault} it was done${forever ? ', and all from then on' : ''}`;
  assert.deepEqual(walk.answers, sound.answers, `the answers, where ${words}`);
  assert.equal(walk.store.head.logHash, sound.store.head.logHash, `the log, where ${words}`);
  assert.deepEqual(await walk.books(), books, `the books, where ${words}`);
  return walk.failures > 0 ? 'told' : 'whole';
}
