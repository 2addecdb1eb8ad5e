/** What rows, changes and refusals are called. */
import { describe, expect, test } from 'vitest';
import type { RegisterRow } from '../../../src/domains/finance/index.ts';
import { fieldOf } from '../../../src/ui/finance/accounts/use-account-form.ts';
import { counterpartWords, ownAccountWords, payeeWords } from '../../../src/ui/finance/register/row-words.ts';
import { sumsOf, toggled } from '../../../src/ui/finance/register/selection.ts';
import { valueWords } from '../../../src/ui/finance/transaction/change-words.ts';
import { rateWords } from '../../../src/ui/finance/transaction/rate.ts';
import { chart } from './support/drafts.ts';

const row = (type: RegisterRow['type'], ...postings: [account: string, amount: number][]) => ({
  payee: '',
  type,
  postings: postings.map(([account, amount]) => ({
    account,
    amount,
    currency: 'EUR',
    state: 'uncleared' as const,
  })),
});

describe('rows', () => {
  const purchase = row('out', ['giro', -500], ['food', 300], ['home', 200]);
  const transfer = row('transfer', ['giro', -500], ['savings', 500]);
  test('a purchase is for its categories', () =>
    expect(counterpartWords(purchase, chart)).toBe('food, home'));
  test('a transfer says both ends, or the other one', () => {
    expect(counterpartWords(transfer, chart)).toBe('giro → savings');
    expect(counterpartWords(transfer, chart, 'giro')).toBe('→ savings');
    expect(counterpartWords(transfer, chart, 'savings')).toBe('← giro');
  });
  test('without a payee it is called what it is', () => {
    expect(payeeWords(transfer, chart)).toBe('Transfer');
    expect(payeeWords(purchase, chart)).toBe('food, home');
    expect(payeeWords(row('in', ['giro', 500], ['equity:opening', -500]), chart)).toBe('Opening balance');
  });
  test('the exchange account is never named', () =>
    expect(
      counterpartWords(
        row(
          'transfer',
          ['giro', -500],
          ['dollars', 550],
          ['equity:exchange', -550],
          ['equity:exchange', 500],
        ),
        chart,
      ),
    ).toBe('giro → dollars'));
  test('the own accounts a row touches', () => expect(ownAccountWords(purchase, chart)).toBe('giro'));
});

describe('changes', () => {
  test('postings are told by name and amount, exchanges left out', () =>
    expect(
      valueWords(
        'postings',
        [
          { account: 'giro', amount: -500, currency: 'EUR', state: 'cleared' },
          { account: 'equity:exchange', amount: 500, currency: 'EUR' },
          { account: 'food', amount: 500, currency: 'EUR' },
        ],
        chart,
      ),
    ).toBe('giro −€5.00 (cleared), food €5.00'));
  test('what is not there is nothing', () => {
    for (const value of [null, undefined, '', []]) expect(valueWords('tags', value, chart)).toBe('');
  });
  test('a field of a newer build can still be read', () =>
    expect(valueWords('mood', { good: true }, chart)).toBe('{"good":true}'));
});

describe('rates', () => {
  const euros = { amountMinor: 10_000, currency: 'EUR' };
  test('derived from both amounts, minor digits minded', () => {
    expect(rateWords(euros, { amountMinor: 10_850, currency: 'USD' })).toBe('Rate: 1 EUR = 1.085 USD');
    expect(rateWords(euros, { amountMinor: 16_200, currency: 'JPY' })).toBe('Rate: 1 EUR = 162 JPY');
    expect(rateWords({ amountMinor: 16_200, currency: 'JPY' }, euros)).toBe('Rate: 1 EUR = 162 JPY');
  });
  test('never 1 where it is not known', () =>
    expect(rateWords(euros, { amountMinor: null, currency: 'USD' })).not.toContain('1'));
});

describe('selection', () => {
  const picked = (transaction: string, amountMinor: number, currency = 'EUR') => ({
    transaction,
    amountMinor,
    currency,
    version: 1,
    status: 'standing' as const,
    type: 'out' as const,
  });
  test('picked, dropped, and summed by currency', () => {
    const both = toggled(toggled(new Map(), picked('a', -500)), picked('b', -300, 'USD'));
    expect(sumsOf(both)).toEqual([
      { currency: 'EUR', amountMinor: -500 },
      { currency: 'USD', amountMinor: -300 },
    ]);
    expect([...toggled(both, picked('a', -500)).keys()]).toEqual(['b']);
  });
});

describe('refusals about accounts stand beside their field', () => {
  test.each([
    [{ type: 'AccountNameTaken', name: 'Giro', account: 'giro' }, 'name'],
    [{ type: 'CurrencyUnknown', currency: 'XYZ' }, 'currency'],
    [{ type: 'ImpossibleDate', date: '' }, 'date'],
    [{ type: 'AmountUnsafe', posting: 0, amount: 1 }, 'amount'],
    [{ type: 'InvalidCommand', issues: [{ path: ['group'], message: 'too long' }] }, 'group'],
    [{ type: 'BookReadOnly', reason: 'newer' }, 'form'],
  ])('%o', (rejection, field) => expect(fieldOf(rejection)).toBe(field));
});
