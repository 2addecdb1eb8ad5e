import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canvasPx,
  greatestHeightPx,
  offsetToShow,
  rowsInView,
  scrolledTo,
  stateAt,
  totalPx,
  type Geometry,
} from '../../../src/ui/components/virtual-range.ts';

const short: Geometry = { rowCount: 100_000, rowHeightPx: 36, viewportPx: 720 };
const long: Geometry = { rowCount: 1_000_000, rowHeightPx: 36, viewportPx: 720 };
const top = { scrollTopPx: 0, offsetPx: 0 };

describe('a list that the browser can hold', () => {
  test('scrolls as it is', () => {
    expect(canvasPx(short)).toBe(totalPx(short));
    expect(scrolledTo(123_456, top, short)).toEqual({ scrollTopPx: 123_456, offsetPx: 123_456 });
  });
});

describe('a list too high for the browser', () => {
  test('is drawn lower', () => {
    expect(canvasPx(long)).toBe(greatestHeightPx);
  });

  test('a turn of the wheel moves by the pixels asked for', () => {
    const before = stateAt(9_000_000, long);
    const after = scrolledTo(before.scrollTopPx + 100, before, long);
    expect(after.offsetPx - before.offsetPx).toBe(100);
  });

  test('the thumb reaches every part', () => {
    const bottom = greatestHeightPx - long.viewportPx;
    expect(scrolledTo(bottom, top, long).offsetPx).toBe(totalPx(long) - long.viewportPx);
    expect(scrolledTo(bottom / 2, top, long).offsetPx).toBeCloseTo((totalPx(long) - long.viewportPx) / 2);
    expect(scrolledTo(0, stateAt(1e7, long), long).offsetPx).toBe(0);
  });

  test('the end of the bar is the end of the list, however it was reached', () => {
    const near = { scrollTopPx: greatestHeightPx - long.viewportPx - 10, offsetPx: 20_000_000 };
    expect(scrolledTo(greatestHeightPx - long.viewportPx, near, long).offsetPx).toBe(
      totalPx(long) - long.viewportPx,
    );
  });
});

describe('rows in view', () => {
  test('are those that can be seen, and a few more', () => {
    expect(rowsInView(0, short, 0)).toEqual({ first: 0, end: 20 });
    expect(rowsInView(18, short, 0)).toEqual({ first: 0, end: 21 });
    expect(rowsInView(3600, short, 5)).toEqual({ first: 95, end: 125 });
  });

  test('are none of an empty list', () => {
    expect(rowsInView(0, { ...short, rowCount: 0 })).toEqual({ first: 0, end: 0 });
  });
});

test('showing a row scrolls just as far as it takes', () => {
  expect(offsetToShow(5, 0, short)).toBeUndefined();
  expect(offsetToShow(20, 0, short)).toBe(36);
  expect(offsetToShow(2, 500, short)).toBe(72);
});

const geometries = fc.record({
  rowCount: fc.integer({ min: 0, max: 3_000_000 }),
  rowHeightPx: fc.constantFrom(28, 36, 48, 68),
  viewportPx: fc.integer({ min: 100, max: 2000 }),
});

test('any row can be shown, in any list', () => {
  fc.assert(
    fc.property(
      geometries,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (geometry, from, to) => {
        fc.pre(geometry.rowCount > 0);
        const row = Math.min(geometry.rowCount - 1, Math.floor(to * geometry.rowCount));
        const start = stateAt(from * totalPx(geometry), geometry);
        const state = stateAt(offsetToShow(row, start.offsetPx, geometry) ?? start.offsetPx, geometry);
        const { first, end } = rowsInView(state.offsetPx, geometry, 0);
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThan(end);
        expect(state.scrollTopPx).toBeLessThanOrEqual(Math.max(0, canvasPx(geometry) - geometry.viewportPx));
      },
    ),
  );
});

test('whatever the scroll bar does, the view stays within the list', () => {
  fc.assert(
    fc.property(geometries, fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 })), (geometry, moves) => {
      let state = top;
      for (const move of moves) {
        const most = Math.max(0, canvasPx(geometry) - geometry.viewportPx);
        const scrollTop = Math.min(Math.max(state.scrollTopPx + move, 0), most); // As a browser does.
        state = scrolledTo(scrollTop, state, geometry);
        expect(state.offsetPx).toBeGreaterThanOrEqual(0);
        expect(state.offsetPx).toBeLessThanOrEqual(Math.max(0, totalPx(geometry) - geometry.viewportPx));
      }
    }),
  );
});
