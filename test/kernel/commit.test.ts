import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advanceHead,
  byCanonicalOrder,
  commitText,
  emptyHead,
  foldEvents,
  COMMIT_FORMAT,
  parseCommit,
  recordedEvents,
  sealCommit,
  sha256Hex,
  tick,
  ZERO_HASH,
} from '../../src/kernel/index.ts';
import type { ArrivedCommit, Commit, Head, RecordedEvent } from '../../src/kernel/index.ts';
import type { TillEvent } from './support/till.ts';
import { tills, tillStream } from './support/till.ts';

const BOOK = '0190a0a0-0000-7000-8000-000000000001';
const definitions = { MoneyPutIn: { schema: 1 }, MoneyTakenOut: { schema: 1 } };

/** The next commit of `head`'s device. */
function commitAfter(head: Head, wallMs: number, events: readonly TillEvent[]): Commit {
  const command = `${head.device}-command-${head.seq + 1}`;
  return sealCommit(
    {
      device: head.device,
      seq: head.seq + 1,
      time: tick(head.time, wallMs),
      recordedAt: wallMs,
      command,
      act: { id: command, index: 0, count: 1 },
      correlation: command,
      events: events.map((event) => ({
        stream: tillStream(event),
        type: event.type,
        schema: 1,
        data: event.data,
      })),
      prev: head.prev,
    },
    BOOK,
  ).commit;
}

const tillEvent: fc.Arbitrary<TillEvent> = fc.record({
  type: fc.constantFrom('MoneyPutIn' as const, 'MoneyTakenOut' as const),
  data: fc.record({ till: fc.constantFrom('front', 'back', 'ü😀'), amount: fc.nat() }),
});
const steps = fc.array(
  fc.record({
    wall: fc.integer({ min: 0, max: 100 }),
    events: fc.array(tillEvent, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 12 },
);

function history(device: string, made: { wall: number; events: TillEvent[] }[]): Commit[] {
  let head = emptyHead(device);
  return made.map(({ wall, events }) => {
    const commit = commitAfter(head, wall, events);
    head = advanceHead(head, commit);
    return commit;
  });
}

function recorded(commits: readonly Commit[]): RecordedEvent<TillEvent>[] {
  let position = 1;
  return commits.flatMap((commit) => {
    const arrived: ArrivedCommit = { position, commit, versions: commit.events.map(() => 1) };
    position += commit.events.length;
    return recordedEvents(arrived, definitions) as RecordedEvent<TillEvent>[];
  });
}

const state = (commits: readonly Commit[]) =>
  foldEvents(tills.evolve, tills.initialState(), recorded(commits));

test('the format is for ever: this commit has this text and this hash', () => {
  const commit = commitAfter(emptyHead('device-1'), 1_700_000_000_000, [
    { type: 'MoneyPutIn', data: { till: 'front', amount: 500 } },
  ]);
  expect(COMMIT_FORMAT).toBe(1);
  expect(commitText(commit, BOOK)).toBe(
    '{"act":{"count":1,"id":"device-1-command-1","index":0},"book":"0190a0a0-0000-7000-8000-000000000001","command":"device-1-command-1","correlation":"device-1-command-1","device":"device-1","events":[{"data":{"amount":500,"till":"front"},"schema":1,"stream":"till:front","type":"MoneyPutIn"}],"format":1,"prev":"0000000000000000000000000000000000000000000000000000000000000000","recordedAt":1700000000000,"seq":1,"time":"018bcfe56800-0000"}',
  );
  expect(commit.hash).toBe('9ae650ef9ced0f61b75a696a1e1f8d9d25337b3e97ad0067f89f968c5666820b');
  expect(advanceHead(emptyHead('device-1'), commit).logHash).toBe(
    '89531d1d611d608da3f24766ab03e001ee33736b9713260b33d9708b9bbbcf5b',
  );
});

test('a commit reads back from its text as it was', () => {
  fc.assert(
    fc.property(steps, (made) => {
      for (const commit of history('a', made))
        expect(parseCommit(commitText(commit, BOOK), commit.hash)).toEqual(commit);
    }),
  );
});

test('each commit of a device names the hash of the one before, from 64 zeros', () => {
  fc.assert(
    fc.property(steps, (made) => {
      const commits = history('a', made);
      commits.forEach((commit, index) => expect(commit.prev).toBe(commits[index - 1]?.hash ?? ZERO_HASH));
    }),
  );
});

test('any single changed byte of a commit changes its hash', () => {
  const single = fc.record({
    made: steps.filter(({ length }) => length > 0),
    place: fc.nat(),
    bit: fc.integer({ min: 0, max: 7 }),
  });
  fc.assert(
    fc.property(single, ({ made, place, bit }) => {
      const commit = history('a', made).at(-1)!;
      const bytes = Array.from(commitText(commit, BOOK), (unit) => unit.charCodeAt(0));
      bytes[place % bytes.length]! ^= 1 << bit;
      expect(sha256Hex(String.fromCharCode(...bytes))).not.toBe(commit.hash);
    }),
  );
});

test('replay from any split equals replay from the start', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (made, cut) => {
      const events = recorded(history('a', made));
      const split = events.length === 0 ? 0 : cut % (events.length + 1);
      const before = foldEvents(tills.evolve, tills.initialState(), events.slice(0, split));
      expect(foldEvents(tills.evolve, before, events.slice(split))).toEqual(state(history('a', made)));
    }),
  );
});

test('folding in canonical order gives the same state whatever the order of arrival', () => {
  fc.assert(
    fc.property(steps, steps, fc.array(fc.boolean()), (mine, theirs, turns) => {
      const [a, b] = [history('a', mine), history('b', theirs)];
      const interleaved: Commit[] = [];
      const queues = [[...a], [...b]];
      for (let turn = 0; queues[0]!.length + queues[1]!.length > 0; turn += 1) {
        const next =
          queues[turns[turn] ? 0 : 1]!.shift() ?? queues.find(({ length }) => length > 0)!.shift()!;
        interleaved.push(next);
      }
      const canonical = interleaved.toSorted(byCanonicalOrder);
      expect(state(canonical)).toEqual(state([...b, ...a].toSorted(byCanonicalOrder)));
      // A device's own commits keep their order: the clock never goes back.
      expect(canonical.filter(({ device }) => device === 'a')).toEqual(a);
    }),
  );
});

test('a device that has seen another’s commits orders its next after them, though its clock is behind', () => {
  const theirs = commitAfter(emptyHead('b'), 5000, [
    { type: 'MoneyPutIn', data: { till: 'front', amount: 1 } },
  ]);
  const mine = commitAfter(advanceHead(emptyHead('a'), theirs), 10, [
    { type: 'MoneyTakenOut', data: { till: 'front', amount: 1 } },
  ]);
  expect([mine, theirs].toSorted(byCanonicalOrder)).toEqual([theirs, mine]);
});
