import { beforeEach, describe, expect, test } from 'vitest';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { amountsHidden, localeOverride } from '../../../src/ui/app/preferences.ts';
import { describeEvent, type EventNames } from '../../../src/ui/messages/events.ts';

const accounts: Record<
  string,
  { name: string; kind: 'asset' | 'liability' | 'income' | 'expense' | 'equity' }
> = {
  'asset:giro': { name: 'Giro', kind: 'asset' },
  'asset:savings': { name: 'Savings', kind: 'asset' },
  'asset:usd': { name: 'Travel money', kind: 'asset' },
  'liability:card': { name: 'Credit card', kind: 'liability' },
  'expense:food': { name: 'Groceries', kind: 'expense' },
  'expense:home': { name: 'Household', kind: 'expense' },
  'expense:pets': { name: 'Cat', kind: 'expense' },
  'expense:gifts': { name: 'Gifts', kind: 'expense' },
  'income:salary': { name: 'Salary', kind: 'income' },
  'equity:opening': { name: 'Opening balances', kind: 'equity' },
};

const names: EventNames = {
  account: (id) => accounts[id],
  transaction: (id) =>
    id === 'known'
      ? { payee: 'REWE', postings: postings(['asset:giro', -2350], ['expense:food', 2350]) }
      : undefined,
};

function postings(...lines: [account: string, amount: number, currency?: string][]) {
  return lines.map(([account, amount, currency = 'EUR']) => ({ account, amount, currency }));
}

function recorded(payee: string, ...lines: Parameters<typeof postings>) {
  const data = {
    transaction: 't',
    date: '2025-03-12',
    payee,
    note: '',
    tags: [],
    postings: postings(...lines),
  };
  return told({ type: 'TransactionRecorded', data });
}

const told = (event: FinanceEvent) => describeEvent(event, names).replace(/\p{Zs}/gu, ' ');

beforeEach(() => {
  localeOverride.value = 'de-DE';
  amountsHidden.value = false;
});

describe('a transaction is told by what it did', () => {
  test('money between one’s own accounts was moved', () => {
    expect(recorded('', ['asset:giro', -20000], ['asset:savings', 20000])).toBe(
      'You moved 200,00 € from Giro to Savings',
    );
  });

  test('money to somebody was paid, for something', () => {
    expect(recorded('REWE', ['asset:giro', -2350], ['expense:food', 2350])).toBe(
      'You paid REWE 23,50 € from Giro for Groceries',
    );
  });

  test('without a payee it was spent', () => {
    expect(recorded('', ['asset:giro', -2350], ['expense:food', 2350])).toBe(
      'You spent 23,50 € from Giro on Groceries',
    );
  });

  test('a split names its first purposes and counts the rest', () => {
    expect(
      recorded(
        'IKEA',
        ['liability:card', -9000],
        ['expense:home', 4000],
        ['expense:gifts', 2000],
        ['expense:pets', 2000],
        ['expense:food', 1000],
      ),
    ).toBe('You paid IKEA 90,00 € from Credit card for Household, Gifts and 2 more');
  });

  test('money that came was got', () => {
    expect(recorded('ACME', ['asset:giro', 240000], ['income:salary', -240000])).toBe(
      'You got 2.400,00 € from ACME on Giro as Salary',
    );
  });

  test('an exchange tells both amounts and hides its bookkeeping', () => {
    expect(
      recorded(
        '',
        ['asset:giro', -10000],
        ['equity:exchange', 10000],
        ['equity:exchange', -10800, 'USD'],
        ['asset:usd', 10800, 'USD'],
      ),
    ).toBe('You changed 100,00 € from Giro into 108,00 $ on Travel money');
  });

  test('an opening balance is what an account started with', () => {
    expect(recorded('', ['asset:giro', 50000], ['equity:opening', -50000])).toBe(
      'You started Giro with 500,00 €',
    );
  });

  test('spending moved from one category to another was moved', () => {
    expect(recorded('', ['expense:food', -500], ['expense:home', 500])).toBe(
      'You moved 5,00 € from Groceries to Household',
    );
  });

  test('anything else says what it touched', () => {
    expect(recorded('Shop', ['asset:giro', -500], ['liability:card', -500], ['expense:home', 1000])).toBe(
      'You recorded Shop across Giro and Credit card, 10,00 € in all',
    );
  });

  test('an account without a name is told by its id', () => {
    expect(recorded('Kiosk', ['asset:purse', -500], ['expense:food', 500])).toBe(
      'You paid Kiosk 5,00 € from asset:purse for Groceries',
    );
  });

  test('no amount is told while amounts are hidden', () => {
    amountsHidden.value = true;
    expect(recorded('REWE', ['asset:giro', -2350], ['expense:food', 2350])).toBe(
      'You paid REWE ••••• from Giro for Groceries',
    );
  });
});

