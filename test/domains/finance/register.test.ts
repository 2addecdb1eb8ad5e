/** The register: which transactions it lists, in what order, and what it says of each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegisterParams } from '../../../src/domains/finance/answers.ts';
import { financeQueries } from '../../../src/domains/finance/queries/finance-queries.ts';
import { selectPage } from '../../../src/domains/finance/queries/select-page.ts';
import { answer } from './support/books.ts';
import {
  accountOpened,
  accountRenamed,
  household,
  posting,
  postingsCleared,
  recordingUndone,
  transactionRecorded,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';

const paid = (amount: number, to = 'food', from = 'bank') => [posting(from, -amount), posting(to, amount)];

/** A month of a household: salary, groceries, a lunch abroad, a transfer, a split, an exchange, and one that is void. */
const month = [
  ...household,
  accountOpened('fun', 'expense', { name: 'Ausflüge' }),
  accountOpened('dollars', 'asset', { currency: 'USD' }),
  accountOpened('equity:exchange', 'equity'),
  transactionRecorded('pay', {
    date: '2026-03-01',
    payee: 'ACME',
    postings: [posting('bank', 250_000), posting('salary', -250_000)],
  }),
  transactionRecorded('shop', {
    date: '2026-03-03',
    payee: 'Rewe',
    note: 'Käse und Brot',
    postings: paid(1250),
  }),
  transactionRecorded('lunch', {
    date: '2026-03-03',
    payee: 'Café Müller',
    tags: ['trip', 'Über'],
    postings: [posting('dollars', -1200, undefined, 'USD'), posting('food', 1200, undefined, 'USD')],
  }),
  transactionRecorded('cashpoint', {
    date: '2026-03-02',
    payee: '',
    postings: [posting('bank', -5000), posting('cash', 5000)],
  }),
  transactionRecorded('split', {
    date: '2026-03-04',
    payee: 'Kaufhaus',
    postings: [posting('bank', -3000), posting('food', 1000), posting('fun', 2000)],
  }),
  transactionRecorded('exchange', {
    date: '2026-03-05',
    payee: 'Bank',
    postings: [
      posting('bank', -10_000),
      posting('equity:exchange', 10_000),
      posting('dollars', 11_000, undefined, 'USD'),
      posting('equity:exchange', -11_000, undefined, 'USD'),
    ],
  }),
  transactionRecorded('mistake', { date: '2026-03-06', postings: paid(99_999) }),
  transactionVoided('mistake'),
  transactionRecorded('gone', { date: '2026-03-06', postings: paid(77_777) }),
  recordingUndone('gone'),
  postingsCleared('shop', 'bank'),
];

const register = (params: RegisterParams = {}) => answer(month, 'register', params);
const listed = (params: RegisterParams = {}) => register(params).rows.map(({ transaction }) => transaction);

describe('lists', () => {
  test('what stands, newest date first', () =>
    expect(listed()).toEqual(['exchange', 'split', 'lunch', 'shop', 'cashpoint', 'pay']));

  test('of one day the last recorded first, however often revised', () =>
    expect(
      answer(
        [...month, transactionRevised('shop', { date: '2026-03-03', note: 'x' })],
        'register',
        {},
      ).rows.map((row) => row.transaction),
    ).toEqual(['exchange', 'split', 'lunch', 'shop', 'cashpoint', 'pay']));

  test.each<[RegisterParams, string[]]>([
    [{ ascending: true }, ['pay', 'cashpoint', 'shop', 'lunch', 'split', 'exchange']],
    [{ offset: 1, limit: 2 }, ['split', 'lunch']],
    [{ ascending: true, offset: 4, limit: 9 }, ['split', 'exchange']],
    [{ offset: 6 }, []],
    [{ limit: 0 }, []],
    [{ account: 'cash' }, ['cashpoint']],
    [{ account: 'food' }, ['split', 'lunch', 'shop']],
    [{ account: 'nobody' }, []],
    [{ from: '2026-03-02', to: '2026-03-03' }, ['lunch', 'shop', 'cashpoint']],
    [{ account: 'bank', from: '2026-03-02', to: '2026-03-03' }, ['shop', 'cashpoint']],
    [{ category: 'fun' }, ['split']],
    [{ account: 'bank', category: 'food' }, ['split', 'shop']],
    [{ tag: 'trip' }, ['lunch']],
    [{ tag: 'tri' }, []],
    [{ payee: 'Rewe' }, ['shop']],
    [{ payee: 'rewe' }, []],
    [{ amountFrom: 3000, amountTo: 10_000 }, ['exchange', 'split', 'cashpoint']],
    [{ account: 'food', amountFrom: 1200, amountTo: 1200 }, ['lunch']],
    [{ state: 'cleared' }, ['shop']],
    [{ state: 'uncleared', account: 'bank' }, ['exchange', 'split', 'cashpoint', 'pay']],
    [{ state: 'reconciled' }, []],
    [{ state: 'void' }, ['mistake']],
    [{ state: 'void', account: 'bank' }, ['mistake']],
    [{ state: 'void', account: 'cash' }, []],
    [{ sort: 'amount' }, ['pay', 'exchange', 'cashpoint', 'lunch', 'shop', 'split']],
    [{ sort: 'amount', ascending: true, limit: 2 }, ['split', 'shop']],
    [{ sort: 'payee' }, ['shop', 'split', 'lunch', 'exchange', 'pay', 'cashpoint']],
    [{ sort: 'payee', ascending: true, offset: 1, limit: 2 }, ['pay', 'exchange']],
  ])('%j: %j', (params, transactions) => expect(listed(params)).toEqual(transactions));

  test('as many as there are, whatever the page', () =>
    expect(register({ limit: 1 })).toMatchObject({ total: 6, offset: 0 }));
});

