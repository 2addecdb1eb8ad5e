/** What may be recorded as a transaction. */
import { describe, expect, test } from 'vitest';
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/commands.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  accountOpened,
  household,
  posting,
  transactionRecorded,
  transactionVoided,
} from './support/events.ts';

type Fields = Partial<CommandData<'RecordTransaction'>>;

function record(fields: Fields = {}): FinanceCommand {
  const postings = [
    { account: 'bank', amount: -1000 },
    { account: 'food', amount: 1000 },
  ];
  return { type: 'RecordTransaction', data: { transaction: 't', date: '2026-03-01', postings, ...fields } };
}

describe('a transaction', () => {
  test('is recorded in full: what was left out is empty, and currencies are stated', () =>
    given(...household)
      .when(record({ payee: 'Rewe', tags: ['week', 'week'] }))
      .then(transactionRecorded('t', { payee: 'Rewe', tags: ['week'] })));

  test('needs an id that was never used', () =>
    given(...household, transactionRecorded('t'))
      .when(record())
      .thenRejected({ type: 'TransactionExists', transaction: 't' }));

  test('cannot take the id of one that was voided', () =>
    given(...household, transactionRecorded('t'), transactionVoided('t'))
      .when(record())
      .thenRejected({ type: 'TransactionExists', transaction: 't' }));

  test.each([
    '2026-02-31',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '2026-3-1',
    '20260301',
    '',
  ])('does not happen on %s', (date) =>
    given(...household)
      .when(record({ date }))
      .thenRejected({ type: 'ImpossibleDate', date }),
  );

  test('may happen on the 29th of February of a leap year', () =>
    expect(given(...household).when(record({ date: '2028-02-29' })).decision.accepted).toBe(true));

  test('needs two postings', () =>
    given(...household)
      .when(record({ postings: [{ account: 'bank', amount: 0 }] }))
      .thenRejected({ type: 'TooFewPostings', count: 1 }));

  test('sums to zero', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'food', amount: 999 },
          ],
        }),
      )
      .thenRejected({ type: 'TransactionUnbalanced', residue: [{ currency: 'EUR', amountMinor: -1 }] }));

  test('sums to zero in each currency', () =>
    given(...household, accountOpened('dollars', 'asset', { currency: 'USD' }))
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'dollars', amount: 1000 },
          ],
        }),
      )
      .thenRejected({
        type: 'TransactionUnbalanced',
        residue: [
          { currency: 'EUR', amountMinor: -1000 },
          { currency: 'USD', amountMinor: 1000 },
        ],
      }));

  test('counts whole minor units', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -10.5 },
            { account: 'food', amount: 10.5 },
          ],
        }),
      )
      .thenRejected({ type: 'AmountNotInteger', posting: 0, amount: -10.5 }));

  test.each([2 ** 53, -(2 ** 53)])('holds no amount of %d', (amount) =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1 },
            { account: 'food', amount },
          ],
        }),
      )
      .thenRejected({ type: 'AmountUnsafe', posting: 1, amount }),
  );

  test('holds no amounts whose sum is unsafe, and says the greatest', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: 2 ** 52 },
            { account: 'cash', amount: 2 ** 52 + 1 },
            { account: 'food', amount: -(2 ** 52) },
            { account: 'salary', amount: -(2 ** 52) - 1 },
          ],
        }),
      )
      .thenRejected({ type: 'AmountUnsafe', posting: 1, amount: 2 ** 52 + 1 }));

  test('may move as much as is safe, but not twice', () => {
    const greatest = Number.MAX_SAFE_INTEGER;
    const postings = [posting('bank', -greatest), posting('food', greatest)];
    given(...household)
      .when(record({ postings }))
      .then(transactionRecorded('t', { payee: '', postings }));
    given(...household, transactionRecorded('first', { postings }))
      .when(record())
      .thenRejected({ type: 'AmountUnsafe', posting: 0, amount: -1000 });
  });

  test('needs accounts that there are', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1 },
            { account: 'fodo', amount: 1 },
          ],
        }),
      )
      .thenRejected({ type: 'AccountUnknown', account: 'fodo' }));

  test('needs accounts that are open', () =>
    given(...household, accountClosed('food'))
      .when(record())
      .thenRejected({ type: 'AccountNotOpen', account: 'food' }));

  test('cannot be born reconciled', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1, state: 'reconciled' },
            { account: 'food', amount: 1 },
          ],
        }),
      )
      .thenRejected({ type: 'PostingReconciled', transaction: 't', account: 'bank' }));

  test('may be born cleared', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1000, state: 'cleared' },
            { account: 'food', amount: 1000 },
          ],
        }),
      )
      .then(
        transactionRecorded('t', {
          payee: '',
          postings: [posting('bank', -1000, 'cleared'), posting('food', 1000)],
        }),
      ));
});

