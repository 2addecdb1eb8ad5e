/** What the journal loses comes back from the store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  deleteDatabase,
  deleteJournal,
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

describe('the journal is lost', () => {
  test('deleted: written again, and able to heal', async () => {
    const { book } = await filledBook(tab, 5, 2);
    await deleteJournal(book);
    const { log, report } = await tab.open(book);
    expect(report).toEqual([{ type: 'JournalCaughtUp', commits: 10 }]);
    await log.close();
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 20);
  });

  test('a commit that the store took, and the journal did not before the tab was killed', async () => {
    const { book } = await filledBook(tab, 2);
    const bytes = await journalBytes(book);
    await writeJournal(book, bytes.slice(0, frameOffsets(bytes).at(-2)));
    const { log, report } = await tab.open(book);
    expect(report).toEqual([{ type: 'JournalCaughtUp', commits: 1 }]);
    await log.close();
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 4);
  });

  test('its last frame cut anywhere: what was torn is had again from the store', async () => {
    const { book } = await filledBook(tab, 3);
    const bytes = await journalBytes(book);
    const [last, end] = frameOffsets(bytes).slice(-2) as [number, number];
    for (const cut of [last + 1, last + 4, last + 7, last + 8, last + 9, last + 50, end - 60, end - 1]) {
      await deleteJournal(book);
      await writeJournal(book, bytes.slice(0, cut), `${crypto.randomUUID()}.log`);
      const { log, report } = await tab.open(book);
      expect(report).toEqual([{ type: 'JournalCaughtUp', commits: 1 }]);
      await holds(log, 6);
      await log.close();
    }
  });

  test('zeros after the last frame are no frames', async () => {
    const { book } = await filledBook(tab, 2);
    const bytes = await journalBytes(book);
    const longer = new Uint8Array(bytes.length + 4096);
    longer.set(bytes);
    await writeJournal(book, longer);
    const { log, report } = await tab.open(book);
    expect(report).toEqual([]);
    await holds(log, 4);
  });

  test('a bit flipped in any part of a frame: told, and made good', async () => {
    const { book } = await filledBook(tab, 3);
    const bytes = await journalBytes(book);
    const middle = frameOffsets(bytes)[2]!;
    for (const at of [0, 3, 4, 8, 9, 17, 30, 60, 100, 200]) {
      const flipped = bytes.slice();
      flipped[middle + at]! ^= 0x10;
      await deleteJournal(book);
      await writeJournal(book, flipped, `${crypto.randomUUID()}.log`);
      const { log, report } = await tab.open(book);
      expect(report).toMatchObject([{ type: 'JournalDamaged' }, { type: 'JournalCaughtUp', commits: 1 }]);
      await log.close();
      await deleteDatabase(book);
      const healed = await tab.open(book);
      await holds(healed.log, 6);
      await healed.log.close();
    }
  });
});

describe('an act cut short', () => {
  test('its frames are dropped where the store lacks it, and its positions are free again', async () => {
    const book = await newBook(tab);
    const { id, log } = await tab.open(book);
    await tab.storage.insist(id, 'a', 2);
    const before = await log.head();
    await tab.storage.insist(id, 'a', 1, 3);
    await log.close();
    const bytes = await journalBytes(book);
    for (const frames of [1, 2]) {
      await deleteJournal(book);
      await writeJournal(book, bytes.slice(0, frameOffsets(bytes)[3 + frames]), `${crypto.randomUUID()}.log`);
      await truncateStore(book, before);
      const { id, log, report } = await tab.open(book);
      expect(report).toEqual([{ type: 'PartialActDropped', commits: frames }]);
      await holds(log, 4);
      await tab.storage.insist(id, 'b', 1, 2);
      await holds(log, 8);
      await log.close();
      await deleteDatabase(book);
      const healed = await tab.open(book);
      expect(healed.report).toEqual([{ type: 'HealedFromJournal', commits: 4, events: 8 }]);
      await holds(healed.log, 8);
      await healed.log.close();
    }
  });

  test('its frames are completed where the store has it', async () => {
    const { book } = await filledBook(tab, 1, 3);
    const bytes = await journalBytes(book);
    await writeJournal(book, bytes.slice(0, frameOffsets(bytes)[2]));
    const { log, report } = await tab.open(book);
    expect(report).toEqual([{ type: 'JournalCaughtUp', commits: 2 }]);
    await log.close();
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 6);
  });
});