describe('finds words, all of them, anywhere, without regard to case and accents', () => {
  test.each<[string, string[]]>([
    ['muller', ['lunch']],
    ['MÜLLER', ['lunch']],
    ['kase', ['shop']],
    ['käse brot', ['shop']],
    ['brot rewe', ['shop']],
    ['brot müller', []],
    ['uber', ['lunch']],
    ['ausfluge', ['split']],
    ['food', ['split', 'lunch', 'shop']],
    ['12.5', ['shop']],
    ['12,50', ['shop']],
    ['12', ['lunch', 'shop']],
    ['-12.50', ['shop']],
    ['12.55', []],
    ['2', []],
    ['110', ['exchange']],
    ['mistake', []],
    ['   ', ['exchange', 'split', 'lunch', 'shop', 'cashpoint', 'pay']],
  ])('%j: %j', (text, transactions) => expect(listed({ text })).toEqual(transactions));

  test('in what is void, when that is asked for', () =>
    expect(listed({ state: 'void', text: 'rewe 999.99' })).toEqual(['mistake']));

  test('in names as they are now, and as they were then', () => {
    const renamed = [...month, accountRenamed('fun', 'Holidays')];
    expect(answer(renamed, 'register', { text: 'holidays' }).total).toBe(1);
    expect(answer(renamed, 'register', { text: 'ausflüge' }).total).toBe(0);
  });

  test('in any of thousands of notes', () => {
    const notes = Array.from({ length: 3000 }, (_, index) =>
      transactionRecorded(`n${index}`, { note: `Zettel <${index}>` }),
    );
    for (const index of [0, 1023, 1024, 2047, 2048, 2999]) {
      const { rows } = answer([...household, ...notes], 'register', { text: `<${index}>` });
      expect(rows.map(({ transaction }) => transaction)).toEqual([`n${index}`]);
    }
  });
});

