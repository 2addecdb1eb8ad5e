/** Revising, voiding and restoring transactions, and the states of their postings. */
import { describe, expect, test } from 'vitest';
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/commands.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  household,
  posting,
  postingsCleared,
  postingsUncleared,
  recordingUndone,
  transactionRecorded,
  transactionRestored,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';

function revise(fields: Partial<CommandData<'ReviseTransaction'>> = {}): FinanceCommand {
  const postings = [
    { account: 'bank', amount: -1000 },
    { account: 'food', amount: 1000 },
  ];
  return {
    type: 'ReviseTransaction',
    data: { transaction: 't', date: '2026-03-01', payee: 'Rewe', postings, ...fields },
  };
}
const voiding: FinanceCommand = { type: 'VoidTransaction', data: { transaction: 't' } };
const restoring: FinanceCommand = { type: 'RestoreTransaction', data: { transaction: 't' } };
const clear = (account: string): FinanceCommand => ({
  type: 'ClearPostings',
  data: { transaction: 't', account },
});
const unclear = (account: string): FinanceCommand => ({
  type: 'UnclearPostings',
  data: { transaction: 't', account },
});

const recorded = [...household, transactionRecorded('t')];
const reconciled = [
  ...household,
  transactionRecorded('t', { postings: [posting('bank', -1000, 'reconciled'), posting('food', 1000)] }),
];

describe('revising', () => {
  test('replaces every field', () =>
    given(...recorded)
      .when(revise({ payee: 'Lidl', note: 'milk', tags: ['week'], date: '2026-03-02' }))
      .then(transactionRevised('t', { payee: 'Lidl', note: 'milk', tags: ['week'], date: '2026-03-02' })));

  test('to what it says already changes nothing', () =>
    given(...recorded)
      .when(revise())
      .then());

  test('needs a transaction that stands', () => {
    given(...household)
      .when(revise())
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' });
    given(...recorded, recordingUndone('t'))
      .when(revise())
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' });
    given(...recorded, transactionVoided('t'))
      .when(revise())
      .thenRejected({ type: 'TransactionIsVoid', transaction: 't' });
  });

  test('keeps to the rules of recording', () => {
    given(...recorded)
      .when(revise({ date: '2026-02-30' }))
      .thenRejected({ type: 'ImpossibleDate', date: '2026-02-30' });
    given(...recorded)
      .when(revise({ postings: [] }))
      .thenRejected({ type: 'TooFewPostings', count: 0 });
    given(...recorded)
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'food', amount: 900 },
          ],
        }),
      )
      .thenRejected({ type: 'TransactionUnbalanced', residue: [{ currency: 'EUR', amountMinor: -100 }] });
  });

  test('keeps the state of a posting whose account and amount stay', () =>
    given(...recorded, postingsCleared('t', 'bank'))
      .when(
        revise({
          postings: [
            { account: 'cash', amount: 300 },
            { account: 'bank', amount: -1000 },
            { account: 'food', amount: 700 },
          ],
        }),
      )
      .then(
        transactionRevised('t', {
          postings: [posting('cash', 300), posting('bank', -1000, 'cleared'), posting('food', 700)],
        }),
      ));

  test('keeps it for as many postings as had it', () =>
    given(
      ...household,
      transactionRecorded('t', {
        postings: [posting('bank', -500, 'cleared'), posting('bank', -500), posting('food', 1000)],
      }),
    )
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -500 },
            { account: 'bank', amount: -500 },
            { account: 'bank', amount: -500 },
            { account: 'food', amount: 1500 },
          ],
        }),
      )
      .then(
        transactionRevised('t', {
          postings: [
            posting('bank', -500, 'cleared'),
            posting('bank', -500),
            posting('bank', -500),
            posting('food', 1500),
          ],
        }),
      ));

  test('changes the state where told', () =>
    given(...recorded, postingsCleared('t', 'bank'))
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -1000, state: 'uncleared' },
            { account: 'food', amount: 1000 },
          ],
        }),
      )
      .then(transactionRevised('t')));

  test('of a closed account is refused where it touches that account’s postings', () => {
    const closed = [...recorded, accountClosed('food')];
    given(...closed)
      .when(revise({ note: 'milk' }))
      .then(transactionRevised('t', { note: 'milk' }));
    given(...closed)
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -900 },
            { account: 'food', amount: 900 },
          ],
        }),
      )
      .thenRejected({ type: 'AccountNotOpen', account: 'food' });
    given(...closed)
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'cash', amount: 1000 },
          ],
        }),
      )
      .thenRejected({ type: 'AccountNotOpen', account: 'food' });
  });
});

