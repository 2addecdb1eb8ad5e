/** Tabs at once on one book: nothing is lost or doubled, and an old tab does not come back. */
import { afterEach, describe, expect, test } from 'vitest';
import { Dexie } from 'dexie';
import { LOG_FORMAT } from '../../src/kernel/index.ts';
import { databaseName } from '../../src/storage/dexie/database.ts';
import { all } from '../kernel/event-log-contract.ts';
import { commitAfter } from '../kernel/make-commits.ts';
import { deleteDatabase, filledBook, holds, newBook } from './disk.ts';
import type { Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

const tabs: Tab[] = [];
const newTab = () => {
  const tab = openTab();
  tabs.push(tab);
  return tab;
};
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.kill();
});

describe('two tabs', () => {
  test('of 200 commands each at once, all are recorded, without a gap, in both copies', async () => {
    const [one, two] = [newTab(), newTab()];
    const book = await newBook(one);
    const [a, b] = await Promise.all([one.open(book), two.open(book)]);
    await Promise.all([one.storage.insist(a.id, 'a', 200), two.storage.insist(b.id, 'b', 200)]);
    const commits = await all(a.log);
    expect(commits.map(({ position }) => position)).toEqual(
      Array.from({ length: 400 }, (_, nth) => 1 + 2 * nth),
    );
    for (const { log } of [a, b]) {
      await holds(log, 800);
      expect([await log.versionOf('a'), await log.versionOf('b'), await log.versionOf('shared')]).toEqual([
        200, 200, 400,
      ]);
    }
    for (const tab of [one, two]) {
      expect(await tab.storage.lateNotices()).toEqual([]);
      tab.kill();
    }
    await deleteDatabase(book);
    const healed = await newTab().open(book);
    expect(healed.report).toEqual([{ type: 'HealedFromJournal', commits: 400, events: 800 }]);
    await holds(healed.log, 800);
  });

  // Tried again: how soon a busy machine wakes the other tab is not ours.
  test('one hears of the other’s commit', async () => {
    const [one, two] = [newTab(), newTab()];
    const book = await newBook(one);
    const [a, b] = [await one.open(book), await two.open(book)];
    const heard = new Promise<number>((resolve) => b.log.subscribe(({ position }) => resolve(position)));
    await b.log.head(); // The subscription has arrived.
    const at = await a.log.head();
    await a.log.append(commitAfter(at, book, 'a', 'b'), at);
    expect(await heard).toBe(2);
  });

  test('one killed in the middle of its work leaves whole acts, all of them in the journal too', async () => {
    const [one, two] = [newTab(), newTab()];
    const book = await newBook(one);
    const [a, b] = [await one.open(book), await two.open(book)];
    let acknowledged = 0;
    a.log.subscribe(({ position }) => (acknowledged = position));
    const killed = one.storage.insist(a.id, 'a', 10_000, 3).catch(() => undefined);
    await two.storage.insist(b.id, 'b', 20, 2);
    one.kill();
    await two.storage.insist(b.id, 'b', 20, 2);
    const { position } = await b.log.head();
    expect(position).toBeGreaterThan(acknowledged);
    await holds(b.log, position);
    await b.log.close();
    await deleteDatabase(book);
    await holds((await newTab().open(book)).log, position);
    void killed;
  });
});

const NEWER = LOG_FORMAT + 1;

describe('an upgrade', () => {
  test('in another tab closes this one, which says so and refuses', async () => {
    const tab = newTab();
    const { book } = await filledBook(tab, 1);
    const { log } = await tab.open(book);
    const at = await log.head();
    const newer = new Dexie(databaseName(book));
    const tables = { commits: 'position, &[device+seq], &command', head: '', segments: 'first', columns: '' };
    newer.version(NEWER).stores({ ...tables, later: '' });
    await newer.open();
    expect(await tab.storage.lateNotices()).toEqual([{ type: 'LogClosed', cause: 'upgrade' }]);
    expect(await log.append(commitAfter(at, book, 'a'), at)).toMatchObject({
      refusal: { type: 'StoreFailed' },
    });
    await newer.table('head').update('head', { format: NEWER });
    newer.close();
    const again = await tab.open(book);
    expect(again.report).toEqual([{ type: 'ReadOnly', reason: { type: 'FormatNewer', format: NEWER } }]);
    await holds(again.log, 2);
    expect(await again.log.append(commitAfter(at, book, 'a'), at)).toMatchObject({
      refusal: { type: 'FormatNewer', format: NEWER },
    });
  });

  test('that this build never noticed is refused by the head all the same', async () => {
    const tab = newTab();
    const { book } = await filledBook(tab, 1);
    const { log } = await tab.open(book);
    const at = await log.head();
    const other = new Dexie(databaseName(book)); // As it is, with a newer format in it.
    await other.open();
    await other.table('head').update('head', { format: NEWER });
    other.close();
    expect(await log.append(commitAfter(at, book, 'a'), at)).toMatchObject({
      refusal: { type: 'FormatNewer' },
    });
    await holds(log, 2);
  });
});
