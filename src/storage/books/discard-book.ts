/** Takes a book away for good: first it is said to be deleted, so that a deletion cut short is finished later. */
import { booksFolder, folderIn, removeFrom } from '../book-folder.ts';
import { databaseName } from '../dexie/database.ts';
import type { Registry } from './registry.ts';
import { putEntry } from './registry.ts';

/** How long other tabs have to let go of the book; what they hold longer is removed at the next start. */
const PATIENCE_MS = 5000;

export async function discardBook(registry: Registry, book: string): Promise<void> {
  const entry = await registry.books.get(book);
  if (entry && !entry.deleted) await putEntry(registry, { ...entry, deleted: true });
  await finishDeletion(registry, book);
}

/** Database, then files (the tombstone among them last), then the entry. True when nothing is left. */
export async function finishDeletion(registry: Registry, book: string): Promise<boolean> {
  if (!(await deleteDatabase(databaseName(book)))) return false;
  try {
    const books = await booksFolder();
    const folder = books && (await folderIn(books, book, false));
    if (books && folder) {
      await removeFrom(folder, 'journal');
      await removeFrom(books, book);
    }
  } catch {
    return false; // A tab still holds its journal file.
  }
  await registry.openings.delete(book);
  await registry.books.delete(book);
  return true;
}

/** Tabs that have it open close it when they hear of this. False where one did not in time. */
async function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The database could not be deleted')),
    );
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
}
