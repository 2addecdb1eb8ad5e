/** Accounts as people see them: one entry each, own money and categories, with signs from their own view. */
import { expect, test } from 'vitest';
import * as domain from '../../../src/domains/finance/index.ts';
import { starterCategories } from '../../../src/ui/finance/accounts/starter-categories.ts';
import {
  chartOf,
  EXCHANGE_ACCOUNT,
  holdsMoney,
  inGroups,
  OPENING_ACCOUNT,
  toComeOn,
  totalsOf,
  UNCATEGORISED,
} from '../../../src/ui/finance/chart-of-accounts.ts';
import { account } from './support/drafts.ts';

test('the books know the system accounts by the same names', () => {
  expect(EXCHANGE_ACCOUNT).toBe(domain.EXCHANGE_ACCOUNT);
  expect(OPENING_ACCOUNT).toBe(domain.OPENING_ACCOUNT);
  expect(UNCATEGORISED).toEqual({ out: domain.UNCATEGORISED_EXPENSE, in: domain.UNCATEGORISED_INCOME });
});

test('spending is negative and income positive; what is owed is negative', () => {
  const chart = chartOf([
    { ...account('food', 'expense'), balanceMinor: 500 },
    { ...account('salary', 'income'), balanceMinor: -900 },
    { ...account('card', 'liability'), balanceMinor: -300 },
    { ...account('unused', 'expense'), balanceMinor: 0 },
  ]);
  const balance = (id: string) => chart.find(id)?.balances[0]?.balanceMinor;
  expect([balance('food'), balance('salary'), balance('card'), balance('unused')]).toEqual([
    -500, 900, -300, 0,
  ]);
  expect(Object.is(balance('unused'), 0)).toBe(true);
});

test('what is to come is no part of the balance yet', () => {
  const chart = chartOf([
    { ...account('giro', 'asset'), balanceMinor: 100, toComeMinor: -900 },
    { ...account('card', 'liability'), balanceMinor: -300, toComeMinor: -300 },
    { ...account('closed', 'asset'), open: false, balanceMinor: 70 },
  ]);
  expect(chart.find('giro')?.balances).toMatchObject([{ balanceMinor: 1000, toComeMinor: -900 }]);
  expect(chart.find('card')?.balances).toMatchObject([{ balanceMinor: 0, toComeMinor: -300 }]);
  expect(totalsOf(chart.own, 'EUR')).toEqual([{ currency: 'EUR', amountMinor: 1070 }]);
  expect(toComeOn(chart.own, 'EUR')).toBe(-1200);
  expect(chart.own.map(holdsMoney)).toEqual([true, true, true]);
});

test('a category used in two currencies is one entry with two balances', () => {
  const chart = chartOf([
    account('food', 'expense'),
    account('food', 'expense', 'USD'),
    account('giro', 'asset'),
  ]);
  expect(chart.all).toHaveLength(2);
  expect(chart.find('food')).toMatchObject({
    currency: null,
    balances: [{ currency: 'EUR' }, { currency: 'USD' }],
  });
  expect(chart.find('giro')?.currency).toBe('EUR');
});

test('groups keep their order, the nameless last', () => {
  const { all } = chartOf([
    account('a', 'asset'),
    { ...account('b', 'asset'), group: 'Cash' },
    { ...account('c', 'asset'), group: 'Bank' },
    { ...account('d', 'asset'), group: 'Cash' },
  ]);
  expect(inGroups(all).map(({ group, accounts }) => [group, accounts.map(({ id }) => id)])).toEqual([
    ['Cash', ['b', 'd']],
    ['Bank', ['c']],
    ['', ['a']],
  ]);
});

test("totals are by currency, the book's first", () => {
  const { all } = chartOf([
    { ...account('a', 'asset', 'CHF'), balanceMinor: 100 },
    { ...account('b', 'asset', 'EUR'), balanceMinor: 200 },
    { ...account('c', 'asset', 'CHF'), balanceMinor: -30 },
  ]);
  expect(totalsOf(all, 'EUR')).toEqual([
    { currency: 'EUR', amountMinor: 200 },
    { currency: 'CHF', amountMinor: 70 },
  ]);
});

test('the starter categories can all be opened: ids and names are their own', () => {
  const names = starterCategories.map(({ kind, group, name }) => `${kind} ${group} ${name}`);
  expect(new Set(names).size).toBe(starterCategories.length);
  expect(new Set(starterCategories.map((starter) => starter.account)).size).toBe(starterCategories.length);
  for (const { account: id, kind } of starterCategories) {
    expect(id.startsWith(`${kind}:`)).toBe(true);
    expect(domain.isSystemAccount(id)).toBe(false);
  }
});
