/** Where each copy of a log has lost something: one log of what both have, commit by commit, written in the place of both. */
import type { Head, Position, SealedCommit } from '../../kernel/index.ts';
import { ChainCheck, DamagedCommit, ZERO_HASH } from '../../kernel/index.ts';
import { endsAct } from '../append-rules.ts';
import { removeFrom } from '../book-folder.ts';
import type { BookDatabase, StoredHead } from '../dexie/database.ts';
import { HEAD, bookDatabase } from '../dexie/database.ts';
import { StoreFiller } from '../dexie/fill.ts';
import { commitsIn } from '../dexie/read-commits.ts';
import { commitOf, journalFrames } from '../journal/read-journal.ts';
import type { JournalView } from '../journal/scan.ts';
import { SEGMENTS } from '../journal/scan.ts';
import { writeSealedFile } from '../journal/sealed-file.ts';
import type { StoredCommit } from '../streams.ts';
import type { Copies } from './outcome.ts';

const START = { position: 0, logHash: ZERO_HASH };

/**
 * Replaces both copies by the acts that are whole in them together, from the beginning without a gap, as another device:
 * what is let go may have been seen elsewhere under this one's numbers. Undefined, and nothing is changed, where that is
 * less than `least`.
 */
export async function combine(
  copies: Pick<Copies, 'book' | 'database' | 'folder' | 'view'>,
  least: Position,
): Promise<Head | undefined> {
  const { book, database, folder, view } = copies;
  // First to a place aside: until all is there, nothing here is touched. Without a head it is no log of its own.
  const aside = bookDatabase(`${book}-aside`);
  await aside.delete();
  await aside.open();
  const sealed = folder && (await writeSealedFile(book, folder, START, SEGMENTS));
  try {
    const filler = new StoreFiller(aside, book, START, (segment) => sealed?.writeSegments([segment]));
    const chain = new ChainCheck(book, '');
    let head = chain.head;
    let act: SealedCommit[] = [];
    for await (const stored of wholeCommits(copies, chain)) {
      act.push(stored);
      if (!endsAct(stored.commit)) continue;
      await filler.add(act);
      act = [];
      head = chain.head;
    }
    if (head.position < Math.max(1, least)) {
      await sealed?.discard();
      return undefined;
    }
    await filler.end();
    await sealed?.finish();
    for (const { name, living } of view.parts) if (folder && !living) await removeFrom(folder, name);
    const combined = { ...head, device: crypto.randomUUID(), seq: 0, prev: ZERO_HASH };
    await moveIn(database, aside, { ...combined, sealed: head.position });
    return combined;
  } catch (error) {
    await sealed?.discard();
    throw error;
  } finally {
    await aside.delete();
  }
}

/** The segments that were put aside in the place of all that is there, at once. */
async function moveIn(database: BookDatabase, aside: BookDatabase, head: StoredHead): Promise<void> {
  const records = await aside.segments.toArray();
  const columns = await aside.columns.bulkGet(records.map(({ first }) => first));
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.segments.bulkAdd(records);
    for (const [nth, { first }] of records.entries()) await database.columns.add(columns[nth]!, first);
    await database.head.add(head, HEAD);
  });
}

/** From one copy as long as it continues the log, then from the other, until neither does. */
async function* wholeCommits(
  { book, database, view }: Pick<Copies, 'book' | 'database' | 'view'>,
  chain: ChainCheck,
): AsyncGenerator<StoredCommit> {
  const readers = [
    (from: Position) => commitsIn(database, book).read({ from, to: Number.MAX_SAFE_INTEGER }),
    (from: Position) => inJournal(book, view, from),
  ];
  for (let turn = 0, stuck = 0; stuck < readers.length; turn += 1) {
    const before = chain.head.position;
    try {
      for await (const batch of readers[turn % readers.length]!(before + 1)) {
        for (const stored of batch) {
          if (chain.fault(stored) !== undefined) throw new DamagedCommit(stored.position, 'it is damaged');
          yield stored;
        }
      }
    } catch (error) {
      if (!(error instanceof DamagedCommit)) throw error;
    }
    stuck = chain.head.position > before ? 1 : stuck + 1;
  }
}

async function* inJournal(
  book: string,
  view: JournalView,
  from: Position,
): AsyncGenerator<readonly StoredCommit[]> {
  for await (const frames of journalFrames(book, view, from, Number.MAX_SAFE_INTEGER))
    yield frames.map((frame) => ({ ...commitOf(frame), position: frame.position }));
}
