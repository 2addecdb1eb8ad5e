/** Facts of a small household, for specifications: only what a test is about is said. */
import type { EventData, FinanceEvent, RecordedPosting } from '../../../../src/domains/finance/events.ts';
import type { AccountKind, PostingState } from '../../../../src/domains/finance/events.ts';

export const bookOpened: FinanceEvent = {
  type: 'BookOpened',
  data: { book: 'book', domain: 'finance', name: 'My finances', currency: 'EUR', timeZone: 'Europe/Berlin' },
};

export function accountOpened(
  account: string,
  kind: AccountKind = 'asset',
  more: Partial<EventData<'AccountOpened'>> = {},
): FinanceEvent {
  const own = kind === 'asset' || kind === 'liability';
  return {
    type: 'AccountOpened',
    data: { account, kind, name: account, group: '', ...(own ? { currency: 'EUR' } : {}), ...more },
  };
}

export const accountClosed = (account: string): FinanceEvent => ({
  type: 'AccountClosed',
  data: { account },
});

export function posting(
  account: string,
  amount: number,
  state?: PostingState,
  currency = 'EUR',
): RecordedPosting {
  return { account, amount, currency, ...(state ? { state } : {}) };
}

/** 10.00 from `bank` to `food` on 1 March, unless told otherwise. */
function transactionFields(
  transaction: string,
  more: Partial<EventData<'TransactionRevised'>> = {},
): EventData<'TransactionRevised'> {
  return {
    transaction,
    date: '2026-03-01',
    payee: 'Rewe',
    note: '',
    tags: [],
    postings: [posting('bank', -1000), posting('food', 1000)],
    ...more,
  };
}

export function transactionRecorded(
  transaction: string,
  more: Partial<EventData<'TransactionRecorded'>> = {},
): FinanceEvent {
  return { type: 'TransactionRecorded', data: { ...transactionFields(transaction), ...more } };
}

export function transactionRevised(
  transaction: string,
  more: Partial<EventData<'TransactionRevised'>> = {},
): FinanceEvent {
  return { type: 'TransactionRevised', data: transactionFields(transaction, more) };
}

export const transactionVoided = (transaction: string): FinanceEvent => ({
  type: 'TransactionVoided',
  data: { transaction },
});
export const transactionRestored = (transaction: string): FinanceEvent => ({
  type: 'TransactionRestored',
  data: { transaction },
});
export const recordingUndone = (transaction: string): FinanceEvent => ({
  type: 'TransactionRecordingUndone',
  data: { transaction },
});
export const actUndone = (act: string): FinanceEvent => ({ type: 'ActUndone', data: { act } });

/** A book in euros with a bank account, cash, a card, and categories for food and salary: five acts. */
export const household: readonly FinanceEvent[] = [
  bookOpened,
  accountOpened('bank'),
  accountOpened('cash'),
  accountOpened('food', 'expense'),
  accountOpened('salary', 'income'),
];

export const accountRenamed = (account: string, name: string): FinanceEvent => ({
  type: 'AccountRenamed',
  data: { account, name },
});
export const accountReopened = (account: string): FinanceEvent => ({
  type: 'AccountReopened',
  data: { account },
});
export const openingUndone = (account: string): FinanceEvent => ({
  type: 'AccountOpeningUndone',
  data: { account },
});
export const postingsCleared = (transaction: string, account: string): FinanceEvent => ({
  type: 'PostingsCleared',
  data: { transaction, account },
});
export const postingsUncleared = (transaction: string, account: string): FinanceEvent => ({
  type: 'PostingsUncleared',
  data: { transaction, account },
});
