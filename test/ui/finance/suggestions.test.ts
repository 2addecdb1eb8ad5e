/** What is offered while one types: accounts, currencies, and what a payee brings with it. */
import { describe, expect, test } from 'vitest';
import { accountOptions } from '../../../src/ui/finance/account-options.ts';
import { currencyOptions } from '../../../src/ui/finance/accounts/currency-options.ts';
import { withSuggestion } from '../../../src/ui/finance/transaction/suggestion.ts';
import { account, chart, chartWith, draft, line } from './support/drafts.ts';

const ids = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id);

describe('accounts', () => {
  test('money out is offered spending first, income after it, own accounts last', () =>
    expect(ids(accountOptions(chart, 'counterOut', ''))).toEqual([
      'food',
      'home',
      'salary',
      'giro',
      'savings',
      'card',
      'dollars',
      'yen',
    ]));
  test('never the account on the other side, nor one that is closed', () => {
    const closed = chartWith({ ...account('old', 'asset'), open: false }, account('new', 'asset'));
    expect(ids(accountOptions(closed, 'own', '', 'new'))).toEqual([]);
  });
  test('case and accents do not matter, and beginnings come first', () => {
    const cafes = chartWith(
      { ...account('1', 'expense'), name: 'Netcafé' },
      { ...account('2', 'expense'), name: 'My café' },
      { ...account('3', 'expense'), name: 'Café' },
    );
    expect(ids(accountOptions(cafes, 'categories', 'CAFE'))).toEqual(['3', '2', '1']);
  });
});

describe('currencies', () => {
  test('those in use come first', () =>
    expect(ids(currencyOptions('', ['JPY', 'EUR'])).slice(0, 2)).toEqual(['JPY', 'EUR']));
  test('found by code, then by name', () => {
    expect(ids(currencyOptions('ch', []))[0]).toBe('CHE');
    expect(ids(currencyOptions('kuwait', []))).toEqual(['KWD']);
  });
});

describe('a payee from before', () => {
  const rewe = {
    payee: 'Rewe',
    uses: 3,
    lastDate: '2025-02-01',
    category: 'food',
    account: 'card',
    amountMinor: -1250,
    currency: 'EUR',
  };
  const empty = draft({ account: 'giro', amountMinor: null, lines: [line({})] });

  test('brings category, account and amount', () =>
    expect(withSuggestion(empty, rewe, new Set(), chart)).toMatchObject({
      payee: 'Rewe',
      account: 'card',
      direction: 'out',
      amountMinor: 1250,
      lines: [{ account: 'food' }],
    }));
  test('leaves what the person has set', () =>
    expect(
      withSuggestion(
        draft({ account: 'giro', amountMinor: 99, direction: 'in', lines: [line({ account: 'home' })] }),
        rewe,
        new Set(['account', 'amount', 'category']),
        chart,
      ),
    ).toMatchObject({
      payee: 'Rewe',
      account: 'giro',
      direction: 'in',
      amountMinor: 99,
      lines: [{ account: 'home' }],
    }));
  test('brings no amount in another currency, and no closed account', () => {
    const known = chartWith(account('giro', 'asset', 'EUR'), { ...account('card', 'asset'), open: false });
    expect(withSuggestion(empty, { ...rewe, currency: 'USD' }, new Set(), known)).toMatchObject({
      account: 'giro',
      amountMinor: null,
      lines: [{ account: '' }],
    });
  });
  test('money that came in comes in again', () =>
    expect(withSuggestion(empty, { ...rewe, amountMinor: 5000 }, new Set(), chart).direction).toBe('in'));
});
