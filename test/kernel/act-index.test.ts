import { expect, test } from 'vitest';
import { ActIndex, ZERO_HASH } from '../../src/kernel/index.ts';
import type { ArrivedCommit } from '../../src/kernel/index.ts';

/** A commit of `events` events at `position`. */
function commit(
  position: number,
  events: number,
  recordedAt: number,
  act = { id: `act-${position}`, index: 0, count: 1 },
): ArrivedCommit {
  const event = { stream: 's', type: 'Happened', schema: 1, data: {} };
  return {
    position,
    versions: Array.from({ length: events }, (_, index) => position + index),
    commit: {
      device: 'd',
      seq: 1,
      time: '',
      recordedAt,
      command: act.id,
      act,
      correlation: act.id,
      events: Array.from({ length: events }, () => event),
      prev: ZERO_HASH,
      hash: ZERO_HASH,
    },
  };
}

function indexOf(...commits: ArrivedCommit[]): ActIndex {
  const acts = new ActIndex();
  for (const each of commits) acts.add(each);
  return acts;
}

test('a moment falls on the end of an act: within one it is the end of the act before', () => {
  const acts = indexOf(
    commit(1, 1, 100),
    commit(2, 3, 200, { id: 'import', index: 0, count: 2 }),
    commit(5, 2, 200, { id: 'import', index: 1, count: 2 }),
    commit(7, 1, 300),
  );
  expect(acts.acts).toBe(3);
  expect([0, 1, 2, 5, 6, 7, 99].map((position) => acts.endOf(acts.actAt(position)))).toEqual([
    0, 1, 1, 1, 6, 7, 7,
  ]);
});

test('a time names the last act recorded by then, though the clock was set back between', () => {
  const acts = indexOf(commit(1, 1, 100), commit(2, 1, 500), commit(3, 1, 300));
  expect(acts.endOf(acts.actAtTime(99))).toBe(0);
  expect(acts.endOf(acts.actAtTime(100))).toBe(1);
  expect(acts.endOf(acts.actAtTime(400))).toBe(3);
});

test('density counts events in equal slices of time', () => {
  const acts = indexOf(commit(1, 1, 0), commit(2, 4, 50), commit(6, 2, 100));
  expect(acts.density(4)).toEqual({ firstAt: 0, lastAt: 100, byTime: Uint32Array.of(1, 0, 4, 2) });
});

test('grows past its first columns', () => {
  const acts = new ActIndex();
  for (let position = 1; position <= 5000; position += 1) acts.add(commit(position, 1, position));
  expect(acts.endOf(acts.actAt(4321))).toBe(4321);
  expect(acts.timeOf(acts.actAt(4321))).toBe(4321);
});
