/** Where neither copy can heal the other it is said plainly: what is whole is shown, and nothing is dropped in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advanceHead, verifyChain } from '../../src/kernel/index.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { commitAfter } from '../kernel/make-commits.ts';
import {
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
