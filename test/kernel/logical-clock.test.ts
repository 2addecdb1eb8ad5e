import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tick } from '../../src/kernel/index.ts';

test('goes forward with the wall clock', () => {
  expect(tick('', 1_700_000_000_000)).toBe('018bcfe56800-0000');
  expect(tick('018bcfe56800-0004', 1_700_000_000_001)).toBe('018bcfe56801-0000');
});

test('counts on when the wall clock stands still or goes back', () => {
  expect(tick('018bcfe56800-0000', 1_700_000_000_000)).toBe('018bcfe56800-0001');
  expect(tick('018bcfe56800-0001', 0)).toBe('018bcfe56800-0002');
  expect(tick('018bcfe56800-ffff', 0)).toBe('018bcfe56801-0000');
});

test('never goes back and never throws, whatever clock it is given', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN))), (walls) => {
      let last = '';
      for (const wall of walls) {
        const next = tick(last, wall);
        expect(next > last).toBe(true);
        expect(next).toMatch(/^[0-9a-f]{12}-[0-9a-f]{4}$/);
        last = next;
      }
    }),
  );
});
