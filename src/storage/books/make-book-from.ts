/** Makes books from commits made elsewhere. What was not finished is never seen. */
import type { ArrivedCommit, Commit, SealedCommit } from '../../kernel/index.ts';
import { LOG_FORMAT, ZERO_HASH, advanceHead, assert, commitText, emptyHead } from '../../kernel/index.ts';
import { continuesAct, endsAct } from '../append-rules.ts';
import { bookFolder, folderIn } from '../book-folder.ts';
import type { BookDatabase } from '../dexie/database.ts';
import { HEAD, bookDatabase } from '../dexie/database.ts';
import { StoreFiller } from '../dexie/fill.ts';
import { journalObstacle } from '../journal/journal-file.ts';
import { SEGMENTS } from '../journal/scan.ts';
import type { SealedWriter } from '../journal/sealed-file.ts';
import { writeSealedFile } from '../journal/sealed-file.ts';
import { holdSession } from '../locks.ts';
import type { BookEntry } from './book-entry.ts';
import { discardBook } from './discard-book.ts';
import type { NewBook } from './make-book.ts';
import { FILLING, mustBeNew } from './make-book.ts';
import type { Registry } from './registry.ts';
import { putEntry } from './registry.ts';

/**
 * A book from commits made elsewhere, in their order of arrival there; this device is a new one in it. Rejects, with
 * nothing left, where `commits` throws or the disk will not take it.
 */
export async function makeBookFrom(
  registry: Registry,
  info: NewBook,
  device: string,
  commits: AsyncIterable<readonly Pick<ArrivedCommit, 'commit' | 'text'>[]>,
): Promise<void> {
  const { book, domain, name, currency, timeZone, createdAt } = info;
  await mustBeNew(registry, book);
  const entry: BookEntry = { format: LOG_FORMAT, book, domain, name, currency, timeZone, createdAt };
  const release = await holdSession(book, FILLING);
  const database = bookDatabase(book);
  let sealed: SealedWriter | undefined;
  try {
    await registry.books.put({ ...entry, filling: true });
    await database.open();
    sealed = await startSealed(book);
    await fill(database, sealed, book, device, commits);
    database.close();
    await putEntry(registry, entry);
  } catch (error) {
    await sealed?.discard();
    database.close();
    await discardBook(registry, book);
    throw error;
  } finally {
    release();
  }
}

/** The head comes last: until it stands, the database is no log. */
async function fill(
  database: BookDatabase,
  sealed: SealedWriter | undefined,
  book: string,
  device: string,
  batches: AsyncIterable<readonly Pick<ArrivedCommit, 'commit' | 'text'>[]>,
): Promise<void> {
  let head = emptyHead(device);
  let before: Commit | undefined;
  const filler = new StoreFiller(database, book, head, (segment) => sealed?.writeSegments([segment]));
  for await (const batch of batches) {
    const commits = batch.map(({ commit, text = commitText(commit, book) }): SealedCommit => ({
      commit,
      text,
    }));
    for (const { commit } of commits) {
      assert(commit.device !== device, 'a book made elsewhere has no commit of this device');
      assert(continuesAct(before, commit), 'an act is whole');
      head = advanceHead(head, commit);
      before = commit;
    }
    await filler.add(commits);
  }
  assert(endsAct(before), 'an act is whole');
  const { position } = await filler.end();
  await sealed?.finish();
  await database.head.add({ ...head, sealed: position }, HEAD);
}

async function startSealed(book: string): Promise<SealedWriter | undefined> {
  const folder = journalObstacle() === undefined ? await bookFolder(book, true) : undefined;
  const journal = folder && (await folderIn(folder, 'journal', true));
  return journal && writeSealedFile(book, journal, { position: 0, logHash: ZERO_HASH }, SEGMENTS);
}