describe('says of each', () => {
  const rowOf = (transaction: string, params: RegisterParams = {}) =>
    register(params).rows.find((row) => row.transaction === transaction);

  test('what came in or went out, of all that is the person’s', () => {
    expect(rowOf('pay')).toMatchObject({ type: 'in', amountMinor: 250_000, currency: 'EUR' });
    expect(rowOf('split')).toMatchObject({ type: 'out', amountMinor: -3000, currency: 'EUR' });
    expect(rowOf('lunch')).toMatchObject({ type: 'out', amountMinor: -1200, currency: 'USD' });
  });

  test('of a transfer what was moved; of an exchange what was given', () => {
    expect(rowOf('cashpoint')).toMatchObject({ type: 'transfer', amountMinor: 5000, currency: 'EUR' });
    expect(rowOf('exchange')).toMatchObject({ type: 'transfer', amountMinor: 10_000, currency: 'EUR' });
  });

  test('from one account, its own change', () => {
    expect(rowOf('cashpoint', { account: 'bank' })).toMatchObject({ type: 'transfer', amountMinor: -5000 });
    expect(rowOf('cashpoint', { account: 'cash' })).toMatchObject({ type: 'transfer', amountMinor: 5000 });
    expect(rowOf('exchange', { account: 'dollars' })).toMatchObject({
      type: 'transfer',
      amountMinor: 11_000,
      currency: 'USD',
    });
    expect(rowOf('split', { account: 'food' })).toMatchObject({ type: 'in', amountMinor: 1000 });
  });

  test('its postings, without those of the exchange itself', () =>
    expect(rowOf('exchange')?.postings).toEqual([
      { account: 'bank', amount: -10_000, currency: 'EUR', state: 'uncleared' },
      { account: 'dollars', amount: 11_000, currency: 'USD', state: 'uncleared' },
    ]));

  test('the rest of what was recorded, and the version to send as expected', () =>
    expect(rowOf('shop')).toEqual({
      transaction: 'shop',
      date: '2026-03-03',
      payee: 'Rewe',
      note: 'Käse und Brot',
      tags: [],
      postings: [
        { account: 'bank', amount: -1250, currency: 'EUR', state: 'cleared' },
        { account: 'food', amount: 1250, currency: 'EUR', state: 'uncleared' },
      ],
      version: 2,
      status: 'standing',
      imported: false,
      amountMinor: -1250,
      currency: 'EUR',
      type: 'out',
    }));
});

describe('the running balance', () => {
  const running = (params: RegisterParams) =>
    register(params).rows.map((row) => [row.transaction, row.runningMinor]);

  test('is the account’s just after each', () =>
    expect(running({ account: 'bank' })).toEqual([
      ['exchange', 230_750],
      ['split', 240_750],
      ['shop', 243_750],
      ['cashpoint', 245_000],
      ['pay', 250_000],
    ]));

  test('stays so whatever else is asked for', () => {
    expect(running({ account: 'bank', from: '2026-03-03', text: 'rewe' })).toEqual([['shop', 243_750]]);
    expect(running({ account: 'bank', ascending: true, offset: 2, limit: 1 })).toEqual([['shop', 243_750]]);
    expect(running({ account: 'bank', amountFrom: 5000, category: 'salary' })).toEqual([['pay', 250_000]]);
  });

  test('is in each currency by itself', () =>
    expect(running({ account: 'food', ascending: true })).toEqual([
      ['shop', 1250],
      ['lunch', 1200],
      ['split', 2250],
    ]));

  test('has no sense in another order, over all accounts, or of what is void', () => {
    for (const params of [
      { account: 'bank', sort: 'amount' },
      {},
      { account: 'bank', state: 'void' },
    ] as const) {
      for (const row of register(params).rows) expect(row.runningMinor).toBeUndefined();
    }
  });
});

describe('the sums', () => {
  test('are what the books hold: both sides of an exchange, nothing of a transfer, currencies apart', () =>
    expect(register().sums).toEqual([
      { currency: 'EUR', amountMinor: 250_000 - 1250 - 3000 - 10_000 },
      { currency: 'USD', amountMinor: -1200 + 11_000 },
    ]));
  test('of one account take transfers in', () =>
    expect(register({ account: 'bank' }).sums).toEqual([{ currency: 'EUR', amountMinor: 230_750 }]));
  test('are of all that match, not of the page', () =>
    expect(register({ text: 'food', limit: 1 }).sums).toEqual([
      { currency: 'EUR', amountMinor: -4250 },
      { currency: 'USD', amountMinor: -1200 },
    ]));
});

test.each<unknown>([
  { account: 5 },
  { from: '2026-02-31' },
  { from: '1 May' },
  { limit: -1 },
  { offset: 1.5 },
  { sort: 'colour' },
  { state: 'undone' },
  { acount: 'bank' },
])('parameters are checked: %j', (params) =>
  expect(financeQueries.register.params.safeParse(params).success).toBe(false),
);

test('a page is what sorting everything would give', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }),
      fc.nat(70),
      fc.nat(20),
      fc.boolean(),
      (amounts, offset, limit, ascending) => {
        const sorted = amounts.map((_, item) => item).sort((a, b) => amounts[a]! - amounts[b]! || a - b);
        const wanted = (ascending ? sorted : sorted.toReversed()).slice(offset, offset + limit);
        expect([...selectPage(Float64Array.from(amounts), amounts.length, offset, limit, ascending)]).toEqual(
          wanted,
        );
      },
    ),
  ));