describe('the currency of a posting', () => {
  const dollars = accountOpened('dollars', 'asset', { currency: 'USD' });

  test('is the account’s own', () =>
    given(...household, dollars)
      .when(
        record({
          postings: [
            { account: 'dollars', amount: -500 },
            { account: 'food', amount: 500 },
          ],
        }),
      )
      .then(
        transactionRecorded('t', {
          payee: '',
          postings: [posting('dollars', -500, undefined, 'USD'), posting('food', 500, undefined, 'USD')],
        }),
      ));

  test('else the book’s, where no other posting says one', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'salary', amount: -500 },
            { account: 'food', amount: 500 },
          ],
        }),
      )
      .then(
        transactionRecorded('t', { payee: '', postings: [posting('salary', -500), posting('food', 500)] }),
      ));

  test('else the book’s, where the others say several', () =>
    given(...household, dollars)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'dollars', amount: 0 },
            { account: 'food', amount: 1000 },
          ],
        }),
      )
      .then(
        transactionRecorded('t', {
          payee: '',
          postings: [posting('bank', -1000), posting('dollars', 0, undefined, 'USD'), posting('food', 1000)],
        }),
      ));

  test('cannot be another than the one that the account holds', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'food', amount: 500, currency: 'USD' },
            { account: 'bank', amount: -500, currency: 'USD' },
          ],
        }),
      )
      .thenRejected({ type: 'CurrencyMismatch', account: 'bank', holds: 'EUR', given: 'USD', posting: 1 }));

  test('is one of ISO 4217', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'food', amount: 500, currency: 'EURO' },
            { account: 'bank', amount: -500 },
          ],
        }),
      )
      .thenRejected({ type: 'CurrencyUnknown', currency: 'EURO' }));
});

describe('the accounts that the books open by themselves', () => {
  test('are opened in the commit that first posts to them', () =>
    given(...household)
      .when(
        record({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'expense:uncategorised', amount: 1000 },
          ],
        }),
      )
      .then(
        {
          type: 'AccountOpened',
          data: { account: 'expense:uncategorised', kind: 'expense', name: 'Uncategorised', group: '' },
        },
        transactionRecorded('t', {
          payee: '',
          postings: [posting('bank', -1000), posting('expense:uncategorised', 1000)],
        }),
      ));

  test('are opened once', () =>
    expect(
      given(...household, accountOpened('expense:uncategorised', 'expense')).when(
        record({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'expense:uncategorised', amount: 1000 },
          ],
        }),
      ).decision,
    ).toMatchObject({ accepted: true, events: [{ type: 'TransactionRecorded' }] }));

  test('an exchange states both amounts and balances through equity:exchange; no rate is stored', () => {
    const postings = [
      posting('bank', -10_000),
      posting('equity:exchange', 10_000),
      posting('dollars', 11_000, undefined, 'USD'),
      posting('equity:exchange', -11_000, undefined, 'USD'),
    ];
    given(...household, accountOpened('dollars', 'asset', { currency: 'USD' }))
      .when(record({ postings }))
      .then(
        {
          type: 'AccountOpened',
          data: { account: 'equity:exchange', kind: 'equity', name: 'Currency exchange', group: '' },
        },
        transactionRecorded('t', { payee: '', postings }),
      );
  });
});

test('balances follow from what was recorded', () => {
  const rows = answer(
    [...household, transactionRecorded('t'), transactionRecorded('u'), transactionVoided('u')],
    'balances',
    {},
  );
  expect(
    rows.map(({ account, balanceMinor, transactions }) => [account, balanceMinor, transactions]),
  ).toEqual([
    ['bank', -1000, 1],
    ['cash', 0, 0],
    ['food', 1000, 1],
    ['salary', 0, 0],
  ]);
});
