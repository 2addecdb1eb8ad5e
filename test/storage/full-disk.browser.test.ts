/** A disk that is full: the store's refusal is the answer, the journal's is made good when there is room again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all } from '../kernel/event-log-contract.ts';
import { commitAfter } from '../kernel/make-commits.ts';
import { deleteDatabase, holds, newBook } from './disk.ts';
import type { RemoteLog, Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

let tab: Tab;
let book: string;
let opened: RemoteLog;
beforeEach(async () => {
  tab = openTab();
  book = await newBook(tab);
  opened = await tab.open(book);
  await tab.storage.insist(opened.id, 'a', 2);
});
afterEach(() => tab.kill());

const append = async () => {
  const at = await opened.log.head();
  return opened.log.append(commitAfter(at, book, 'a'), at);
};

test('the store refuses: nothing is written, it is said why, and the log goes on when there is room', async () => {
  const before = await opened.log.head();
  await tab.storage.refuse('store');
  expect(await append()).toMatchObject({ refusal: { type: 'StoreFailed', name: 'QuotaExceededError' } });
  expect(await opened.log.head()).toEqual(before);
  expect(await all(opened.log)).toHaveLength(2);
  await tab.storage.refuse('nothing');
  expect(await append()).toMatchObject({ appended: true });
  await holds(opened.log, 5);
});

test('the journal refuses: the commit is recorded, it is told once, and kept twice when there is room', async () => {
  await tab.storage.refuse('journal');
  expect(await append()).toMatchObject({ appended: true });
  expect(await append()).toMatchObject({ appended: true });
  const behind = { type: 'SafetyCopyBehind', name: 'QuotaExceededError', message: 'The disk is full' };
  expect(await tab.storage.lateNotices()).toEqual([behind]);
  await tab.storage.refuse('nothing');
  expect(await append()).toMatchObject({ appended: true });
  expect(await tab.storage.lateNotices()).toEqual([behind, { type: 'SafetyCopyBack' }]);
  await opened.log.close();
  await deleteDatabase(book);
  opened = await tab.open(book);
  expect(opened.report).toMatchObject([{ type: 'HealedFromJournal', events: 7 }]);
  await holds(opened.log, 7);
});

test('the journal refused before the tab was killed: the next one makes it good', async () => {
  await tab.storage.refuse('journal');
  await append();
  tab.kill();
  tab = openTab();
  opened = await tab.open(book);
  expect(opened.report).toEqual([{ type: 'JournalCaughtUp', commits: 1 }]);
  await holds(opened.log, 5);
});

test('a journal that cannot even be begun: the log works, and says that one copy is kept', async () => {
  await opened.log.close();
  await tab.storage.refuse('journal');
  opened = await tab.open(book);
  expect(opened).toMatchObject({
    safetyCopy: 'off',
    report: [{ type: 'SafetyCopyOff', reason: 'QuotaExceededError' }],
  });
  expect(await append()).toMatchObject({ appended: true });
  await holds(opened.log, 5);
});
