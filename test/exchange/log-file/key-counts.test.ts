import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyCounts } from '../../../src/exchange/log-file/key-counts.ts';

test('counts each text as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 2000 }), (keys) => {
      const counts = new KeyCounts();
      const map = new Map<string, number>();
      for (const key of keys) {
        map.set(key, (map.get(key) ?? 0) + 1);
        expect(counts.add(key)).toBe(map.get(key));
      }
    }),
    { seed: 96 },
  );
});

test('tells half a million texts apart that differ little', () => {
  const counts = new KeyCounts();
  let repeated = 0;
  for (let nth = 0; nth < 250_000; nth += 1) {
    if (counts.add(`transaction:${nth}`) > 1) repeated += 1;
    if (counts.add(`transaction:${'\u0000'.repeat(nth % 50)}${nth.toString(36)}z`) > 1) repeated += 1;
  }
  expect(repeated).toBe(0);
});
