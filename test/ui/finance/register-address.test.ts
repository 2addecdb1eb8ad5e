/** The register's view survives the address, and asks the query that it says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateRangeNames, monthRange, namedRange } from '../../../src/ui/finance/register/date-range.ts';
import {
  addressOf,
  isFiltered,
  queryOf,
  sortKeys,
  stateFilters,
  viewOf,
  withoutFilters,
} from '../../../src/ui/finance/register/register-address.ts';

const given = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const words = fc.string({ minLength: 1 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minor = fc.integer({ min: 0, max: 1e12 });
const view = fc.record({
  account: given(words),
  text: given(words),
  range: given(fc.constantFrom(...dateRangeNames)),
  from: given(day),
  to: given(day),
  category: given(words),
  tag: given(words),
  payee: given(words),
  amountFrom: given(minor),
  amountTo: given(minor),
  state: given(fc.constantFrom(...stateFilters)),
  sort: given(fc.constantFrom(...sortKeys)),
  ascending: given(fc.constant(true)),
  open: given(words),
});

test('any view comes back from its address', () =>
  fc.assert(
    fc.property(view, (seen) => {
      expect(viewOf(addressOf(seen))).toEqual(seen);
    }),
  ));

test('an address that makes no sense shows everything', () =>
  expect(
    viewOf({ range: 'someday', from: '12.3.', min: '-5', state: 'lost', sort: 'colour', asc: 'maybe' }),
  ).toEqual(viewOf({})));

test('a named range asks for its days as of the moment looked at', () => {
  expect(queryOf({ range: 'thisMonth', account: 'giro' }, '2024-02-10')).toEqual({
    account: 'giro',
    from: '2024-02-01',
    to: '2024-02-29',
  });
  expect(queryOf({ from: '2024-01-05' }, '2024-02-10')).toEqual({ from: '2024-01-05' });
});

test('the account and the order are not filters', () => {
  expect(isFiltered({ account: 'giro', sort: 'amount', ascending: true, open: 't' })).toBe(false);
  expect(isFiltered({ tag: 'holiday' })).toBe(true);
  expect(withoutFilters({ account: 'giro', tag: 'x', sort: 'payee' })).toEqual({
    account: 'giro',
    sort: 'payee',
    ascending: undefined,
    open: undefined,
  });
});

describe('named ranges', () => {
  test.each([
    ['thisMonth', '2025-12-31', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2025-01-31', '2024-12-01', '2024-12-31'],
    ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['last90Days', '2025-03-31', '2025-01-01', '2025-03-31'],
    ['thisYear', '2025-06-15', '2025-01-01', '2025-12-31'],
    ['lastYear', '2025-06-15', '2024-01-01', '2024-12-31'],
  ] as const)('%s on %s is %s to %s', (name, today, from, to) =>
    expect(namedRange(name, today)).toEqual({ from, to }),
  );
  test('a month by its name', () =>
    expect(monthRange('2025-02')).toEqual({ from: '2025-02-01', to: '2025-02-28' }));
});
