import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../../src/engine/client.ts';
import {
  densityPath,
  naturalAxis,
  shareOfPosition,
  shareOfTime,
  ticks,
  whereAt,
} from '../../../src/ui/time-machine/axis.ts';

const day = 86_400_000;
const start = Date.UTC(2023, 10, 20);
const years: Timeline = {
  head: 2000,
  firstAt: start,
  lastAt: start + 3 * 365 * day,
  byTime: new Uint32Array(10),
};
const hour: Timeline = { head: 40, firstAt: start, lastAt: start + 3_600_000, byTime: new Uint32Array(10) };

test('a log written in under two days is shown event by event', () => {
  expect(naturalAxis(years)).toBe('date');
  expect(naturalAxis(hour)).toBe('event');
});

test('places and what lies there belong together', () => {
  expect(shareOfTime(start + 365 * day, years)).toBeCloseTo(1 / 3);
  expect(whereAt(1 / 3, 'date', years)).toEqual({ time: start + 365 * day });
  expect(shareOfPosition(500, years)).toBe(0.25);
  expect(whereAt(0.25, 'event', years)).toEqual({ position: 500 });
});

test('an empty log is all at its end', () => {
  const empty = { ...years, head: 0, firstAt: 0, lastAt: 0 };
  expect(shareOfPosition(0, empty)).toBe(1);
  expect(shareOfTime(0, empty)).toBe(1);
});

describe('ticks', () => {
  test('of three years stand at half-years', () => {
    const found = ticks('date', years, 7);
    expect(found.map(({ value }) => new Date(value).toISOString().slice(0, 10))).toEqual([
      '2024-01-01',
      '2024-07-01',
      '2025-01-01',
      '2025-07-01',
      '2026-01-01',
      '2026-07-01',
    ]);
    expect(found.every(({ grain }) => grain === 'month')).toBe(true);
  });

  test('of an hour stand at quarters of it', () => {
    const found = ticks('date', hour, 7);
    expect(found.map(({ value }) => (value - start) / 60_000)).toEqual([0, 15, 30, 45, 60]);
  });

  test('of events stand at round numbers', () => {
    expect(ticks('event', years, 7).map(({ value }) => value)).toEqual([500, 1000, 1500]);
    expect(ticks('event', { ...years, head: 7 }, 7).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of a log of one instant are none', () => {
    expect(ticks('date', { ...years, lastAt: start }, 7)).toEqual([]);
    expect(ticks('event', { ...years, head: 0 }, 7)).toEqual([]);
  });

  test('are never too many', () => {
    for (const span of [1, 30, 400, 5000, 40_000]) {
      expect(ticks('date', { ...years, lastAt: start + span * day }, 7).length).toBeLessThanOrEqual(8);
    }
  });
});

describe('the silhouette', () => {
  test('has a bar where something happened', () => {
    expect(densityPath([0, 1, 0, 1])).toBe('M1 100V4.0h1V100M3 100V4.0h1V100');
  });

  test('of nothing is nothing', () => {
    expect(densityPath([0, 0])).toBe('');
    expect(densityPath([])).toBe('');
  });

  test('keeps quiet times in view beside a great import', () => {
    const counts = Array.from({ length: 100 }, () => 4);
    counts[50] = 100_000;
    const heights = [...densityPath(counts).matchAll(/V([\d.]+)h/g)].map(([, top]) => 100 - Number(top));
    expect(Math.min(...heights)).toBeGreaterThan(50);
  });
});
