/** Taking in a file's rows: all as one act, or none. */
import { describe, expect, test } from 'vitest';
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/commands.ts';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import type { FinanceRejection } from '../../../src/domains/finance/rejections.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  accountOpened,
  actUndone,
  household,
  posting,
  recordingUndone,
  transactionRecorded,
  transactionVoided,
} from './support/events.ts';

type Import = CommandData<'ImportTransactions'>;
type Row = Import['rows'][number];

function row(key: string, more: Partial<Row> = {}): Row {
  const raw = `${key};raw`;
  return {
    transaction: `t-${key}`,
    date: '2026-03-01',
    payee: 'Rewe',
    note: '',
    amount: -1000,
    counter: 'food',
    line: 2,
    raw,
    key,
    ...more,
  };
}

function importing(rows: readonly Row[], more: Partial<Import> = {}): FinanceCommand {
  const file = {
    fileName: 'march.csv',
    fileHash: 'f00d',
    signature: 'date;payee;amount',
    mapping: '{"date":0}',
  };
  return {
    type: 'ImportTransactions',
    data: { import: 'i', account: 'bank', ...file, newAccounts: [], rows: [...rows], ...more },
  };
}

function fileImported(
  rows: number,
  more: { import?: string; account?: string; signature?: string; mapping?: string } = {},
): FinanceEvent {
  const file = {
    fileName: 'march.csv',
    fileHash: 'f00d',
    signature: 'date;payee;amount',
    mapping: '{"date":0}',
  };
  return { type: 'FileImported', data: { import: 'i', account: 'bank', ...file, rows, ...more } };
}

function rowRecorded(key: string, amount = -1000, counter = 'food'): FinanceEvent {
  return transactionRecorded(`t-${key}`, {
    postings: [posting('bank', amount, 'cleared'), posting(counter, -amount)],
    imported: { import: 'i', line: 2, raw: `${key};raw`, key },
  });
}

/** March's file, with keys a and b: act-6. */
const imported = [...household, [fileImported(2), rowRecorded('a'), rowRecorded('b')]];

describe('an import', () => {
  test('records the file, then its rows: cleared at the bank, the counter account opposite', () =>
    given(...household)
      .when(importing([row('a'), row('b')]))
      .then(fileImported(2), rowRecorded('a'), rowRecorded('b')));

  test('opens the categories that the file brings', () =>
    given(...household)
      .when(
        importing([row('a', { counter: 'fun' })], {
          newAccounts: [{ account: 'fun', name: 'Fun', kind: 'expense' }],
        }),
      )
      .then(
        fileImported(1),
        accountOpened('fun', 'expense', { name: 'Fun' }),
        rowRecorded('a', -1000, 'fun'),
      ));

  test('opens the system’s accounts that it needs', () =>
    given(...household)
      .when(importing([row('a', { counter: 'expense:uncategorised' })]))
      .then(
        fileImported(1),
        accountOpened('expense:uncategorised', 'expense', { name: 'Uncategorised' }),
        rowRecorded('a', -1000, 'expense:uncategorised'),
      ));

  test('takes rows that are alike, told apart by their keys', () =>
    given(...household)
      .when(importing([row('a'), row('a#2', { raw: 'a;raw' })]))
      .then(
        fileImported(2),
        rowRecorded('a'),
        transactionRecorded('t-a#2', {
          postings: [posting('bank', -1000, 'cleared'), posting('food', 1000)],
          imported: { import: 'i', line: 2, raw: 'a;raw', key: 'a#2' },
        }),
      ));

  test('of an amount of nothing has no negative nothing', () =>
    given(...household)
      .when(importing([row('a', { amount: 0 })]))
      .then(fileImported(1), rowRecorded('a', 0)));

  test('may be a transfer between own accounts', () =>
    expect(given(...household).when(importing([row('a', { counter: 'cash' })])).decision).toMatchObject({
      events: [{}, { data: { postings: [{ account: 'bank', state: 'cleared' }, { account: 'cash' }] } }],
    }));

  test('needs an id of its own', () =>
    given(...imported)
      .when(importing([row('c')]))
      .thenRejected({ type: 'ImportExists', import: 'i' }));

  test('needs an open account of the person’s', () => {
    const into = (account: string) => importing([row('a')], { account });
    given(...household)
      .when(into('x'))
      .thenRejected({ type: 'AccountUnknown', account: 'x' });
    given(...household, accountClosed('bank'))
      .when(into('bank'))
      .thenRejected({ type: 'AccountNotOpen', account: 'bank' });
    given(...household)
      .when(into('food'))
      .thenRejected({ type: 'AccountHoldsAnyCurrency', account: 'food' });
  });
});

