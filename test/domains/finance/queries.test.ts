/** What the other questions answer. */
import { describe, expect, test } from 'vitest';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { answer, ask, fold, recorded } from './support/books.ts';
import {
  accountOpened,
  actUndone,
  bookOpened,
  household,
  posting,
  recordingUndone,
  transactionRecorded,
  transactionRestored,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';

const paid = (amount: number, to = 'food', from = 'bank') => [posting(from, -amount), posting(to, amount)];

describe('before anything', () => {
  const empty = fold([]);
  test('there is nothing, and nothing breaks', () => {
    expect(ask(empty, 'book', {}, 0)).toEqual({ book: '', name: '', currency: '', timeZone: 'UTC' });
    expect(ask(empty, 'balances', {}, 0)).toEqual([]);
    expect(ask(empty, 'register', {}, 0)).toEqual({ total: 0, offset: 0, sums: [], rows: [] });
    expect(ask(empty, 'trialBalance', {}, 0)).toEqual({ balanced: true, currencies: [], rows: [] });
    expect(ask(empty, 'transaction', { transaction: 't' }, 0)).toBeNull();
    expect(ask(empty, 'history', { transaction: 't' }, 0)).toEqual([]);
    expect(ask(empty, 'undoStack', { device: 'd' }, 0)).toEqual({});
    expect(ask(empty, 'overview', {}, 0).transactions).toBe(0);
  });
});

describe('balances', () => {
  test('are by account and currency; an account without any has one row in its own or the book’s', () => {
    const dollars = [posting('food', 700, undefined, 'USD'), posting('salary', -700, undefined, 'USD')];
    const rows = answer(
      [...household, transactionRecorded('t'), transactionRecorded('u', { postings: dollars })],
      'balances',
      {},
    );
    expect(
      rows.map(({ account, currency, balanceMinor, transactions }) => [
        account,
        currency,
        balanceMinor,
        transactions,
      ]),
    ).toEqual([
      ['bank', 'EUR', -1000, 1],
      ['cash', 'EUR', 0, 0],
      ['food', 'EUR', 1000, 1],
      ['food', 'USD', 700, 1],
      ['salary', 'USD', -700, 1],
    ]);
  });

  test('count a transaction once, however it is split', () => {
    const postings = [posting('bank', -1000), posting('food', 400), posting('food', 600)];
    const rows = answer([...household, transactionRecorded('t', { postings })], 'balances', {});
    expect(rows.find(({ account }) => account === 'food')).toMatchObject({
      balanceMinor: 1000,
      transactions: 1,
    });
  });
});

test('the trial balance has a debit for every credit', () =>
  expect(
    answer(
      [...household, transactionRecorded('t'), transactionRecorded('u', { postings: paid(500, 'cash') })],
      'trialBalance',
      {},
    ),
  ).toEqual({
    balanced: true,
    currencies: [{ currency: 'EUR', debitMinor: 1500, creditMinor: 1500, residueMinor: 0 }],
    rows: [
      { account: 'bank', name: 'bank', kind: 'asset', currency: 'EUR', debitMinor: 0, creditMinor: 1500 },
      { account: 'cash', name: 'cash', kind: 'asset', currency: 'EUR', debitMinor: 500, creditMinor: 0 },
      { account: 'food', name: 'food', kind: 'expense', currency: 'EUR', debitMinor: 1000, creditMinor: 0 },
    ],
  }));

describe('a transaction', () => {
  const history: readonly (FinanceEvent | readonly FinanceEvent[])[] = [
    ...household,
    transactionRecorded('t', { tags: ['week'] }),
    transactionRevised('t', { payee: 'Lidl', tags: ['week'] }),
    [transactionRevised('t', { tags: ['week'] }), actUndone('act-7')],
    transactionVoided('t'),
  ];

  test('is shown as it was at any moment', () => {
    const ledger = fold(recorded(...history));
    const at = (position: number) => ask(ledger, 'transaction', { transaction: 't' }, position);
    expect(at(5)).toBeNull();
    expect(at(6)).toMatchObject({ payee: 'Rewe', version: 1, status: 'standing', undone: false });
    expect(at(7)).toMatchObject({ payee: 'Lidl', version: 2 });
    expect(at(9)).toMatchObject({ payee: 'Rewe', version: 3 });
    expect(at(10)).toMatchObject({ payee: 'Rewe', version: 4, status: 'void' });
  });

  test('has a history: what each event changed, and whether it was undone', () =>
    expect(answer(history, 'history', { transaction: 't' })).toEqual([
      {
        position: 6,
        version: 1,
        type: 'TransactionRecorded',
        recordedAt: 360_000,
        act: 'act-6',
        undone: false,
        changes: [
          { field: 'date', before: null, after: '2026-03-01' },
          { field: 'payee', before: null, after: 'Rewe' },
          { field: 'tags', before: null, after: ['week'] },
          {
            field: 'postings',
            before: null,
            after: [
              { account: 'bank', amount: -1000, currency: 'EUR', state: 'uncleared' },
              { account: 'food', amount: 1000, currency: 'EUR', state: 'uncleared' },
            ],
          },
          { field: 'status', before: null, after: 'standing' },
        ],
      },
      {
        position: 7,
        version: 2,
        type: 'TransactionRevised',
        recordedAt: 420_000,
        act: 'act-7',
        undone: true,
        changes: [{ field: 'payee', before: 'Rewe', after: 'Lidl' }],
      },
      {
        position: 8,
        version: 3,
        type: 'TransactionRevised',
        recordedAt: 480_000,
        act: 'act-8',
        undone: false,
        changes: [{ field: 'payee', before: 'Lidl', after: 'Rewe' }],
      },
      {
        position: 10,
        version: 4,
        type: 'TransactionVoided',
        recordedAt: 540_000,
        act: 'act-9',
        undone: false,
        changes: [{ field: 'status', before: 'standing', after: 'void' }],
      },
    ]));

  test('whose recording was undone is shown in its history only', () => {
    const gone = [...household, transactionRecorded('t'), [recordingUndone('t'), actUndone('act-6')]];
    expect(answer(gone, 'transaction', { transaction: 't' })).toMatchObject({ undone: true, payee: 'Rewe' });
    expect(answer(gone, 'register', {}).total).toBe(0);
    expect(answer(gone, 'register', { state: 'void' }).total).toBe(0);
  });
});

describe('payees', () => {
  const history = [
    ...household,
    accountOpened('card', 'liability'),
    transactionRecorded('1', { payee: 'Rewe', date: '2026-03-05', postings: paid(1250) }),
    transactionRecorded('2', { payee: 'Rewe', date: '2026-03-01', postings: paid(900, 'food', 'card') }),
    transactionRecorded('3', { payee: 'Café Rewer', date: '2026-03-02' }),
    transactionRecorded('4', { payee: 'ACME', postings: [posting('salary', -9000), posting('bank', 9000)] }),
    transactionRecorded('5', { payee: 'Gone' }),
    transactionVoided('5'),
    transactionRecorded('6', { payee: 'Cashpoint', postings: paid(5000, 'cash') }),
  ];
  const names = (text?: string, limit?: number) =>
    answer(history, 'payees', { text, limit }).map(({ payee }) => payee);

  test('are those of what stands, the most used first', () =>
    expect(names()).toEqual(['Rewe', 'Café Rewer', 'ACME', 'Cashpoint']));
  test('are found by any part, those that begin with it first', () => {
    expect(names('rew')).toEqual(['Rewe', 'Café Rewer']);
    expect(names('C')).toEqual(['Café Rewer', 'Cashpoint', 'ACME']);
    expect(names('cafe', 1)).toEqual(['Café Rewer']);
    expect(names('gone')).toEqual([]);
  });
  test('suggest what their latest transaction says', () =>
    expect(answer(history, 'payees', {})).toEqual([
      {
        payee: 'Rewe',
        uses: 2,
        lastDate: '2026-03-05',
        category: 'food',
        account: 'bank',
        amountMinor: -1250,
        currency: 'EUR',
      },
      {
        payee: 'Café Rewer',
        uses: 1,
        lastDate: '2026-03-02',
        category: 'food',
        account: 'bank',
        amountMinor: -1000,
        currency: 'EUR',
      },
      {
        payee: 'ACME',
        uses: 1,
        lastDate: '2026-03-01',
        category: 'salary',
        account: 'bank',
        amountMinor: 9000,
        currency: 'EUR',
      },
      {
        payee: 'Cashpoint',
        uses: 1,
        lastDate: '2026-03-01',
        category: 'cash',
        account: 'bank',
        amountMinor: -5000,
        currency: 'EUR',
      },
    ]));
});

test('tags are those in use, the most used first', () =>
  expect(
    answer(
      [
        ...household,
        transactionRecorded('1', { tags: ['a', 'b'] }),
        transactionRecorded('2', { tags: ['b'] }),
        transactionRecorded('3', { tags: ['c'] }),
        transactionVoided('3'),
      ],
      'tags',
      {},
    ),
  ).toEqual([
    { tag: 'b', uses: 2 },
    { tag: 'a', uses: 1 },
  ]));

describe('the overview', () => {
  const history = [
    ...household,
    accountOpened('card', 'liability'),
    accountOpened('fun', 'expense'),
    accountOpened('yen', 'asset', { currency: 'JPY' }),
    transactionRecorded('old', {
      date: '2020-01-01',
      postings: [posting('bank', 100_000), posting('salary', -100_000)],
    }),
    transactionRecorded('first', { date: '2024-07-01', postings: paid(1000) }),
    transactionRecorded('before', { date: '2024-06-30', postings: paid(500) }),
    transactionRecorded('may', {
      date: '2026-05-31',
      postings: [posting('bank', 50_000), posting('salary', -50_000)],
    }),
    transactionRecorded('june', { date: '2026-06-01', postings: paid(3000, 'food', 'card') }),
    transactionRecorded('fun', { date: '2026-06-15', postings: paid(7000, 'fun') }),
    transactionRecorded('move', { date: '2026-06-10', postings: paid(2000, 'cash') }),
    transactionRecorded('tomorrow', { date: '2026-06-16', postings: paid(99_999) }),
    transactionRecorded('yen', {
      date: '2026-06-01',
      postings: [posting('yen', 800, undefined, 'JPY'), posting('salary', -800, undefined, 'JPY')],
    }),
  ];
  const overview = answer(history, 'overview', {});
  const [euros, yen] = overview.currencies;

  test('has the book’s currency first, then the others in use', () =>
    expect(overview.currencies.map(({ currency }) => currency)).toEqual(['EUR', 'JPY']));

  test('counts what is owned and owed today', () => {
    expect(euros).toMatchObject({ assetsMinor: 141_500, liabilitiesMinor: -3000, netWorthMinor: 138_500 });
    expect(yen).toMatchObject({ assetsMinor: 800, liabilitiesMinor: 0, netWorthMinor: 800 });
    expect(overview.transactions).toBe(9);
  });

  test('and the balances say apart what lies ahead, so that both tell the same', () => {
    const own = answer(history, 'balances', {}).filter(
      ({ kind }) => kind === 'asset' || kind === 'liability',
    );
    const euroRows = own.filter(({ currency }) => currency === 'EUR');
    const sum = (of: (row: (typeof own)[number]) => number) =>
      euroRows.reduce((total, row) => total + of(row), 0);
    expect(sum(({ toComeMinor }) => toComeMinor)).toBe(-99_999);
    expect(sum(({ balanceMinor, toComeMinor }) => balanceMinor - toComeMinor)).toBe(euros?.netWorthMinor);
  });

  test('has two years of months, ending with this one; what came before is in the first net worth', () => {
    expect(euros?.months).toHaveLength(24);
    expect(euros?.months[0]).toEqual({ month: '2024-07', inMinor: 0, outMinor: 1000, netWorthMinor: 98_500 });
    expect(euros?.months[22]).toEqual({
      month: '2026-05',
      inMinor: 50_000,
      outMinor: 0,
      netWorthMinor: 148_500,
    });
    expect(euros?.months[23]).toEqual({
      month: '2026-06',
      inMinor: 0,
      outMinor: 10_000,
      netWorthMinor: 138_500,
    });
  });

  test('says what this month’s money went for, the most first', () =>
    expect(euros?.categories).toEqual([
      { account: 'fun', name: 'fun', amountMinor: 7000 },
      { account: 'food', name: 'food', amountMinor: 3000 },
    ]));

  test('has no currency at all before the book was opened', () =>
    expect(ask(fold(recorded(bookOpened)), 'overview', {}, 0).currencies).toEqual([]));

  test('has the book’s currency even where there is nothing yet', () =>
    expect(answer(household, 'overview', {}).currencies).toMatchObject([
      { currency: 'EUR', netWorthMinor: 0, categories: [] },
    ]));
});

test('a restored transaction is where it was', () => {
  const before = answer([...household, transactionRecorded('t')], 'register', { account: 'bank' });
  const after = answer(
    [...household, transactionRecorded('t'), transactionVoided('t'), transactionRestored('t')],
    'register',
    { account: 'bank' },
  );
  expect(after.rows.map((row) => ({ ...row, version: 1 }))).toEqual(before.rows);
});
