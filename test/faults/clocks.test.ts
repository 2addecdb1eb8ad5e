/** The short version of the clocks, and what was found by the long one. */
import { expect, test } from 'vitest';
import { calendarDay } from '../../src/engine/calendar-day.ts';
import { tick } from '../../src/kernel/index.ts';
import * as clocks from './cases/clocks.ts';
import { failuresOf } from './support-node/each-seed.ts';

test('clocks set back, set forward and jumping, and years of days in every zone', async () => {
  expect(await failuresOf(clocks, 1, clocks.count.quick)).toEqual([]);
});

test('after a clock at the end of all time there is room for what comes', () => {
  for (const wall of [Infinity, 2 ** 48, 8.64e15]) {
    const used = `${tick('', wall).slice(0, 12)}-ffff`;
    expect(tick(used, wall) > used).toBe(true);
  }
});

test('an instant beyond all dates has a day', () => {
  for (const instant of [1e300, -1e300, Infinity])
    expect(calendarDay(instant, 'Asia/Tokyo')).toMatch(/\d-\d\d-\d\d$/);
});