describe('every other event', () => {
  const posting = { transaction: 'known', account: 'asset:giro' };
  const facts = {
    transaction: 't',
    date: '2025-03-12',
    payee: 'REWE',
    note: '',
    tags: [],
    postings: postings(['asset:giro', -100], ['expense:food', 100]),
  };
  const imported = { import: 'i', line: 2, raw: '', key: 'k' };
  test.each<[FinanceEvent, string]>([
    [
      {
        type: 'BookOpened',
        data: { book: 'b', domain: 'finance', name: 'Ours', currency: 'EUR', timeZone: 'UTC' },
      },
      'You opened the book “Ours”',
    ],
    [{ type: 'BookRenamed', data: { name: 'Mine' } }, 'You named the book “Mine”'],
    [
      {
        type: 'AccountOpened',
        data: { account: 'asset:new', kind: 'asset', name: 'Cash', currency: 'CHF', group: '' },
      },
      'You opened the account Cash in CHF',
    ],
    [
      { type: 'AccountOpened', data: { account: 'expense:new', kind: 'expense', name: 'Books', group: '' } },
      'You opened the spending category Books',
    ],
    [
      { type: 'AccountRenamed', data: { account: 'asset:giro', name: 'Main account' } },
      'You renamed an account to Main account',
    ],
    [
      { type: 'AccountRegrouped', data: { account: 'asset:giro', group: 'Daily' } },
      'You put Giro under Daily',
    ],
    [
      { type: 'AccountRegrouped', data: { account: 'asset:giro', group: '' } },
      'You took Giro out of its group',
    ],
    [{ type: 'AccountClosed', data: { account: 'asset:giro' } }, 'You closed Giro'],
    [{ type: 'AccountReopened', data: { account: 'asset:giro' } }, 'You reopened Giro'],
    [{ type: 'AccountOpeningUndone', data: { account: 'asset:giro' } }, 'You took back the opening of Giro'],
    [
      { type: 'TransactionRecorded', data: { ...facts, imported } },
      'You paid REWE 1,00 € from Giro for Groceries (imported)',
    ],
    [
      { type: 'TransactionRevised', data: facts },
      'You corrected an entry: you paid REWE 1,00 € from Giro for Groceries',
    ],
    [
      { type: 'TransactionVoided', data: { transaction: 'known' } },
      'You voided “you paid REWE 23,50 € from Giro for Groceries”',
    ],
    [{ type: 'TransactionVoided', data: { transaction: 'unknown' } }, 'You voided a transaction'],
    [{ type: 'TransactionRestored', data: { transaction: 'unknown' } }, 'You put back a transaction'],
    [{ type: 'TransactionRecordingUndone', data: { transaction: 'unknown' } }, 'You took back a transaction'],
    [
      { type: 'PostingsCleared', data: { ...posting, transaction: 'unknown' } },
      'You ticked off a transaction on Giro',
    ],
    [
      { type: 'PostingsUncleared', data: { ...posting, transaction: 'unknown' } },
      'You unticked a transaction on Giro',
    ],
    [
      {
        type: 'FileImported',
        data: {
          import: 'i',
          account: 'asset:giro',
          fileName: 'march.csv',
          fileHash: '',
          rows: 31,
          signature: '',
          mapping: '{}',
        },
      },
      'You imported 31 rows of march.csv into Giro',
    ],
    [{ type: 'ActUndone', data: { act: 'a' } }, 'You undid an earlier step'],
  ])('%o', (event, sentence) => expect(told(event)).toBe(sentence));

  test('of another domain or a newer build is told by its type', () => {
    expect(describeEvent({ type: 'RocketLaunched', data: {} }, names)).toBe('RocketLaunched happened');
  });
});

test('a payee cannot turn round the sentence that it stands in', () => {
  const told = describeEvent({ type: 'BookRenamed', data: { name: 'Rent \u202Eeht morf' } }, names);
  expect(told).toBe('You named the book “Rent eht morf”');
});
