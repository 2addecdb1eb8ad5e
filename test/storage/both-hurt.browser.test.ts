/** Where neither copy can heal the other it is said plainly: what is whole is shown, and nothing is dropped in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advanceHead, verifyChain } from '../../src/kernel/index.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { commitAfter } from '../kernel/make-commits.ts';
import {
  damageStore,
  deleteDatabase,
  filledBook,
  frameOffsets,
  holds,
  journalBytes,
  newBook,
  truncateStore,
  writeJournal,
} from './disk.ts';
import type { Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

let tab: Tab;
beforeAll(() => {
  tab = openTab();
});
afterAll(() => tab.kill());

describe('both are hurt', () => {
  test('a commit is nowhere: what is whole is shown, and nothing is written', async () => {
    const { book } = await filledBook(tab, 4);
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[3]! + 40]! ^= 1; // The third commit.
    await writeJournal(book, bytes);
    await deleteDatabase(book);
    for (let time = 1; time <= 2; time += 1) {
      const { log, report } = await tab.open(book);
      expect(report).toMatchObject([
        { type: 'JournalDamaged' },
        { type: 'ReadOnly', reason: { type: 'Damaged', wholeTo: 4, seenTo: 8 } },
      ]);
      await holds(log, 4);
      const at = await log.head();
      expect(await log.append(commitAfter(at, book, 'a'), at)).toMatchObject({ appended: false });
      await log.close();
    }
  });

  test('each has lost another part: together they have all', async () => {
    const { book } = await filledBook(tab, 4);
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[4]! + 40]! ^= 1; // The last commit but …
    await writeJournal(book, bytes);
    await damageStore(book, 3); // … one.
    const { log, report } = await tab.open(book, { thorough: true });
    expect(report.at(-1)).toEqual({ type: 'HealedFromJournal', commits: 4, events: 8 });
    await holds(log, 8);
    await log.close();
    expect((await tab.open(book, { thorough: true })).report).toEqual([]);
  });

  test('the person goes on with what is whole', async () => {
    const { book } = await filledBook(tab, 4);
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[3]! + 40]! ^= 1;
    await writeJournal(book, bytes);
    await deleteDatabase(book);
    const shown = await tab.open(book);
    expect(shown.report.at(-1)).toMatchObject({ type: 'ReadOnly' });
    const { device } = await shown.log.head();
    await shown.log.close();
    expect(await tab.storage.goOn(book)).toEqual({ kept: 4, seen: 8 });
    const { id, log, report } = await tab.open(book);
    expect(report).toEqual([]);
    await holds(log, 4);
    expect((await log.head()).device).not.toBe(device);
    await tab.storage.insist(id, 'a', 2);
    await holds(log, 8);
    await log.close();
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 8);
  });

  test('nothing whole is nothing to go on with, and nothing is changed', async () => {
    const { book } = await filledBook(tab, 2);
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[1]! + 40]! ^= 1;
    await writeJournal(book, bytes);
    await deleteDatabase(book);
    await (await tab.open(book)).log.close();
    await expect(tab.storage.goOn(book)).rejects.toThrow('No part of this log is whole');
    expect((await journalBytes(book)).length).toBe(bytes.length);
  });

  test('the store ends before a hole in the journal: read-only up to the hole', async () => {
    const book = await newBook(tab);
    const { id, log } = await tab.open(book);
    await tab.storage.insist(id, 'a', 1);
    const before = await log.head();
    await tab.storage.insist(id, 'a', 3);
    await log.close();
    await truncateStore(book, before);
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[3]! + 40]! ^= 1;
    await writeJournal(book, bytes);
    const again = await tab.open(book);
    expect(again.report.at(-1)).toMatchObject({
      type: 'ReadOnly',
      reason: { type: 'Damaged', wholeTo: 4, seenTo: 8 },
    });
    await holds(again.log, 4);
  });

  test('they tell different stories: read-only, and both are left as they are', async () => {
    const book = await newBook(tab);
    const { id, log } = await tab.open(book);
    await tab.storage.insist(id, 'a', 2);
    const before = await log.head();
    await tab.storage.insist(id, 'a', 1);
    await log.close();
    const journal = await journalBytes(book);
    await truncateStore(book, before);
    const [other] = commitAfter(before, book, 'elsewhere', 'again');
    const database = bookDatabase(book);
    await database.open();
    const { device, seq, command, hash } = other!.commit;
    await database.commits.add({ position: 5, count: 2, device, seq, command, hash, text: other!.text });
    await database.head.put(advanceHead(before, other!.commit), 'head');
    database.close();
    const again = await tab.open(book);
    expect(again.report).toMatchObject([{ type: 'ReadOnly', reason: { type: 'StoresDisagree' } }]);
    expect(await verifyChain(again.log)).toMatchObject({ ok: true });
    expect(await journalBytes(book)).toEqual(journal);
  });
});
