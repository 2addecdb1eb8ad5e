/** Logs that are shown but not written: every append is refused with the reason. */
import type { AppendRefusal, EventLog } from '../kernel/index.ts';
import { HEAD, openDatabaseAsItIs } from './dexie/database.ts';
import { DexieLog } from './dexie/dexie-log.ts';
import type { ReadOnlyReason, TellNotice } from './notices.ts';

/** The log of a newer build, as far as it is kept as this build knows it; undefined where it cannot be read so. */
export async function openAsItIs(book: string, tell: TellNotice): Promise<EventLog | undefined> {
  const database = await openDatabaseAsItIs(book);
  const head = await database?.head.get(HEAD);
  if (database && head) return new DexieLog(book, database, head, { tell });
  database?.close();
  return undefined;
}

export function readOnlyLog(log: EventLog, reason: ReadOnlyReason): EventLog {
  const refusal: AppendRefusal =
    reason.type === 'FormatNewer'
      ? reason
      : { type: 'StoreFailed', name: 'ReadOnly', message: JSON.stringify(reason) };
  return {
    book: log.book,
    head: () => log.head(),
    append: async () => ({ appended: false, refusal }),
    read: (range) => log.read(range),
    readStream: (stream, fromVersion) => log.readStream(stream, fromVersion),
    versionOf: (stream) => log.versionOf(stream),
    findCommand: (command) => log.findCommand(command),
    subscribe: (listener) => log.subscribe(listener),
    close: () => log.close(),
  };
}
