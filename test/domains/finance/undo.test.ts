/** Undoing an act by events that make up for it, and redoing it by undoing that. */
import { describe, expect, test } from 'vitest';
import type { FinanceCommand } from '../../../src/domains/finance/commands.ts';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { answer, given } from './support/books.ts';
import {
  accountClosed,
  accountOpened,
  accountRenamed,
  accountReopened,
  actUndone,
  household,
  openingUndone,
  posting,
  postingsCleared,
  recordingUndone,
  transactionRecorded,
  transactionRestored,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';

const undo = (act: number): FinanceCommand => ({ type: 'Undo', data: { act: `act-${act}` } });
const undone = (act: number): FinanceEvent => actUndone(`act-${act}`);
const dependsOn = (...acts: readonly number[]) => ({
  type: 'LaterWorkDepends' as const,
  acts: acts.map((act) => `act-${act}`),
});
const regrouped = (account: string, group: string): FinanceEvent => ({
  type: 'AccountRegrouped',
  data: { account, group },
});
const bookRenamed = (name: string): FinanceEvent => ({ type: 'BookRenamed', data: { name } });

/** Acts 1 to 5 set up the household; act 6 records t. */
const recorded = [...household, transactionRecorded('t')];

describe('undoing', () => {
  test('a recording', () =>
    given(...recorded)
      .when(undo(6))
      .then(recordingUndone('t'), undone(6)));

  test('a revision brings back what was there before, states included', () =>
    given(
      ...recorded,
      postingsCleared('t', 'bank'),
      transactionRevised('t', { payee: 'Lidl', postings: [posting('cash', -5), posting('food', 5)] }),
    )
      .when(undo(8))
      .then(
        transactionRevised('t', { postings: [posting('bank', -1000, 'cleared'), posting('food', 1000)] }),
        undone(8),
      ));

  test('a void', () =>
    given(...recorded, transactionVoided('t'))
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));

  test('a restoring', () =>
    given(...recorded, transactionVoided('t'), transactionRestored('t'))
      .when(undo(8))
      .then(transactionVoided('t'), undone(8)));

  test('a clearing, for just the postings that it cleared', () => {
    const postings = [posting('bank', -400, 'cleared'), posting('bank', -600), posting('food', 1000)];
    given(...household, transactionRecorded('t', { postings }), postingsCleared('t', 'bank'))
      .when(undo(7))
      .then(transactionRevised('t', { postings }), undone(7));
  });

  test('several events of one act at once', () =>
    given(...household, [transactionRecorded('t'), transactionVoided('t')])
      .when(undo(6))
      .then(recordingUndone('t'), undone(6)));

  test('a restoring and revising at once', () =>
    given(...recorded, transactionVoided('t'), [
      transactionRestored('t'),
      transactionRevised('t', { note: 'x' }),
    ])
      .when(undo(8))
      .then(transactionRevised('t'), transactionVoided('t'), undone(8)));

  test('the opening of an account', () =>
    given(...household)
      .when(undo(3))
      .then(openingUndone('cash'), undone(3)));

  test('a renaming, regrouping, closing, reopening', () => {
    given(...household, accountRenamed('cash', 'Purse'))
      .when(undo(6))
      .then(accountRenamed('cash', 'cash'), undone(6));
    given(...household, regrouped('cash', 'Home'))
      .when(undo(6))
      .then(regrouped('cash', ''), undone(6));
    given(...household, accountClosed('cash'))
      .when(undo(6))
      .then(accountReopened('cash'), undone(6));
    given(...household, accountClosed('cash'), accountReopened('cash'))
      .when(undo(7))
      .then(accountClosed('cash'), undone(7));
  });

  test('a renaming of the book', () =>
    given(...household, bookRenamed('Ours'))
      .when(undo(6))
      .then(bookRenamed('My finances'), undone(6)));

  test('works on the oldest as on the newest', () =>
    given(...recorded, transactionRecorded('u'), transactionRecorded('v'))
      .when(undo(6))
      .then(recordingUndone('t'), undone(6)));
});

describe('is refused', () => {
  test('for an act that is not known', () =>
    given(...household)
      .when(undo(9))
      .thenRejected({ type: 'ActUnknown', act: 'act-9' }));

  test('for the opening of the book', () =>
    given(...household)
      .when(undo(1))
      .thenRejected({ type: 'ActNotUndoable', act: 'act-1' }));

  test('for what is undone already', () =>
    given(...recorded, [recordingUndone('t'), undone(6)])
      .when(undo(6))
      .thenRejected({ type: 'ActAlreadyUndone', act: 'act-6' }));
});

