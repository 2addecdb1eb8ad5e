/** The books on this device: a small database of entries, each mirrored by its book's own `book.json`. */
import { Dexie, type EntityTable } from 'dexie';
import { openPatiently } from '../dexie/open-patiently.ts';
import type { BookEntry } from './book-entry.ts';
import { writeBookFile } from './book-entry.ts';

/** What a book's screens showed last: it can be worked out again from the log, and need not last. */
export interface OpeningEntry {
  readonly book: string;
  readonly record: unknown;
}

export type Registry = Dexie & {
  books: EntityTable<BookEntry, 'book'>;
  openings: EntityTable<OpeningEntry, 'book'>;
};

export async function openRegistry(): Promise<Registry> {
  const registry = new Dexie('daybook', { chromeTransactionDurability: 'strict' }) as Registry; // `stores` adds the tables.
  registry.version(1).stores({ books: 'book', openings: 'book' });
  registry.on('versionchange', () => {
    registry.close({ disableAutoOpen: false }); // Whoever asked for this makes it anew; it is read again when needed.
    return false; // Keeps Dexie's own answer, a word on the console, from following.
  });
  await openPatiently(registry);
  return registry;
}

/** Writes the entry in both places. */
export async function putEntry(registry: Registry, entry: BookEntry): Promise<void> {
  await registry.books.put(entry);
  await writeBookFile(entry);
}

/** Changes an entry that is still there. */
export async function changeEntry(
  registry: Registry,
  book: string,
  change: Partial<BookEntry>,
): Promise<void> {
  const entry = await registry.transaction('rw', registry.books, async () => {
    const before = await registry.books.get(book);
    if (!before || before.deleted) return undefined;
    const after = { ...before, ...change };
    await registry.books.put(after);
    return after;
  });
  if (entry) await writeBookFile(entry);
}
