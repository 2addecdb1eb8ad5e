/** What may be done to accounts, and what the books then know of them. */
import { describe, expect, test } from 'vitest';
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/commands.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  accountOpened,
  accountRenamed,
  accountReopened,
  bookOpened,
  household,
  openingUndone,
} from './support/events.ts';

const open = (data: CommandData<'OpenAccount'>): FinanceCommand => ({ type: 'OpenAccount', data });
const rename = (account: string, name: string): FinanceCommand => ({
  type: 'RenameAccount',
  data: { account, name },
});
const regroup = (account: string, group: string): FinanceCommand => ({
  type: 'RegroupAccount',
  data: { account, group },
});
const close = (account: string): FinanceCommand => ({ type: 'CloseAccount', data: { account } });
const reopen = (account: string): FinanceCommand => ({ type: 'ReopenAccount', data: { account } });

describe('opening an account', () => {
  test('of the person’s own: in the book’s currency unless told', () => {
    given(bookOpened)
      .when(open({ account: 'bank', name: 'Bank', kind: 'asset' }))
      .then(accountOpened('bank', 'asset', { name: 'Bank' }));
    given(bookOpened)
      .when(open({ account: 'card', name: 'Card', kind: 'liability', currency: 'JPY', group: 'Japan' }))
      .then(accountOpened('card', 'liability', { name: 'Card', currency: 'JPY', group: 'Japan' }));
  });

  test('of another kind: it holds any currency, and has none', () => {
    given(bookOpened)
      .when(open({ account: 'food', name: 'Food', kind: 'expense' }))
      .then(accountOpened('food', 'expense', { name: 'Food' }));
    given(bookOpened)
      .when(open({ account: 'food', name: 'Food', kind: 'expense', currency: 'EUR' }))
      .thenRejected({ type: 'AccountHoldsAnyCurrency', account: 'food' });
  });

  test('takes a currency that there is', () =>
    given(bookOpened)
      .when(open({ account: 'gold', name: 'Gold', kind: 'asset', currency: 'XAU' }))
      .thenRejected({ type: 'CurrencyUnknown', currency: 'XAU' }));

  test('takes an id that no account has, closed ones included', () => {
    given(...household)
      .when(open({ account: 'bank', name: 'Other', kind: 'asset' }))
      .thenRejected({ type: 'AccountExists', account: 'bank' });
    given(...household, accountClosed('bank'))
      .when(open({ account: 'bank', name: 'Other', kind: 'asset' }))
      .thenRejected({ type: 'AccountExists', account: 'bank' });
  });

  test('may take the id of one whose opening was undone', () =>
    given(...household, openingUndone('cash'))
      .when(open({ account: 'cash', name: 'Dollars', kind: 'asset', currency: 'USD' }))
      .then(accountOpened('cash', 'asset', { name: 'Dollars', currency: 'USD' })));

  test('leaves the system’s accounts what they are', () =>
    given(bookOpened)
      .when(open({ account: 'equity:opening', name: 'Mine', kind: 'asset' }))
      .thenRejected({ type: 'AccountExists', account: 'equity:opening' }));

  test('takes a name that no open account of its kind and group has, whatever the case', () => {
    const wanted = { account: 'new', name: 'CASH', kind: 'asset' } as const;
    given(...household)
      .when(open(wanted))
      .thenRejected({ type: 'AccountNameTaken', name: 'CASH', account: 'cash' });
    given(...household, accountClosed('cash'))
      .when(open(wanted))
      .then(accountOpened('new', 'asset', { name: 'CASH' }));
    given(...household)
      .when(open({ ...wanted, kind: 'liability' }))
      .then(accountOpened('new', 'liability', { name: 'CASH' }));
    given(...household)
      .when(open({ ...wanted, group: 'Abroad' }))
      .then(accountOpened('new', 'asset', { name: 'CASH', group: 'Abroad' }));
  });

  test('opens several, or none of them', () => {
    const food = { account: 'food', name: 'Food', kind: 'expense' } as const;
    const rent = { account: 'rent', name: 'Rent', kind: 'expense', group: 'Home' } as const;
    const all = (...accounts: CommandData<'OpenAccounts'>['accounts']): FinanceCommand => ({
      type: 'OpenAccounts',
      data: { accounts },
    });
    given(bookOpened)
      .when(all(food, rent))
      .then(
        accountOpened('food', 'expense', { name: 'Food' }),
        accountOpened('rent', 'expense', { name: 'Rent', group: 'Home' }),
      );
    given(bookOpened).when(all(food, food)).thenRejected({ type: 'AccountExists', account: 'food' });
    given(bookOpened)
      .when(all(food, { ...food, account: 'eating' }))
      .thenRejected({ type: 'AccountNameTaken', name: 'Food', account: 'food' });
  });
});

