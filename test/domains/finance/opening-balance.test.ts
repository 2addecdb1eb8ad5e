/** What an account began with. */
import { expect, test } from 'vitest';
import type { FinanceCommand } from '../../../src/domains/finance/commands.ts';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  accountOpened,
  household,
  posting,
  transactionRecorded,
  transactionRestored,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';

const setTo = (amount: number, date = '2026-01-01', account = 'bank'): FinanceCommand => ({
  type: 'SetOpeningBalance',
  data: { account, date, amount },
});
const openingsOpened = accountOpened('equity:opening', 'equity', { name: 'Opening balances' });
const fields = (amount: number, date = '2026-01-01') => ({
  date,
  payee: '',
  postings: [posting('bank', amount), posting('equity:opening', -amount)],
});
const recorded = (amount: number) => transactionRecorded('opening:bank', fields(amount));
const revised = (amount: number, date?: string) => transactionRevised('opening:bank', fields(amount, date));
const begun: readonly FinanceEvent[] = [...household, openingsOpened, recorded(5000)];

test('is posted against the opening balances', () =>
  given(...household)
    .when(setTo(5000))
    .then(openingsOpened, recorded(5000)));

test('of a debt is negative', () =>
  given(...household)
    .when(setTo(-5000))
    .then(openingsOpened, recorded(-5000)));

test('set again is revised', () =>
  given(...begun)
    .when(setTo(7000, '2026-01-02'))
    .then(revised(7000, '2026-01-02')));

test('set to what it is changes nothing', () =>
  given(...begun)
    .when(setTo(5000))
    .then());

test('is what is there before that day’s other transactions: earlier ones count', () =>
  given(
    ...begun,
    transactionRecorded('early', { date: '2025-12-31' }),
    transactionRecorded('same', { date: '2026-01-01' }),
  )
    .when(setTo(5000))
    .then(revised(6000)));

test('of nothing goes', () => {
  given(...household)
    .when(setTo(0))
    .then();
  given(...begun)
    .when(setTo(0))
    .then(transactionVoided('opening:bank'));
});

test('comes back', () => {
  given(...begun, transactionVoided('opening:bank'))
    .when(setTo(5000))
    .then(transactionRestored('opening:bank'));
  given(...begun, transactionVoided('opening:bank'))
    .when(setTo(100))
    .then(transactionRestored('opening:bank'), revised(100));
});

test('keeps to the rules', () => {
  given(...household)
    .when(setTo(1, '2026-02-30'))
    .thenRejected({ type: 'ImpossibleDate', date: '2026-02-30' });
  given(...household)
    .when(setTo(0.5))
    .thenRejected({ type: 'AmountNotInteger', posting: 0, amount: 0.5 });
  given(...household)
    .when(setTo(2 ** 53))
    .thenRejected({ type: 'AmountUnsafe', posting: 0, amount: 2 ** 53 });
  given(...household)
    .when(setTo(1, '2026-01-01', 'x'))
    .thenRejected({ type: 'AccountUnknown', account: 'x' });
  given(...household, accountClosed('bank'))
    .when(setTo(1))
    .thenRejected({ type: 'AccountNotOpen', account: 'bank' });
});

test('is an own account’s', () =>
  given(...household)
    .when(setTo(1, '2026-01-01', 'food'))
    .thenRejected({ type: 'AccountHoldsAnyCurrency', account: 'food' }));

test('is in the account’s currency', () => {
  const yen = accountOpened('yen', 'asset', { currency: 'JPY' });
  const { decision } = given(...household, yen).when(setTo(900, '2026-01-01', 'yen'));
  expect(decision).toMatchObject({
    events: [
      {},
      {
        data: {
          postings: [
            { currency: 'JPY', amount: 900 },
            { currency: 'JPY', amount: -900 },
          ],
        },
      },
    ],
  });
});

test('shows in the register as the first entry', () =>
  expect(answer(begun, 'register', { account: 'bank' }).rows).toMatchObject([
    { transaction: 'opening:bank', amountMinor: 5000, runningMinor: 5000, type: 'in' },
  ]));
