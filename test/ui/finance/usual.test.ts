/** The usual month is what most months were. */
import { expect, test } from 'vitest';
import { usualMonth } from '../../../src/ui/finance/overview/usual.ts';

const months = (...outs: readonly number[]) =>
  outs.map((outMinor, index) => ({
    month: `2025-${index + 1}`,
    inMinor: outMinor * 2,
    outMinor,
    netWorthMinor: 0,
  }));

test('one month out of the ordinary does not move it', () =>
  expect(usualMonth(months(100, 110, 120, 9000, 5))).toEqual({ inMinor: 220, outMinor: 110, months: 4 }));
test('the present month does not count', () =>
  expect(usualMonth(months(100, 100, 0))).toMatchObject({ outMinor: 100, months: 2 }));
test('months before the books began do not count', () =>
  expect(usualMonth(months(0, 0, 0, 100, 100, 100, 50))).toMatchObject({ outMinor: 100, months: 3 }));
test('a quiet month within does', () =>
  expect(usualMonth(months(100, 0, 0, 50))).toMatchObject({ outMinor: 0, months: 3 }));
test('too few months say nothing', () => {
  expect(usualMonth(months(100, 50))).toBeNull();
  expect(usualMonth([])).toBeNull();
});
test('at most a year is looked at', () =>
  expect(
    usualMonth(months(...Array.from({ length: 23 }, (_, index) => (index < 11 ? 900 : 100)), 0)),
  ).toMatchObject({
    outMinor: 100,
    months: 12,
  }));
