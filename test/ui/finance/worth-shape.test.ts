/** The curve of net worth stays within its frame and tells highs from lows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthShape } from '../../../src/ui/finance/overview/worth-shape.ts';

test('every point lies within the frame, the first at its left and the last at its right', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 2, maxLength: 24 }),
      (values) => {
        const { points, line } = worthShape(values);
        expect(points[0]!.x).toBe(0);
        expect(points.at(-1)!.x).toBe(100);
        for (const { y } of points) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(100);
        }
        expect(line).toMatch(/^M/);
      },
    ),
  ));

test('more is higher', () => {
  const [low, high] = worthShape([100, 200]).points;
  expect(high!.y).toBeLessThan(low!.y);
});

test('a level line runs through the middle', () => {
  for (const { y } of worthShape([5000, 5000, 5000]).points) expect(y).toBeCloseTo(50, -1);
});

test('the lines across are at round values that say so', () => {
  const { ticks } = worthShape([120_000, 480_000]);
  expect(ticks.length).toBeGreaterThan(1);
  for (const { value } of ticks) expect(value % 50_000).toBe(0);
});

test('what one has is filled down to the ground, what one owes up to zero', () => {
  const base = (values: number[]) => Number(/[ML,](-?[\d.]+)Z$/.exec(worthShape(values).area)?.[1]);
  expect(base([100, 200])).toBe(100);
  const owing = worthShape([-3000, -13_000]);
  expect(base([-3000, -13_000])).toBeCloseTo(owing.ticks.find(({ value }) => value === 0)!.y, 1);
  expect(base([-90_000, -91_000])).toBe(0);
});

test('no line across is finer than a minor unit, and nothing at all has one', () => {
  for (const values of [
    [0, 1],
    [0, 0, 2],
    [-1, 0],
    [5, 5],
  ])
    for (const { value } of worthShape(values).ticks) expect(Number.isInteger(value)).toBe(true);
  expect(worthShape([0, 0, 0]).ticks.map(({ value }) => value)).toEqual([0]);
});
