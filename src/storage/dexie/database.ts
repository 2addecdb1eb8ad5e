/** A book's database: its commits as records, and the head record that is the lock between tabs. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Commit, Head, Position, SealedCommit } from '../../kernel/index.ts';
import { emptyHead } from '../../kernel/index.ts';
import { startsCommand } from '../append-rules.ts';

/** What is stored of a commit: the text that was hashed, and beside it only what must be found or be unique. */
export interface CommitRecord {
  /** Of the commit's first event. */
  readonly position: Position;
  readonly count: number;
  readonly device: string;
  readonly seq: number;
  /** Absent where the commit before answers the same command: IndexedDB leaves it out of the unique index. */
  readonly command?: string;
  readonly hash: string;
  readonly text: string;
}

export const HEAD = 'head';

export type BookDatabase = Dexie & {
  commits: EntityTable<CommitRecord, 'position'>;
  /** One record, under the key `HEAD`, so that comparing and advancing it is one transaction. */
  head: Table<Head, typeof HEAD>;
};

/** Raised with the stored format; Dexie's own number for it, ten times this, is what IndexedDB compares. */
export const DATABASE_VERSION = 1;

export function databaseName(book: string): string {
  return `daybook-${book}`;
}

/** The database of a book, not opened yet. A closed one stays closed: reopening by itself could create it anew, empty. */
export function bookDatabase(book: string, name = databaseName(book)): BookDatabase {
  Dexie.debug = false; // On localhost it would trace to the console what we answer with data.
  // Strict: Chromium's default acknowledges before the disk has it. Dexie adds the tables that `stores` names.
  const database = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
  }) as BookDatabase;
  database.version(DATABASE_VERSION).stores({ commits: 'position, &[device+seq], &command', head: '' });
  return database;
}

/** The database of a book as it stands on disk, for reading only: no schema of ours is laid over it. */
export function bookDatabaseAsItIs(book: string): BookDatabase {
  return new Dexie(databaseName(book), { autoOpen: false }) as BookDatabase; // Checked by whoever reads it.
}

/** An empty log for `device`. Does nothing where there is a head already. */
export async function writeFirstHead(database: BookDatabase, device: string): Promise<void> {
  await database.transaction('rw', database.head, async () => {
    if (!(await database.head.get(HEAD))) await database.head.put(emptyHead(device), HEAD);
  });
}

/** The records of commits that stand after `position`. `before` is the commit there, where it may be of the same act. */
export function commitRecords(
  commits: readonly SealedCommit[],
  position: Position,
  before?: Commit,
): CommitRecord[] {
  let next = position + 1;
  return commits.map(({ commit, text }, nth) => {
    const { device, seq, command, hash, events } = commit;
    const record = { position: next, count: events.length, device, seq, hash, text };
    next += events.length;
    return startsCommand(commits[nth - 1]?.commit ?? before, commit) ? { ...record, command } : record;
  });
}
