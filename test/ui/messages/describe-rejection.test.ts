import { beforeEach, expect, test } from 'vitest';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import { describeRejection, type KnownRejection } from '../../../src/ui/messages/rejections.ts';

beforeEach(() => {
  localeOverride.value = 'de-DE';
});

const account = 'asset:giro';
const transaction = 't';

/** One of each: a rejection added to a union must be added here, or this does not compile. */
const each: { [Type in KnownRejection['type']]: Extract<KnownRejection, { type: Type }> } = {
  AccountExists: { type: 'AccountExists', account },
  AccountUnknown: { type: 'AccountUnknown', account },
  AccountNotOpen: { type: 'AccountNotOpen', account },
  AccountNameTaken: { type: 'AccountNameTaken', name: 'Giro', account },
  AccountHoldsAnyCurrency: { type: 'AccountHoldsAnyCurrency', account },
  CurrencyUnknown: { type: 'CurrencyUnknown', currency: 'XYZ' },
  CurrencyMismatch: { type: 'CurrencyMismatch', account, holds: 'EUR', given: 'USD', posting: 0 },
  TransactionExists: { type: 'TransactionExists', transaction },
  TransactionUnknown: { type: 'TransactionUnknown', transaction },
  TransactionIsVoid: { type: 'TransactionIsVoid', transaction },
  TooFewPostings: { type: 'TooFewPostings', count: 1 },
  TransactionUnbalanced: { type: 'TransactionUnbalanced', residue: [{ currency: 'EUR', amountMinor: 300 }] },
  AmountNotInteger: { type: 'AmountNotInteger', posting: 0, amount: 0.5 },
  AmountUnsafe: { type: 'AmountUnsafe', posting: 0, amount: 2 ** 60 },
  ImpossibleDate: { type: 'ImpossibleDate', date: '2025-02-31' },
  PostingReconciled: { type: 'PostingReconciled', transaction, account },
  PostingUnknown: { type: 'PostingUnknown', transaction, account },
  RowRefused: { type: 'RowRefused', line: 7, because: { type: 'AccountNotOpen', account } },
  AlreadyImported: { type: 'AlreadyImported', line: 7, key: 'k' },
  ImportExists: { type: 'ImportExists', import: 'i' },
  ActUnknown: { type: 'ActUnknown', act: 'a' },
  ActAlreadyUndone: { type: 'ActAlreadyUndone', act: 'a' },
  ActNotUndoable: { type: 'ActNotUndoable', act: 'a' },
  LaterWorkDepends: { type: 'LaterWorkDepends', acts: ['b', 'c'] },
  MomentIsPast: { type: 'MomentIsPast' },
  InvalidCommand: { type: 'InvalidCommand', issues: [{ path: ['postings', 0], message: 'Required' }] },
  CommandUnknown: { type: 'CommandUnknown', command: 'Fly', known: [] },
  VersionMoved: { type: 'VersionMoved', stream: 's', expected: 1, actual: 2 },
  BookReadOnly: { type: 'BookReadOnly', reason: 'A newer Daybook wrote here.' },
  NoBookOpen: { type: 'NoBookOpen' },
  StoreFailed: { type: 'StoreFailed', name: 'QuotaExceededError', message: '' },
};

test.each(Object.values(each))('$type is said in words, with what to do', (rejection) => {
  const words = describeRejection(rejection, { account: () => 'Giro' });
  expect(words).toMatch(/^[A-Z“\d].+[.!]$/);
  expect(words).not.toContain(rejection.type);
  expect(words).not.toMatch(/undefined|\[object/);
});

test('what is left over is told in money', () => {
  const words = describeRejection(each.TransactionUnbalanced).replace(/\p{Zs}/gu, ' ');
  expect(words).toContain('3,00 € too much');
});

test('a refused row says its line and its own reason', () => {
  expect(describeRejection(each.RowRefused, { account: () => 'Giro' })).toBe(
    'Line 7 cannot be recorded, so nothing was: “Giro” is closed. Reopen it or choose another account.',
  );
});

test('a rejection that this build does not know is still told', () => {
  expect(describeRejection({ type: 'StarsUnfavourable' })).toContain('StarsUnfavourable');
});
