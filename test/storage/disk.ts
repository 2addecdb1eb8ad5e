/** What tests do to a book's files and database behind the app's back. */
import { expect } from 'vitest';
import type { EventLog, Head } from '../../src/kernel/index.ts';
import { verifyChain } from '../../src/kernel/index.ts';
import { HEAD, bookDatabase, commitRecords, databaseName } from '../../src/storage/dexie/database.ts';
import { commitsIn } from '../../src/storage/dexie/read-commits.ts';
import type { StoredCommit } from '../../src/storage/streams.ts';
import type { Tab } from './worker/remote-log.ts';

/** A new book with its log closed. */
export async function newBook(tab: Tab): Promise<string> {
  const book = crypto.randomUUID();
  await tab.storage.create(book);
  return book;
}

/** Makes a book of `acts` acts of `commitsEach` commits, as one session writes it. */
export async function filledBook(
  tab: Tab,
  acts: number,
  commitsEach = 1,
): Promise<{ book: string; head: Head }> {
  const book = await newBook(tab);
  const { id, log } = await tab.open(book);
  await tab.storage.insist(id, 'a', acts, commitsEach);
  const head = await log.head();
  await log.close();
  return { book, head };
}

async function journalFolder(book: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('books')).getDirectoryHandle(book);
  return folder.getDirectoryHandle('journal');
}

export async function journalNames(book: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await journalFolder(book)).keys()) names.push(name);
  return names.sort();
}

/** The bytes of the book's only journal file. */
export async function journalBytes(book: string): Promise<Uint8Array<ArrayBuffer>> {
  const names = await journalNames(book);
  expect(names).toHaveLength(1);
  const handle = await (await journalFolder(book)).getFileHandle(names[0]!);
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

/** Writes a file of the journal; without a name, its only one. */
export async function writeJournal(
  book: string,
  bytes: Uint8Array<ArrayBuffer>,
  name?: string,
): Promise<void> {
  const handle = await (
    await journalFolder(book)
  ).getFileHandle(name ?? (await journalNames(book))[0]!, { create: true });
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}

export async function deleteJournal(book: string): Promise<void> {
  const folder = await journalFolder(book);
  for (const name of await journalNames(book)) await folder.removeEntry(name);
}

export async function deleteDatabase(book: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(book));
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error!));
  });
}

/** Takes the store back to `head`, as if what came after had never reached the disk. */
export async function truncateStore(book: string, head: Head): Promise<void> {
  const database = bookDatabase(book);
  await database.open();
  const kept: StoredCommit[] = [];
  for await (const batch of commitsIn(database, book).read({ from: 1, to: head.position }))
    kept.push(...batch);
  for (const table of [database.commits, database.segments, database.columns]) await table.clear();
  await database.commits.bulkAdd(commitRecords(kept, 0));
  await database.head.put({ ...head, sealed: 0 }, HEAD);
  database.close();
}

/** Changes a stored commit's text so that it still reads, but is not what was hashed. */
export async function damageStore(book: string, position: number): Promise<void> {
  const database = bookDatabase(book);
  await database.open();
  const record = (await database.commits.get(position))!;
  await database.commits.put({ ...record, text: record.text.replace('ThingHappened', 'ThingHappenet') });
  database.close();
}

/** The log stands at `position`, and every commit of it verifies. */
export async function holds(log: EventLog, position: number): Promise<void> {
  expect((await log.head()).position).toBe(position);
  expect(await verifyChain(log)).toMatchObject({ ok: true });
}

/** Offsets at which the frames of a journal file begin, and where the last one ends. */
export function frameOffsets(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const offsets = [0];
  while (offsets.at(-1)! < bytes.length)
    offsets.push(offsets.at(-1)! + 8 + view.getUint32(offsets.at(-1)!, true));
  return offsets;
}
