/** The shelf: books are made, filled, renamed and removed whole, and known again whatever was lost. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Dexie } from 'dexie';
import type { ArrivedCommit } from '../../src/kernel/index.ts';
import { MemoryLog, MemoryStore, openLog, openShelf } from '../../src/storage/index.ts';
import { databaseName } from '../../src/storage/dexie/database.ts';
import { accepted, all } from '../kernel/event-log-contract.ts';
import { actAfter } from '../kernel/make-commits.ts';
import { deleteDatabase, holds, journalNames } from './disk.ts';
import { openTab } from './worker/remote-log.ts';

const tab = openTab();
afterAll(() => tab.kill());

const infoOf = (book: string, name = 'Till') => ({
  book,
  domain: 'till',
  name,
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  createdAt: 1_700_000_000_000,
});

let shelf = openShelf();
beforeEach(async () => {
  shelf = openShelf();
  for (const { book } of await shelf.list()) await shelf.remove(book);
});

/** A log made elsewhere: opened, then `acts` acts of two commits each. */
async function elsewhere(book: string, acts: number): Promise<MemoryLog> {
  const log = new MemoryLog(new MemoryStore(book, crypto.randomUUID()));
  const opened = { book, domain: 'till', name: 'From elsewhere', currency: 'CHF', timeZone: 'Europe/Zurich' };
  for (let act = 0; act <= acts; act += 1) {
    const at = await log.head();
    const first = [{ events: [{ stream: 'book', type: 'BookOpened', data: opened }] }];
    const sketches =
      act === 0 ? first : [{ events: [{ stream: 'a' }] }, { events: [{ stream: 'b' }, { stream: 'a' }] }];
    accepted(await log.append(actAfter(at, book, sketches), at));
  }
  return log;
}

describe('books', () => {
  test('are made, listed with the last used first, renamed, exported and removed', async () => {
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    const { log, readOnly } = await shelf.create(infoOf(one, 'One'), 'device-1');
    expect(readOnly).toBeUndefined();
    expect(await log.head()).toMatchObject({ position: 0, device: 'device-1' });
    await log.close();
    await (await shelf.create(infoOf(two, 'Two'), 'device-2')).log.close();
    await shelf.noteOpened(one, 1_800_000_000_000);
    await shelf.rename(two, 'Deux');
    await shelf.noteExported(one, 1_800_000_000_001, 7);
    expect(await shelf.list()).toEqual([
      { ...infoOf(one, 'One'), lastExport: { at: 1_800_000_000_001, position: 7 } },
      infoOf(two, 'Deux'),
    ]);
    await shelf.remove(one);
    expect(await shelf.list()).toEqual([infoOf(two, 'Deux')]);
    await expect(shelf.open(one)).rejects.toMatchObject({
      name: 'BookNotOpened',
      notices: [{ type: 'BookUnknown' }],
    });
  });

  test('that go are told to other tabs', async () => {
    const book = crypto.randomUUID();
    await (await shelf.create(infoOf(book), 'device-1')).log.close();
    let told = 0;
    shelf.onChange(() => (told += 1));
    await tab.storage.remove(book);
    await expect.poll(() => told).toBe(1);
    expect(await shelf.list()).toEqual([]);
  });

  test('removed while another tab has them open close there', async () => {
    const book = crypto.randomUUID();
    await (await shelf.create(infoOf(book), 'device-1')).log.close();
    const { id } = await tab.open(book);
    await tab.storage.insist(id, 'a', 1);
    await shelf.remove(book);
    expect(await shelf.list()).toEqual([]);
    expect(await tab.storage.lateNotices()).toContainEqual({ type: 'LogClosed', cause: 'deleted' });
    expect(await openLog(book)).toMatchObject({ log: undefined });
  });
});

describe('a lost registry', () => {
  test('is made again from the books’ own files', async () => {
    const book = crypto.randomUUID();
    await (await shelf.create(infoOf(book), 'device-1')).log.close();
    await shelf.noteExported(book, 5, 0);
    await loseRegistry();
    expect(await openShelf().list()).toMatchObject([{ ...infoOf(book), lastExport: { at: 5 } }]);
  });

  test('with the files’ descriptions gone too, from the logs', async () => {
    const book = crypto.randomUUID();
    await shelf.createFrom(infoOf(book), 'device-1', (await elsewhere(book, 1)).read());
    await loseRegistry();
    const root = await navigator.storage.getDirectory();
    await (await root.getDirectoryHandle('books')).removeEntry(book, { recursive: true });
    expect(await openShelf().list()).toMatchObject([{ book, name: 'From elsewhere', currency: 'CHF' }]);
  });

  test('does not bring back a book whose removal had begun', async () => {
    const book = crypto.randomUUID();
    await (await shelf.create(infoOf(book), 'device-1')).log.close();
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('books')).getDirectoryHandle(book);
    const writable = await (await folder.getFileHandle('book.json')).createWritable();
    await writable.write(JSON.stringify({ ...infoOf(book), format: 1, deleted: true }));
    await writable.close();
    await loseRegistry();
    expect(await openShelf().list()).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(book));
  });
});

describe('a book from elsewhere', () => {
  test('is there whole, with a device of its own, in both copies', async () => {
    const book = crypto.randomUUID();
    const log = await elsewhere(book, 20);
    await tab.storage.createFrom(infoOf(book), 'device-here', await all(log));
    const here = await tab.open(book);
    expect(here.report).toEqual([]);
    await holds(here.log, 61);
    expect(await here.log.head()).toMatchObject({
      device: 'device-here',
      seq: 0,
      logHash: (await log.head()).logHash,
    });
    expect(await all(here.log)).toEqual(await all(log));
    await tab.storage.insist(here.id, 'a', 1);
    await here.log.close();
    expect(await journalNames(book)).toHaveLength(2);
    await deleteDatabase(book);
    await holds((await tab.open(book)).log, 63);
  });

  test('is not there at all when its reading fails', async () => {
    const book = crypto.randomUUID();
    const log = await elsewhere(book, 150);
    const failing = async function* (): AsyncGenerator<readonly ArrivedCommit[]> {
      yield (await all(log)).slice(0, 101);
      throw new Error('line 102 is wrong');
    };
    await expect(shelf.createFrom(infoOf(book), 'device-1', failing())).rejects.toThrow('line 102');
    await nothingIsLeftOf(book);
    await shelf.createFrom(infoOf(book), 'device-1', log.read());
    await holds((await shelf.open(book)).log, 451);
  });

  test('is not there at all when the tab is killed meanwhile', async () => {
    const book = crypto.randomUUID();
    const log = await elsewhere(book, 3);
    const other = openTab();
    const filling = other.storage.createFromAndStall(infoOf(book), 'device-1', await all(log));
    await expect
      .poll(async () => (await indexedDB.databases()).map(({ name }) => name))
      .toContain(databaseName(book));
    expect(await openShelf().list()).toEqual([]); // Filling still, so nobody cleans up after it.
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(databaseName(book));
    other.kill();
    await expect
      .poll(async () => (await navigator.locks.query()).held?.filter(({ name }) => name?.includes(book)))
      .toEqual([]);
    expect(await openShelf().list()).toEqual([]);
    await nothingIsLeftOf(book);
    void filling;
  });
});

async function nothingIsLeftOf(book: string): Promise<void> {
  expect((await shelf.list()).map((info) => info.book)).not.toContain(book);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName(book));
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (await root.getDirectoryHandle('books')).keys()) names.push(name);
  expect(names).not.toContain(book);
}

async function loseRegistry(): Promise<void> {
  await Dexie.delete('daybook');
}
