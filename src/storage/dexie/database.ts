/** A book's database: its commits as records, and the head record that is the lock between tabs. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Commit, Head, Position, SealedCommit } from '../../kernel/index.ts';
import { LOG_FORMAT, emptyHead } from '../../kernel/index.ts';
import { startsCommand } from '../append-rules.ts';
import type { SegmentRecord } from '../segments/segment-record.ts';
import type { PartRecord, SnapshotRecord } from './snapshots.ts';
import type { TellNotice } from '../notices.ts';

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

/** The head as it is stored: with the position up to which commits are sealed. What is after that is a record each. */
export type StoredHead = Head & { readonly sealed?: Position };

/** Without what the store alone needs to know. */
export function headOf({ sealed: _sealed, ...head }: StoredHead): Head {
  return head;
}

export const HEAD = 'head';

export type BookDatabase = Dexie & {
  /** Commits after the sealed ones. */
  commits: EntityTable<CommitRecord, 'position'>;
  /** One record, under the key `HEAD`, so that comparing and advancing it is one transaction. */
  head: Table<StoredHead, typeof HEAD>;
  /** What each sealed run of commits holds, … */
  segments: EntityTable<SegmentRecord, 'first'>;
  /** … and its columns, by the same key: apart, so that looking a run up reads none of them. */
  columns: Table<Uint8Array<ArrayBuffer>, Position>;
  /** Read models as they were at a position, … */
  snapshots: EntityTable<SnapshotRecord, 'name'>;
  /** … and what each consists of. */
  snapshotParts: Table<PartRecord, string>;
};

/** IndexedDB compares ten times Dexie's version, which is the stored format. */
const NATIVE_FACTOR = 10;

export function databaseName(book: string): string {
  return `daybook-${book}`;
}

/** The database of a book, not opened yet. A closed one stays closed: reopening by itself could create it anew, empty. */
export function bookDatabase(book: string, tell?: TellNotice): BookDatabase {
  Dexie.debug = false; // On localhost it would trace to the console what we answer with data.
  // Strict: Chromium's default acknowledges before the disk has it. Dexie adds the tables that `stores` names.
  const database = new Dexie(databaseName(book), {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
  }) as BookDatabase;
  database.version(1).stores({ commits: 'position, &[device+seq], &command', head: '' });
  database
    .version(LOG_FORMAT)
    .stores({ segments: 'first', columns: '', snapshots: 'name', snapshotParts: '' })
    // The head says so too: whoever has the database open as it was must not write any more.
    .upgrade((upgrade) => upgrade.table('head').toCollection().modify({ format: LOG_FORMAT }));
  // False keeps Dexie's own answer, a word on the console, from following.
  database.on('blocked', () => {
    tell?.({ type: 'WaitingForOtherTabs' });
    return false;
  });
  return database;
}

/** The database of a book as it stands on disk, open; undefined where there is none, or none with our tables. */
export async function openDatabaseAsItIs(book: string): Promise<BookDatabase | undefined> {
  const database = new Dexie(databaseName(book), { autoOpen: false }); // Without a version: no schema is laid over it.
  try {
    await database.open();
    // The tables are what they are called; whoever reads them refuses what does not look like ours.
    return Object.assign(database, {
      commits: database.table('commits'),
      head: database.table('head'),
      // A format before the second has none.
      segments: database.tables.find(({ name }) => name === 'segments'),
      columns: database.tables.find(({ name }) => name === 'columns'),
    }) as BookDatabase;
  } catch {
    database.close();
    return undefined;
  }
}

/** The format of the book's database; undefined where there is none, 0 where the browser does not say. Opens nothing. */
export async function installedFormat(book: string): Promise<number | undefined> {
  if (!indexedDB.databases) return 0;
  // A store that does not open at all does not tell either.
  const all = await indexedDB.databases().catch(() => undefined);
  if (!all) return 0;
  const found = all.find(({ name }) => name === databaseName(book));
  return found && Math.floor((found.version ?? 0) / NATIVE_FACTOR);
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
