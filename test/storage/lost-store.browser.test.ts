/** What the store loses comes back from the journal. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/kernel/index.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { commitAfter } from '../kernel/make-commits.ts';
import {
  deleteDatabase,
  deleteJournal,
  damageStore,
  filledBook,
  holds,
  newBook,
  truncateStore,
} from './disk.ts';
import type { Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

let tab: Tab;
beforeAll(() => {
  tab = openTab();
});
afterAll(() => tab.kill());

describe('the store is lost', () => {
  test('deleted: it is rebuilt whole, as another device, and goes on', async () => {
    const { book, head } = await filledBook(tab, 5, 3);
    await deleteDatabase(book);
    const { log, report } = await tab.open(book);
    expect(report).toEqual([{ type: 'HealedFromJournal', commits: 15, events: 30 }]);
    await holds(log, 30);
    const healed = await log.head();
    expect(healed).toMatchObject({ logHash: head.logHash, commits: 15, seq: 0 });
    expect(healed.device).not.toBe(head.device);
    expect(await log.append(commitAfter(healed, book, 'a'), healed)).toMatchObject({ appended: true });
    await holds(log, 31);
    await log.close();
    expect((await tab.open(book)).report).toEqual([]);
  });

  test('deleted more than once, with work in between', async () => {
    const { book } = await filledBook(tab, 2);
    for (let round = 1; round <= 3; round += 1) {
      await deleteDatabase(book);
      const { id, log, report } = await tab.open(book);
      expect(report).toMatchObject([{ type: 'HealedFromJournal', commits: 1 + round }]);
      await tab.storage.insist(id, 'a', 1);
      await log.close();
    }
    await holds((await tab.open(book)).log, 10);
  });

  test('set back: only what is missing comes from the journal', async () => {
    const book = await newBook(tab);
    const { id, log } = await tab.open(book);
    await tab.storage.insist(id, 'a', 4);
    const before = await log.head();
    await tab.storage.insist(id, 'a', 2, 2);
    await log.close();
    await truncateStore(book, before);
    const again = await tab.open(book);
    expect(again.report).toEqual([{ type: 'HealedFromJournal', commits: 4, events: 8 }]);
    await holds(again.log, 16);
    expect(await again.log.versionOf('a')).toBe(8);
  });

  test('its newest commit damaged: rebuilt', async () => {
    const { book } = await filledBook(tab, 3);
    await damageStore(book, 5);
    const { log, report } = await tab.open(book);
    expect(report).toMatchObject([{ type: 'HealedFromJournal', commits: 3 }]);
    await holds(log, 6);
  });

  test('an older commit damaged: reading names it, and opening thoroughly heals it', async () => {
    const { book } = await filledBook(tab, 3);
    await damageStore(book, 3);
    const { log, report } = await tab.open(book);
    expect(report).toEqual([]);
    expect(await verifyChain(log)).toMatchObject({ ok: false, position: 3 });
    await log.close();
    const healed = await tab.open(book, { thorough: true });
    expect(healed.report).toMatchObject([{ type: 'HealedFromJournal', commits: 3 }]);
    await holds(healed.log, 6);
  });

  test('its head gone: rebuilt', async () => {
    const { book } = await filledBook(tab, 3);
    const database = bookDatabase(book);
    await database.open();
    await database.head.clear();
    database.close();
    const { log, report } = await tab.open(book);
    expect(report).toMatchObject([{ type: 'HealedFromJournal', commits: 3 }]);
    await holds(log, 6);
  });

  test('both copies gone: a new log, and the loss is told', async () => {
    const { book } = await filledBook(tab, 1);
    await deleteDatabase(book);
    await deleteJournal(book);
    const { log, report } = await tab.open(book);
    expect(report).toEqual([{ type: 'LogLost' }]);
    await holds(log, 0);
  });
});