describe('redoing', () => {
  test('is undoing the undo, and restores what was recorded', () =>
    given(...recorded, [recordingUndone('t'), undone(6)])
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));

  test('a revision', () =>
    given(...recorded, transactionRevised('t', { payee: 'Lidl' }), [transactionRevised('t'), undone(7)])
      .when(undo(8))
      .then(transactionRevised('t', { payee: 'Lidl' }), undone(8)));

  test('the opening of an account, as it was opened', () =>
    given(...household, accountOpened('yen', 'asset', { currency: 'JPY', group: 'Japan' }), [
      openingUndone('yen'),
      undone(6),
    ])
      .when(undo(7))
      .then(accountOpened('yen', 'asset', { currency: 'JPY', group: 'Japan' }), undone(7)));

  test('can be undone again', () => {
    const history = [...recorded, [recordingUndone('t'), undone(6)], [transactionRestored('t'), undone(7)]];
    given(...history)
      .when(undo(6))
      .then(recordingUndone('t'), undone(6));
    given(...history)
      .when(undo(8))
      .then(recordingUndone('t'), undone(8));
    given(...history)
      .when(undo(7))
      .thenRejected({ type: 'ActAlreadyUndone', act: 'act-7' });
  });
});

describe('later work stands in the way', () => {
  test('where it moved the same transaction: newest first', () =>
    given(...recorded, transactionRevised('t', { note: 'a' }), transactionVoided('t'))
      .when(undo(6))
      .thenRejected(dependsOn(8, 7)));

  test('where it moved the same account, or the book', () => {
    given(...household, accountRenamed('cash', 'Purse'), regrouped('cash', 'Home'))
      .when(undo(6))
      .thenRejected(dependsOn(7));
    given(...household, bookRenamed('Ours'), bookRenamed('Mine'))
      .when(undo(6))
      .thenRejected(dependsOn(7));
  });

  test('where it posts to the account that was opened, and with it what depends on that', () =>
    given(...recorded, transactionRevised('t', { note: 'a' }), accountRenamed('food', 'Eating'))
      .when(undo(4))
      .thenRejected(dependsOn(8, 7, 6)));

  test('but not where it was undone, nor does its undoing', () => {
    given(...recorded, transactionRevised('t', { note: 'a' }), [transactionRevised('t'), undone(7)])
      .when(undo(6))
      .then(recordingUndone('t'), undone(6));
    given(...recorded, [recordingUndone('t'), undone(6)])
      .when(undo(4))
      .then(openingUndone('food'), undone(4));
  });

  test('again where it was redone', () =>
    given(
      ...recorded,
      transactionRevised('t', { note: 'a' }),
      [transactionRevised('t'), undone(7)],
      [transactionRevised('t', { note: 'a' }), undone(8)],
    )
      .when(undo(6))
      .thenRejected(dependsOn(7)));

  test('where it is the undoing of something earlier', () =>
    given(
      ...household,
      accountRenamed('cash', 'Purse'),
      accountRenamed('cash', 'Till'),
      [accountRenamed('cash', 'Purse'), undone(7)],
      [accountRenamed('cash', 'cash'), undone(6)],
    )
      .when(undo(8))
      .thenRejected(dependsOn(9)));

  test('of redoing, where an account has gone since', () =>
    given(...recorded, [recordingUndone('t'), undone(6)], [openingUndone('food'), undone(4)])
      .when(undo(7))
      .thenRejected(dependsOn(8)));

  test('of redoing, where an account is another since', () =>
    given(
      ...recorded,
      [recordingUndone('t'), undone(6)],
      [openingUndone('bank'), undone(2)],
      accountOpened('bank', 'asset', { currency: 'USD' }),
    )
      .when(undo(7))
      .thenRejected(dependsOn(9, 8)));

  test('where it took the name that would be given back', () => {
    given(...household, accountRenamed('cash', 'Purse'), accountOpened('till', 'asset', { name: 'CASH' }))
      .when(undo(6))
      .thenRejected(dependsOn(7));
    given(...household, accountClosed('cash'), accountRenamed('bank', 'Cash'))
      .when(undo(6))
      .thenRejected(dependsOn(7));
  });

  test('and the account itself may be closed: that it was posted to stays as it was', () =>
    given(...recorded, transactionVoided('t'), accountClosed('food'))
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));
});

