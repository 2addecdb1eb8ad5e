/** `book.json`: what a book is, beside its journal, so that a lost registry or database can be made again. */
import * as z from 'zod/mini';
import { LOG_FORMAT } from '../../kernel/index.ts';
import { bookFolder, fileIn } from '../book-folder.ts';

/** Loose: what a newer build wrote beside these is kept. */
export const BookEntry = z.looseObject({
  /** The log's stored format: read before anything of the book is opened. */
  format: z.number(),
  book: z.string(),
  domain: z.string(),
  name: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** IANA name. */
  timeZone: z.string(),
  /** Milliseconds since 1970, here and below. */
  createdAt: z.number(),
  openedAt: z.optional(z.number()),
  lastExport: z.optional(z.object({ at: z.number(), position: z.number() })),
  /** It is being filled, and is discarded at the next start should that not be finished. */
  filling: z.optional(z.boolean()),
  /** A tombstone: its deletion has begun, and is finished at the next start. */
  deleted: z.optional(z.boolean()),
});
export type BookEntry = z.infer<typeof BookEntry>;

const NAME = 'book.json';

/** Undefined where there is none, or none that can be read. */
export async function readBookFile(folder: FileSystemDirectoryHandle): Promise<BookEntry | undefined> {
  const file = await fileIn(folder, NAME);
  if (!file) return undefined;
  try {
    return z.parse(BookEntry, JSON.parse(await file.text()));
  } catch {
    return undefined; // Written again from the registry, or from the log's first event.
  }
}

/** Does nothing where files cannot be kept, or where the book is a newer build's. */
export async function writeBookFile(content: BookEntry): Promise<void> {
  if (content.format > LOG_FORMAT) return;
  const folder = await bookFolder(content.book, true);
  if (!folder) return;
  const handle = await folder.getFileHandle(NAME, { create: true });
  const text = JSON.stringify(content);
  if (typeof handle.createWritable === 'function') {
    const writable = await handle.createWritable(); // What is written replaces the file at once, on closing.
    await writable.write(text);
    await writable.close();
  } else if (typeof handle.createSyncAccessHandle === 'function') {
    writeOver(await handle.createSyncAccessHandle(), new TextEncoder().encode(text));
  }
}

/** For Safari before 26. Cut short by a crash it cannot be read, and is written again. */
function writeOver(file: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>): void {
  try {
    file.truncate(0);
    file.write(bytes, { at: 0 });
    file.flush();
  } finally {
    file.close();
  }
}
