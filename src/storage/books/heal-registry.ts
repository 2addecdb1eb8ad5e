/** Puts the registry right at the start of a tab: what was cut short is finished or discarded, what was lost is found. */
import type { BookOpened, Commit } from '../../kernel/index.ts';
import { LOG_FORMAT, parseCommit } from '../../kernel/index.ts';
import { bookFolder, booksFolder, folderIn } from '../book-folder.ts';
import { HEAD, databaseName, openDatabaseAsItIs } from '../dexie/database.ts';
import { commitsIn } from '../dexie/read-commits.ts';
import { scanJournal } from '../journal/scan.ts';
import { livingSessions } from '../locks.ts';
import type { BookEntry } from './book-entry.ts';
import { readBookFile, writeBookFile } from './book-entry.ts';
import { discardBook, finishDeletion } from './discard-book.ts';
import { FILLING } from './make-book.ts';
import type { Registry } from './registry.ts';
import { putEntry } from './registry.ts';

/** No other tab makes, deletes or heals books meanwhile. */
export async function healRegistry(registry: Registry): Promise<void> {
  const files = await bookFiles();
  const entries = new Map((await registry.books.toArray()).map((entry) => [entry.book, entry]));
  for (const { book, deleted, filling } of entries.values()) {
    if (deleted) await finishDeletion(registry, book);
    else if (filling && !(await livingSessions(book)).has(FILLING)) await discardBook(registry, book);
    else if (!filling && !files.get(book)) await writeBookFile(entries.get(book)!);
  }
  for (const [book, file] of files) {
    if (entries.has(book)) continue;
    if (file?.deleted) await finishDeletion(registry, book);
    else if (file) await registry.books.put(file);
  }
  for (const book of [...files.keys(), ...(await databases())]) {
    if (await registry.books.get(book)) continue;
    const entry = await entryFromLog(book);
    if (entry) await putEntry(registry, entry);
  }
}

/** What each folder says its book is; undefined where it does not. */
export async function bookFiles(): Promise<Map<string, BookEntry | undefined>> {
  const files = new Map<string, BookEntry | undefined>();
  const books = await booksFolder();
  if (!books) return files;
  const folders: FileSystemDirectoryHandle[] = [];
  for await (const handle of books.values()) if (handle.kind === 'directory') folders.push(handle);
  for (const folder of folders) files.set(folder.name, await readBookFile(folder));
  return files;
}

/** The books that have a database, by its name. */
async function databases(): Promise<string[]> {
  const prefix = databaseName('');
  const found = (await indexedDB.databases?.()) ?? [];
  return found.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

/** What a log's first event says of its book: for one that neither registry nor `book.json` knows any more. */
async function entryFromLog(book: string): Promise<BookEntry | undefined> {
  const commit = (await firstInStore(book)) ?? (await firstInJournal(book));
  const opened = commit?.events.find(({ type }) => type === 'BookOpened');
  if (!commit || !opened) return undefined;
  const { domain, name, currency, timeZone } = opened.data as BookOpened['data']; // Its hash was checked, or the log's opening checks it.
  return { format: LOG_FORMAT, book, domain, name, currency, timeZone, createdAt: commit.recordedAt };
}

async function firstInStore(book: string): Promise<Commit | undefined> {
  const database = await openDatabaseAsItIs(book);
  if (!database) return undefined;
  try {
    if (!(await database.head.get(HEAD))) return undefined;
    for await (const [first] of commitsIn(database, book).read({ from: 1, to: 1 })) return first?.commit;
    return undefined;
  } catch {
    return undefined; // Not ours, or damaged: perhaps the journal knows.
  } finally {
    database.close();
  }
}

async function firstInJournal(book: string): Promise<Commit | undefined> {
  const parent = await bookFolder(book, false);
  const folder = parent && (await folderIn(parent, 'journal', false));
  if (!folder) return undefined;
  const { journalFrames } = await import('../journal/read-journal.ts');
  const view = await scanJournal(folder, book);
  if (view.kept.position === 0) return undefined;
  for await (const [frame] of journalFrames(book, view, 1, 1))
    if (frame) return parseCommit(frame.text, frame.hash);
  return undefined;
}
