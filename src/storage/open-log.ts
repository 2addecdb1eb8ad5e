/** Opens a book's log: its format first, then both of its copies, which heal each other. */
import type { EventLog, Position, SnapshotStore } from '../kernel/index.ts';
import { LOG_FORMAT } from '../kernel/index.ts';
import { readBookFile } from './books/book-entry.ts';
import { bookFolder, folderIn } from './book-folder.ts';
import { failureOf } from './dexie/append-commits.ts';
import { HEAD, bookDatabase, installedFormat } from './dexie/database.ts';
import { DexieLog } from './dexie/dexie-log.ts';
import { inspect } from './dexie/inspect.ts';
import { openPatiently } from './dexie/open-patiently.ts';
import { isReadFailure } from './dexie/read-failure.ts';
import { Journal } from './journal/journal.ts';
import { journalObstacle } from './journal/journal-file.ts';
import { NO_JOURNAL, scanJournal } from './journal/scan.ts';
import { caringFor } from './locks.ts';
import type { ReadOnlyReason, StorageNotice, TellNotice } from './notices.ts';
import { openAsItIs, readOnlyLog } from './read-only-log.ts';
import type { Copies } from './recovery/outcome.ts';
import { reconcile } from './recovery/reconcile.ts';

export interface OpenOptions {
  /** Every commit of the store is verified first: for opening again after a DamagedCommit was met. */
  readonly thorough?: boolean | undefined;
  /** Hears what is to be told after opening. */
  readonly onNotice?: TellNotice | undefined;
  /** How long after opening the journal's files are verified and tidied, in the background. Default two seconds. */
  readonly tidyAfterMs?: number | undefined;
}

export interface OpenedLog {
  /** Undefined where there is no such book, or nothing of it that can be read. */
  readonly log: EventLog | undefined;
  /** Where snapshots of it are kept; absent where the log is only shown. */
  readonly snapshots: SnapshotStore | undefined;
  /** What the person should be told of the opening; empty when all was as it was left. */
  readonly report: readonly StorageNotice[];
  /** Whether every commit is kept twice. */
  readonly safetyCopy: 'on' | 'off';
  /** Settles when the background work is done or the log was closed. */
  readonly tidied: Promise<void>;
}

interface Opened {
  readonly log: EventLog | undefined;
  readonly snapshots?: SnapshotStore | undefined;
  readonly journal?: Journal | undefined;
  readonly tidied?: Promise<void> | undefined;
}

export async function openLog(book: string, options: OpenOptions = {}): Promise<OpenedLog> {
  const report: StorageNotice[] = [];
  let opening = true;
  const tell: TellNotice = (notice) => {
    // What is waited for must be told while it is.
    if (opening && notice.type !== 'WaitingForOtherTabs') report.push(notice);
    else options.onNotice?.(notice);
  };
  const { log, snapshots, journal, tidied = Promise.resolve() } = await open(book, options, tell);
  opening = false;
  return { log, snapshots, report, safetyCopy: journal ? 'on' : 'off', tidied };
}

async function open(book: string, options: OpenOptions, tell: TellNotice): Promise<Opened> {
  const folder = await bookFolder(book, false);
  const [file, installed] = await Promise.all([folder && readBookFile(folder), installedFormat(book)]);
  if (file?.deleted || (!folder && installed === undefined)) {
    tell({ type: 'BookUnknown' });
    return { log: undefined };
  }
  const format = Math.max(file?.format ?? 0, installed ?? 0);
  if (format > LOG_FORMAT) return shown(await openAsItIs(book, tell), { type: 'FormatNewer', format }, tell);
  return caringFor(book, () => openBoth(book, options, tell));
}

/** Nobody else heals or tidies meanwhile. */
async function openBoth(book: string, options: OpenOptions, tell: TellNotice): Promise<Opened> {
  const database = bookDatabase(book, tell);
  const parent = await bookFolder(book, true);
  const folder = parent && (await folderIn(parent, 'journal', true));
  const starting = startJournal(book, folder, tell);
  try {
    // The journal is looked at before the store: a healthy store is never behind what it showed.
    const [failure, view] = await Promise.all([
      openPatiently(database).then(() => undefined, failureOf),
      folder ? scanJournal(folder, book) : NO_JOURNAL,
    ]);
    const copies = { book, database, view, folder, journal: await starting, tell };
    try {
      return await compare(copies, failure, options);
    } catch (error) {
      // Whatever the store does: what the safety copy has can be shown, and taken away.
      if (!isReadFailure(error) || view.kept.position === 0) throw error;
      return await giveUp(copies, { type: 'StoreUnavailable', ...failureOf(error) }, view.kept.position);
    }
  } catch (error) {
    database.close();
    await (await starting)?.close();
    throw error;
  }
}

async function compare(
  copies: Copies,
  failure: { readonly name: string; readonly message: string } | undefined,
  { thorough, tidyAfterMs = 2000 }: OpenOptions,
): Promise<Opened> {
  const { book, database, view, journal, tell } = copies;
  if (failure) return giveUp(copies, { type: 'StoreUnavailable', ...failure }, view.kept.position);
  if (view.newer) return giveUp(copies, { type: 'FormatNewer', format: LOG_FORMAT + 1 }, 'store');
  // What is not needed to open a healthy book is loaded when it is.
  const found = thorough
    ? await (await import('./dexie/inspect-whole.ts')).inspectWhole(book, database)
    : await inspect(database);
  const format = found.type === 'nothing' ? 0 : (found.head?.format ?? 0);
  if (format > LOG_FORMAT) return giveUp(copies, { type: 'FormatNewer', format }, 'store');
  const outcome = await reconcile(copies, found);
  if (!outcome.whole) return giveUp(copies, outcome.reason, outcome.show);
  const log = new DexieLog(book, database, outcome.head, { journal, tell });
  const tidied = new Promise<void>((onRound) => {
    log.tending.start(async (signal) => {
      const { care } = await import('./care.ts');
      await care({ copies, signal, afterMs: tidyAfterMs, grown: () => log.tending.grown(), onRound });
    });
  });
  return { log, snapshots: log.snapshots, journal, tidied };
}

/** Shows what there is and writes nothing. */
async function giveUp(
  { book, database, view, journal, tell }: Copies,
  reason: ReadOnlyReason,
  show: 'store' | Position,
): Promise<Opened> {
  await journal?.close();
  const head = show === 'store' && database.isOpen() ? await database.head.get(HEAD) : undefined;
  if (head) return shown(new DexieLog(book, database, head, { tell }), reason, tell);
  database.close();
  const { logFromJournal } = await import('./recovery/journal-log.ts');
  return shown(await logFromJournal(book, view, show === 'store' ? 0 : show), reason, tell);
}

async function startJournal(
  book: string,
  folder: FileSystemDirectoryHandle | undefined,
  tell: TellNotice,
): Promise<Journal | undefined> {
  let reason = journalObstacle();
  try {
    if (reason === undefined && folder) return await Journal.open(book, folder);
  } catch (error) {
    reason = failureOf(error).name;
  }
  tell({ type: 'SafetyCopyOff', reason: reason ?? 'NoPrivateFiles' });
  return undefined;
}

function shown(log: EventLog | undefined, reason: ReadOnlyReason, tell: TellNotice): Opened {
  tell({ type: 'ReadOnly', reason });
  return { log: log && readOnlyLog(log, reason) };
}
