/** What is known of streams by reading a log once: the same as counting them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StreamIndex } from '../../src/kernel/index.ts';

const commits = fc.array(
  fc.array(fc.record({ stream: fc.constantFrom('a', 'b', 'c', '', '__proto__') }), {
    minLength: 1,
    maxLength: 80,
  }),
  { maxLength: 60 },
);

test('versions, positions and commits are those of a plain count', () =>
  fc.assert(
    fc.property(commits, fc.integer({ min: 1, max: 9 }), (log, fromVersion) => {
      const index = new StreamIndex();
      const positions = new Map<string, number[]>();
      const starts: number[] = [0];
      for (const events of log) {
        const start = starts.length;
        const versions = events.map(({ stream }) => {
          const held = positions.get(stream) ?? [];
          positions.set(stream, held);
          starts.push(start);
          return held.push(starts.length - 1);
        });
        expect(index.learn(start, events)).toEqual(versions);
        expect(index.learn(start, events)).toEqual(versions); // Known already: told, not counted again.
      }
      expect(index.position).toBe(starts.length - 1);
      for (const stream of ['a', 'b', 'c', '', '__proto__', 'never']) {
        const held = positions.get(stream) ?? [];
        expect(index.versionOf(stream)).toBe(held.length);
        expect(index.positionsOf(stream)).toEqual(held);
        expect(index.positionsOf(stream, fromVersion)).toEqual(held.slice(fromVersion - 1));
      }
      for (let position = 1; position < starts.length; position += 1) {
        expect(index.commitStart(position)).toBe(starts[position]);
      }
    }),
  ));

test('commits out of order are a bug', () => {
  expect(() => new StreamIndex().learn(2, [{ stream: 'a' }])).toThrow('in order');
});
