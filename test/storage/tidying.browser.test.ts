/** The journal’s files stay few, and every one of them is worth having. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  deleteDatabase,
  filledBook,
  frameOffsets,
  holds,
  journalBytes,
  journalNames,
  newBook,
  writeJournal,
} from './disk.ts';
import type { Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

let tab: Tab;
beforeAll(() => {
  tab = openTab();
});
afterAll(() => tab.kill());

describe('tidying', () => {
  test('what dead sessions left becomes one sealed file, which heals', async () => {
    const { book } = await filledBook(tab, 3);
    for (let session = 1; session <= 3; session += 1) {
      const { id, log } = await tab.open(book);
      await tab.storage.insist(id, 'a', 2);
      await log.close();
    }
    expect(await journalNames(book)).toHaveLength(4);
    const { id, log } = await tab.open(book, { tidyAfterMs: 0 });
    await tab.storage.tidied(id);
    const names = await journalNames(book);
    expect(names.filter((name) => name.startsWith('sealed-'))).toHaveLength(1);
    expect(names).toHaveLength(2);
    await tab.storage.insist(id, 'a', 1);
    await log.close();
    await deleteDatabase(book);
    const healed = await tab.open(book);
    expect(healed.report).toEqual([{ type: 'HealedFromJournal', commits: 10, events: 20 }]);
    await holds(healed.log, 20);
  });

  test('sealed files stay few', async () => {
    const book = await newBook(tab);
    for (let session = 1; session <= 12; session += 1) {
      const { id, log } = await tab.open(book, { tidyAfterMs: 0 });
      await tab.storage.insist(id, 'a', 2);
      await tab.storage.tidied(id);
      await log.close();
    }
    expect((await journalNames(book)).length).toBeLessThan(6);
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 48);
  });

  test('a living tab’s file is left alone', async () => {
    const { book } = await filledBook(tab, 1);
    const other = openTab();
    const living = await other.open(book);
    await other.storage.insist(living.id, 'b', 2);
    const { id } = await tab.open(book, { tidyAfterMs: 0 });
    await tab.storage.tidied(id);
    await other.storage.insist(living.id, 'b', 2);
    expect(await other.storage.lateNotices()).toEqual([]);
    other.kill();
    await tab.storage.close(id);
    const held = async () => (await navigator.locks.query()).held?.filter(({ name }) => name?.includes(book));
    await expect.poll(held).toEqual([]);
    const adopting = await tab.open(book, { tidyAfterMs: 0 });
    await tab.storage.tidied(adopting.id);
    expect((await journalNames(book)).filter((name) => name.startsWith('sealed-'))).toHaveLength(1);
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 10);
  });

  test('damage within a sealed file is found and made good', async () => {
    const { book } = await filledBook(tab, 4);
    const sealing = await tab.open(book, { tidyAfterMs: 0 });
    await tab.storage.tidied(sealing.id);
    await sealing.log.close();
    const bytes = await journalBytes(book);
    bytes[frameOffsets(bytes)[2]! + 30]! ^= 4;
    await writeJournal(book, bytes);
    const { id, log, report } = await tab.open(book, { tidyAfterMs: 0 });
    expect(report).toEqual([]);
    await tab.storage.tidied(id);
    await log.close();
    await deleteDatabase(book);
    const healed = await tab.open(book);
    expect(healed.report).toEqual([{ type: 'HealedFromJournal', commits: 4, events: 8 }]);
    await holds(healed.log, 8);
  });
});