describe('a row that cannot be recorded refuses the whole', () => {
  const dollars = accountOpened('dollars', 'asset', { currency: 'USD' });
  test.each<[string, Partial<Row>, FinanceRejection]>([
    ['an impossible date', { date: '2026-02-31' }, { type: 'ImpossibleDate', date: '2026-02-31' }],
    ['a fraction', { amount: 1.5 }, { type: 'AmountNotInteger', posting: 0, amount: 1.5 }],
    ['an unsafe amount', { amount: 2 ** 53 }, { type: 'AmountUnsafe', posting: 0, amount: 2 ** 53 }],
    ['an unknown category', { counter: 'x' }, { type: 'AccountUnknown', account: 'x' }],
    ['a closed category', { counter: 'salary' }, { type: 'AccountNotOpen', account: 'salary' }],
    [
      'a counter account in another currency',
      { counter: 'dollars' },
      { type: 'CurrencyMismatch', account: 'dollars', holds: 'USD', given: 'EUR', posting: 1 },
    ],
    ['an id that is taken', { transaction: 'old' }, { type: 'TransactionExists', transaction: 'old' }],
    [
      'an id that an earlier row has',
      { transaction: 't-a' },
      { type: 'TransactionExists', transaction: 't-a' },
    ],
  ])('%s', (_what, wrong, because) =>
    given(...household, dollars, accountClosed('salary'), transactionRecorded('old'))
      .when(importing([row('a'), row('b', { line: 3, ...wrong })]))
      .thenRejected({ type: 'RowRefused', line: 3, because }),
  );

  test('sums beyond what is safe', () =>
    given(...household)
      .when(importing([row('a', { amount: 2 ** 52 }), row('b', { amount: 2 ** 52 + 1, line: 3 })]))
      .thenRejected({
        type: 'RowRefused',
        line: 3,
        because: { type: 'AmountUnsafe', posting: 0, amount: 2 ** 52 + 1 },
      }));
});

describe('the same row', () => {
  const again = (key = 'b') =>
    importing([row('c'), row(key, { transaction: 'new', line: 3 })], { import: 'j' });

  test('is not imported twice', () =>
    given(...imported)
      .when(again())
      .thenRejected({ type: 'AlreadyImported', line: 3, key: 'b' }));

  test('is not twice in a file', () =>
    given(...imported)
      .when(again('c'))
      .thenRejected({ type: 'AlreadyImported', line: 3, key: 'c' }));

  test('is not imported again because it was voided', () =>
    given(...imported, transactionVoided('t-b'))
      .when(again())
      .thenRejected({ type: 'AlreadyImported', line: 3, key: 'b' }));

  test('may be imported again once its import was undone', () =>
    expect(
      given(...imported, [recordingUndone('t-a'), recordingUndone('t-b'), actUndone('act-6')]).when(again())
        .decision,
    ).toMatchObject({ accepted: true }));

  test('is another in another account', () =>
    expect(
      given(...imported).when(importing([row('b', { transaction: 'new' })], { import: 'j', account: 'cash' }))
        .decision,
    ).toMatchObject({ accepted: true }));
});

describe('what the books know of imports', () => {
  test('which keys an account holds, and which transactions hold them', () => {
    const history = [...imported, transactionVoided('t-b')];
    expect(answer(history, 'importKeys', { account: 'bank', keys: ['a', 'b', 'c'] })).toEqual([
      { key: 'a', transaction: 't-a', void: false },
      { key: 'b', transaction: 't-b', void: true },
    ]);
    expect(answer(history, 'importKeys', { account: 'cash', keys: ['a'] })).toEqual([]);
  });

  test('where a transaction came from', () =>
    expect(answer(imported, 'transaction', { transaction: 't-a' })).toMatchObject({
      imported: true,
      importedFrom: { fileName: 'march.csv', line: 2, raw: 'a;raw', key: 'a' },
    }));

  test('each import, newest first, and whether it was undone', () => {
    const history = [
      ...imported,
      [fileImported(1, { import: 'j', account: 'cash' })],
      [recordingUndone('t-a'), recordingUndone('t-b'), actUndone('act-6')],
    ];
    expect(answer(history, 'imports', {})).toEqual([
      {
        import: 'j',
        act: 'act-7',
        account: 'cash',
        fileName: 'march.csv',
        rows: 1,
        position: 9,
        recordedAt: 420_000,
        undone: false,
      },
      {
        import: 'i',
        act: 'act-6',
        account: 'bank',
        fileName: 'march.csv',
        rows: 2,
        position: 6,
        recordedAt: 360_000,
        undone: true,
      },
    ]);
  });

  test('how a file was read the last time: into the same account, else into any', () => {
    const history = [
      ...household,
      fileImported(1, { mapping: 'first' }),
      fileImported(1, { import: 'j', mapping: 'second' }),
      fileImported(1, { import: 'k', account: 'cash', mapping: 'third' }),
    ];
    const signature = 'date;payee;amount';
    expect(answer(history, 'importMapping', { account: 'bank', signature })).toEqual({ mapping: 'second' });
    expect(answer(history, 'importMapping', { account: 'card', signature })).toEqual({ mapping: 'third' });
    expect(answer(history, 'importMapping', { account: 'bank', signature: 'other' })).toBeNull();
  });
});