describe('the system’s accounts come and go as they are needed', () => {
  const uncategorised = accountOpened('expense:uncategorised', 'expense', { name: 'Uncategorised' });
  const postings = [posting('bank', -1000), posting('expense:uncategorised', 1000)];
  const first = [uncategorised, transactionRecorded('t', { postings })];

  test('they go with the transaction that opened them', () =>
    given(...household, first)
      .when(undo(6))
      .then(recordingUndone('t'), openingUndone('expense:uncategorised'), undone(6)));

  test('they stay for others, who do not stand in the way', () =>
    given(...household, first, transactionRecorded('u', { postings }))
      .when(undo(6))
      .then(recordingUndone('t'), undone(6)));

  test('they come back with a redo', () =>
    given(...household, first, [recordingUndone('t'), openingUndone('expense:uncategorised'), undone(6)])
      .when(undo(7))
      .then(uncategorised, transactionRestored('t'), undone(7)));

  test('unless they are back already', () =>
    given(
      ...household,
      first,
      [recordingUndone('t'), openingUndone('expense:uncategorised'), undone(6)],
      [uncategorised, transactionRecorded('u', { postings })],
    )
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));

  test('they come back to what is restored, whoever took them away', () =>
    given(
      ...household,
      first,
      transactionRecorded('u', { postings }),
      [recordingUndone('u'), undone(7)],
      [recordingUndone('t'), openingUndone('expense:uncategorised'), undone(6)],
    )
      .when(undo(8))
      .then(uncategorised, transactionRestored('u'), undone(8)));

  test('renaming one is the person’s work like any other', () =>
    given(...household, first, accountRenamed('expense:uncategorised', 'Unsorted'))
      .when(undo(6))
      .then(recordingUndone('t'), undone(6)));
});

describe('an import', () => {
  const file = (id: string): FinanceEvent => ({
    type: 'FileImported',
    data: {
      import: id,
      account: 'bank',
      fileName: 'f.csv',
      fileHash: 'h',
      rows: 1,
      signature: 's',
      mapping: '{}',
    },
  });
  const row = (id: string, transaction: string) =>
    transactionRecorded(transaction, { imported: { import: id, line: 2, raw: 'raw', key: 'key' } });
  const first = [...household, [file('i'), row('i', 't')], [recordingUndone('t'), undone(6)]];

  test('is redone where its keys are still free', () =>
    given(...first)
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));

  test('is not where the file was imported again', () =>
    given(...first, [file('j'), row('j', 'u')])
      .when(undo(7))
      .thenRejected(dependsOn(8)));

  test('is once that import was undone in its turn', () =>
    given(...first, [file('j'), row('j', 'u')], [recordingUndone('u'), undone(8)])
      .when(undo(7))
      .then(transactionRestored('t'), undone(7)));
});

test('what would stand again must be safe beside what was recorded since', () => {
  const postings = [posting('bank', -Number.MAX_SAFE_INTEGER), posting('food', Number.MAX_SAFE_INTEGER)];
  given(
    ...household,
    transactionRecorded('t', { postings }),
    transactionVoided('t'),
    transactionRecorded('u'),
  )
    .when(undo(7))
    .thenRejected({ type: 'AmountUnsafe', posting: 0, amount: -Number.MAX_SAFE_INTEGER });
});

describe('the undo stack', () => {
  const stack = (...history: readonly (FinanceEvent | readonly FinanceEvent[])[]) => {
    const { undo, redo } = answer([...household, ...history], 'undoStack', { device: 'device' });
    return [undo?.act, redo?.act];
  };
  const t = transactionRecorded('t');
  const u = transactionRecorded('u');
  const undoT = [recordingUndone('t'), undone(6)];
  const undoU = [recordingUndone('u'), undone(7)];

  test('has the last act, and nothing to redo', () => expect(stack(t, u)).toEqual(['act-7', undefined]));
  test('after an undo has the one before, and the undo', () =>
    expect(stack(t, u, undoU)).toEqual(['act-6', 'act-8']));
  test('after another has both to redo, the last undone first', () =>
    expect(stack(t, u, undoU, undoT)).toEqual(['act-5', 'act-9']));
  test('after a redo has the other yet to redo', () =>
    expect(stack(t, u, undoU, undoT, [transactionRestored('t'), undone(9)])).toEqual(['act-6', 'act-8']));
  test('after work has nothing to redo', () =>
    expect(stack(t, u, undoU, transactionRecorded('v'))).toEqual(['act-9', undefined]));
  test('never has the opening of the book', () =>
    expect(answer(household.slice(0, 1), 'undoStack', { device: 'device' })).toEqual({}));
  test('is each device’s own', () => expect(answer(household, 'undoStack', { device: 'other' })).toEqual({}));
});
