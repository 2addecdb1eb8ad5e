/** The log in memory: the contract, and the properties that need many tries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/kernel/index.ts';
import type { MemoryRecord } from '../../src/storage/index.ts';
import { MemoryLog, MemoryStore } from '../../src/storage/index.ts';
import { accepted, all, eventLogContract } from '../kernel/event-log-contract.ts';
import { actAfter } from '../kernel/make-commits.ts';

eventLogContract('MemoryLog', async () => {
  const store = new MemoryStore('book-1', 'device-1');
  return {
    open: async () => new MemoryLog(store),
    damage: async (position, change) => {
      const record = store.records.find((each) => each.position === position)!;
      Object.assign(record, change(record));
    },
    dispose: async () => undefined,
  };
});

/** Histories: acts of one to three commits of one to three events in four streams. */
const histories = fc.array(
  fc.array(
    fc.array(
      fc.record({ stream: fc.constantFrom('a', 'b', 'c', 'd'), data: fc.jsonValue({ maxDepth: 2 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 8 },
);

async function logOf(history: readonly (readonly (readonly { stream: string; data: unknown }[])[])[]) {
  const store = new MemoryStore('book-1', 'device-1');
  const log = new MemoryLog(store);
  for (const act of history) {
    const at = await log.head();
    // fast-check's JSON values are ours.
    accepted(
      await log.append(
        actAfter(
          at,
          log.book,
          act.map((events) => ({ events: events as never })),
        ),
        at,
      ),
    );
  }
  return { store, log };
}

// Many tries: on a machine that is busy they take longer than a test mostly may.
describe('a log', { timeout: 120_000 }, () => {
  test('reads the same from any split', () =>
    fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (history, split) => {
        const { store, log } = await logOf(history);
        const whole = await all(log);
        const cut = 1 + (split % whole.length);
        const from = whole[cut]?.position ?? Infinity;
        const again = new MemoryLog(store);
        const parts = [
          ...(await all(again, { to: from - 1 })),
          ...(await all(new MemoryLog(store), { from })),
        ];
        expect(parts).toEqual(whole);
        for (const stream of ['a', 'b', 'c', 'd']) {
          const events = await again.readStream(stream);
          expect(events.map(({ version }) => version)).toEqual(events.map((_, nth) => nth + 1));
          expect(events).toHaveLength(await log.versionOf(stream));
        }
      }),
      { numRuns: 100 },
    ));

  test('fails verification at the commit of which any one byte was changed', () =>
    fc.assert(
      fc.asyncProperty(
        histories,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (history, which, where, flip) => {
          const { store } = await logOf(history);
          const record = store.records[which % store.records.length]!;
          flipByte(record, where, flip);
          const verdict = await verifyChain(new MemoryLog(store));
          expect(verdict).toMatchObject({ ok: false, position: record.position });
        },
      ),
      { numRuns: 500 },
    ));
});

/** Changes one byte of what is stored of a commit: of its text in UTF-8, or of its hash. */
function flipByte(record: MemoryRecord, where: number, flip: number): void {
  const text = new TextEncoder().encode(record.text);
  const hash = new TextEncoder().encode(record.hash);
  const at = where % (text.length + hash.length);
  if (at < text.length) text[at]! ^= flip;
  else hash[at - text.length]! ^= flip;
  record.text = new TextDecoder().decode(text);
  record.hash = new TextDecoder().decode(hash);
}
