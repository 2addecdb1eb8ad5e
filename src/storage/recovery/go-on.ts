/** The way on for a book that is read-only because no whole log is left of it: what is whole is kept, the rest let go. */
import type { Position } from '../../kernel/index.ts';
import { bookFolder, folderIn } from '../book-folder.ts';
import { HEAD, bookDatabase } from '../dexie/database.ts';
import { NO_JOURNAL, scanJournal } from '../journal/scan.ts';
import { caringFor } from '../locks.ts';
import { combine } from './combine.ts';

export interface GoneOn {
  /** Position up to which the log was kept, and the greatest that had been seen. */
  readonly kept: Position;
  readonly seen: Position;
}

/**
 * Only ever done because the person said so, with what it costs in view. No tab may have the book open. Throws, with
 * nothing changed, where no part of the log is whole.
 */
export async function goOnFromWhole(book: string): Promise<GoneOn> {
  return caringFor(book, async () => {
    const parent = await bookFolder(book, true);
    const folder = parent && (await folderIn(parent, 'journal', true));
    const view = folder ? await scanJournal(folder, book, true) : NO_JOURNAL;
    const database = bookDatabase(book);
    await database.open();
    try {
      const stored = await database.head.get(HEAD);
      const head = await combine({ book, database, folder, view }, 1);
      if (!head) throw new Error('No part of this log is whole');
      return { kept: head.position, seen: Math.max(stored?.position ?? 0, view.greatest, head.position) };
    } finally {
      database.close();
    }
  });
}