describe('renaming and regrouping', () => {
  test('needs an account that there is', () => {
    given(...household)
      .when(rename('bnak', 'Bank'))
      .thenRejected({ type: 'AccountUnknown', account: 'bnak' });
    given(...household)
      .when(regroup('bnak', 'Mine'))
      .thenRejected({ type: 'AccountUnknown', account: 'bnak' });
    given(...household, openingUndone('cash'))
      .when(rename('cash', 'Coins'))
      .thenRejected({ type: 'AccountUnknown', account: 'cash' });
  });

  test('to what it is already changes nothing', () => {
    given(...household)
      .when(rename('bank', 'bank'))
      .then();
    given(...household)
      .when(regroup('bank', ''))
      .then();
  });

  test('may change the case of its own name', () =>
    given(...household)
      .when(rename('bank', 'Bank'))
      .then(accountRenamed('bank', 'Bank')));

  test('cannot take another’s name', () => {
    given(...household)
      .when(rename('bank', 'Cash'))
      .thenRejected({ type: 'AccountNameTaken', name: 'Cash', account: 'cash' });
    given(...household, accountOpened('purse', 'asset', { name: 'cash', group: 'Abroad' }))
      .when(regroup('purse', ''))
      .thenRejected({ type: 'AccountNameTaken', name: 'cash', account: 'cash' });
  });
});

describe('closing and reopening', () => {
  test('ends and resumes', () => {
    given(...household)
      .when(close('cash'))
      .then(accountClosed('cash'));
    given(...household, accountClosed('cash'))
      .when(reopen('cash'))
      .then(accountReopened('cash'));
  });

  test('twice is once', () => {
    given(...household, accountClosed('cash'))
      .when(close('cash'))
      .then();
    given(...household)
      .when(reopen('cash'))
      .then();
  });

  test('needs an account that there is', () => {
    given(...household)
      .when(close('x'))
      .thenRejected({ type: 'AccountUnknown', account: 'x' });
    given(...household)
      .when(reopen('x'))
      .thenRejected({ type: 'AccountUnknown', account: 'x' });
  });

  test('finds the name given away meanwhile', () =>
    given(...household, accountClosed('cash'), accountOpened('purse', 'asset', { name: 'Cash' }))
      .when(reopen('cash'))
      .thenRejected({ type: 'AccountNameTaken', name: 'cash', account: 'purse' }));
});

test('balances list an account by what it is now, with the version to send as expected', () => {
  const rows = answer([...household, accountRenamed('cash', 'Purse'), accountClosed('cash')], 'balances', {});
  expect(rows.find(({ account }) => account === 'cash')).toEqual({
    account: 'cash',
    name: 'Purse',
    kind: 'asset',
    currency: 'EUR',
    balanceMinor: 0,
    clearedMinor: 0,
    toComeMinor: 0,
    group: '',
    open: false,
    transactions: 0,
    version: 3,
  });
});

test('the history of an account says what each event changed', () => {
  const entries = answer([...household, accountRenamed('cash', 'Purse'), accountClosed('cash')], 'history', {
    account: 'cash',
  });
  expect(entries.map(({ type, changes }) => ({ type, changes }))).toEqual([
    {
      type: 'AccountOpened',
      changes: [
        { field: 'name', before: null, after: 'cash' },
        { field: 'kind', before: null, after: 'asset' },
        { field: 'currency', before: null, after: 'EUR' },
        { field: 'status', before: null, after: 'open' },
      ],
    },
    { type: 'AccountRenamed', changes: [{ field: 'name', before: 'cash', after: 'Purse' }] },
    { type: 'AccountClosed', changes: [{ field: 'status', before: 'open', after: 'closed' }] },
  ]);
  expect(entries.map(({ position, version, act }) => [position, version, act])).toEqual([
    [3, 1, 'act-3'],
    [6, 2, 'act-6'],
    [7, 3, 'act-7'],
  ]);
});

test('a book is renamed, once', () => {
  const renameBook: FinanceCommand = { type: 'RenameBook', data: { name: 'Ours' } };
  given(bookOpened)
    .when(renameBook)
    .then({ type: 'BookRenamed', data: { name: 'Ours' } });
  given(bookOpened, { type: 'BookRenamed', data: { name: 'Ours' } })
    .when(renameBook)
    .then();
  expect(answer([bookOpened, { type: 'BookRenamed', data: { name: 'Ours' } }], 'book', {})).toEqual({
    book: 'book',
    name: 'Ours',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
  });
});
