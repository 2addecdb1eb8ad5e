/** Opens a book's log. */
import type { EventLog } from '../kernel/index.ts';
import { HEAD, bookDatabase, writeFirstHead } from './dexie/database.ts';
import { DexieLog } from './dexie/dexie-log.ts';
import type { StorageNotice } from './notices.ts';

export interface OpenedLog {
  readonly log: EventLog;
  /** What the person should be told of the opening; empty when all was as it was left. */
  readonly report: readonly StorageNotice[];
}

export async function openLog(book: string): Promise<OpenedLog> {
  const database = bookDatabase(book);
  await database.open();
  await writeFirstHead(database, crypto.randomUUID());
  const head = (await database.head.get(HEAD))!; // Written above.
  return { log: new DexieLog(book, database, head), report: [] };
}