describe('a reconciled posting', () => {
  const locked = { type: 'PostingReconciled', transaction: 't', account: 'bank' } as const;

  test('leaves the rest of its transaction free', () =>
    given(...reconciled)
      .when(
        revise({
          note: 'milk',
          postings: [
            { account: 'bank', amount: -1000 },
            { account: 'cash', amount: 1000 },
          ],
        }),
      )
      .then(
        transactionRevised('t', {
          note: 'milk',
          postings: [posting('bank', -1000, 'reconciled'), posting('cash', 1000)],
        }),
      ));

  test.each<[string, Partial<CommandData<'ReviseTransaction'>>]>([
    [
      'its amount',
      {
        postings: [
          { account: 'bank', amount: -900 },
          { account: 'food', amount: 900 },
        ],
      },
    ],
    [
      'its account',
      {
        postings: [
          { account: 'cash', amount: -1000 },
          { account: 'food', amount: 1000 },
        ],
      },
    ],
    [
      'its state',
      {
        postings: [
          { account: 'bank', amount: -1000, state: 'cleared' },
          { account: 'food', amount: 1000 },
        ],
      },
    ],
    ['its date', { date: '2026-03-02' }],
  ])('keeps %s', (_what, fields) =>
    given(...reconciled)
      .when(revise(fields))
      .thenRejected(locked),
  );

  test('is not voided, cleared anew or uncleared', () => {
    given(...reconciled)
      .when(voiding)
      .thenRejected(locked);
    given(...reconciled)
      .when(clear('bank'))
      .then();
    given(...reconciled)
      .when(unclear('bank'))
      .thenRejected(locked);
  });

  test('is made by reconciling alone', () =>
    given(...recorded)
      .when(
        revise({
          postings: [
            { account: 'bank', amount: -1000, state: 'reconciled' },
            { account: 'food', amount: 1000 },
          ],
        }),
      )
      .thenRejected(locked));
});

describe('voiding and restoring', () => {
  test('ends and resumes a transaction', () => {
    given(...recorded)
      .when(voiding)
      .then(transactionVoided('t'));
    given(...recorded, transactionVoided('t'))
      .when(restoring)
      .then(transactionRestored('t'));
  });

  test('voids what stands, and knows what it is asked for', () => {
    given(...household)
      .when(voiding)
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' });
    given(...recorded, transactionVoided('t'))
      .when(voiding)
      .thenRejected({ type: 'TransactionIsVoid', transaction: 't' });
    given(...household)
      .when(restoring)
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' });
    given(...recorded)
      .when(restoring)
      .then();
  });

  test('does not bring back a recording that was undone', () =>
    given(...recorded, recordingUndone('t'))
      .when(restoring)
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' }));

  test('restores to open accounts', () =>
    given(...recorded, transactionVoided('t'), accountClosed('food'))
      .when(restoring)
      .thenRejected({ type: 'AccountNotOpen', account: 'food' }));

  test('restores no more than is safe', () => {
    const postings = [posting('bank', -Number.MAX_SAFE_INTEGER), posting('food', Number.MAX_SAFE_INTEGER)];
    given(
      ...household,
      transactionRecorded('t', { postings }),
      transactionVoided('t'),
      transactionRecorded('u'),
    )
      .when(restoring)
      .thenRejected({ type: 'AmountUnsafe', posting: 0, amount: -Number.MAX_SAFE_INTEGER });
  });

  test('restores it with the states that its postings had', () => {
    const history = [
      ...recorded,
      postingsCleared('t', 'bank'),
      transactionVoided('t'),
      transactionRestored('t'),
    ];
    expect(answer(history, 'transaction', { transaction: 't' })).toMatchObject({
      status: 'standing',
      version: 4,
      postings: [
        { account: 'bank', state: 'cleared' },
        { account: 'food', state: 'uncleared' },
      ],
    });
  });
});

describe('clearing', () => {
  test('says that the bank shows it, and unclearing takes that back', () => {
    given(...recorded)
      .when(clear('bank'))
      .then(postingsCleared('t', 'bank'));
    given(...recorded, postingsCleared('t', 'bank'))
      .when(unclear('bank'))
      .then(postingsUncleared('t', 'bank'));
  });

  test('twice is once', () => {
    given(...recorded, postingsCleared('t', 'bank'))
      .when(clear('bank'))
      .then();
    given(...recorded)
      .when(unclear('bank'))
      .then();
  });

  test('needs a posting on that account, in a transaction that stands', () => {
    given(...recorded)
      .when(clear('cash'))
      .thenRejected({ type: 'PostingUnknown', transaction: 't', account: 'cash' });
    given(...household)
      .when(clear('bank'))
      .thenRejected({ type: 'TransactionUnknown', transaction: 't' });
    given(...recorded, transactionVoided('t'))
      .when(clear('bank'))
      .thenRejected({ type: 'TransactionIsVoid', transaction: 't' });
  });

  test('counts in the cleared part of the balance', () => {
    const [bank] = answer(
      [...recorded, transactionRecorded('u'), postingsCleared('t', 'bank')],
      'balances',
      {},
    );
    expect(bank).toMatchObject({
      account: 'bank',
      balanceMinor: -2000,
      clearedMinor: -1000,
      transactions: 2,
    });
  });
});
