/** The shelf: every book on this device, each with its log. */
import type { ArrivedCommit, EventLog, SnapshotStore } from '../kernel/index.ts';
import type { BookEntry } from './books/book-entry.ts';
import { discardBook } from './books/discard-book.ts';
import { bookFiles, healRegistry } from './books/heal-registry.ts';
import type { NewBook } from './books/make-book.ts';
import { makeBook } from './books/make-book.ts';
import type { Registry } from './books/registry.ts';
import { changeEntry, openRegistry } from './books/registry.ts';
import { exclusively } from './locks.ts';
import type { StorageNotice } from './notices.ts';
import { openLog } from './open-log.ts';
import type { GoneOn } from './recovery/go-on.ts';

export interface BookInfo extends NewBook {
  readonly lastExport?: BookEntry['lastExport'];
}

export interface OpenedBook {
  readonly log: EventLog;
  /** Where snapshots of it are kept; absent where the log is only shown. */
  readonly snapshots?: SnapshotStore | undefined;
  readonly notices: readonly StorageNotice[];
  /** Why nothing can be recorded, if so: a `ReadOnlyReason`'s type. */
  readonly readOnly?: string | undefined;
  /** Hears what happens later: closed by an upgrade, safety copy behind. */
  onNotice(listener: (notice: StorageNotice) => void): void;
}

/** Thrown where there is nothing to open; `notices` say why. */
export class BookNotOpened extends Error {
  override readonly name = 'BookNotOpened';
  readonly notices: readonly StorageNotice[];

  constructor(book: string, notices: readonly StorageNotice[]) {
    super(`Book ${book} could not be opened: ${JSON.stringify(notices)}`);
    this.notices = notices;
  }
}

export interface Shelf {
  /** The book used last comes first. */
  list(): Promise<readonly BookInfo[]>;
  /** A new book with an empty log. `device` is this device's id in it, made for it. */
  create(info: NewBook, device: string): Promise<OpenedBook>;
  /**
   * Throws BookNotOpened where there is no such book, or none that this build can read. `thorough`: every commit of
   * the store is verified first, as after a DamagedCommit, so that the journal may heal what is damaged.
   */
  open(book: string, options?: { readonly thorough?: boolean }): Promise<OpenedBook>;
  /** A book from commits made elsewhere: there whole, or not at all. Rejects with what `commits` throws. */
  createFrom(
    info: NewBook,
    device: string,
    commits: AsyncIterable<readonly Pick<ArrivedCommit, 'commit' | 'text'>[]>,
  ): Promise<void>;
  /** Goes on with what is whole of a log that neither copy has whole. Close it everywhere first. */
  goOn(book: string): Promise<GoneOn>;
  /** For good. Tabs that have it open lose it. */
  remove(book: string): Promise<void>;
  rename(book: string, name: string): Promise<void>;
  /** `at` in milliseconds since 1970. */
  noteOpened(book: string, at: number): Promise<void>;
  noteExported(book: string, at: number, position: number): Promise<void>;
  /** A small disposable record beside a book, to show something before its log is read. Undefined if there is none. */
  readOpening(book: string): Promise<unknown>;
  writeOpening(book: string, record: unknown): Promise<void>;
  /** Books came, went or changed in another tab. */
  onChange(listener: () => void): void;
}

/** Nothing is read until the first question. */
export function openShelf(): Shelf {
  const channel = new BroadcastChannel('daybook-books');
  let healed: Promise<Registry> | undefined;
  const registry = () => (healed ??= openHealed());
  /** Books are made, removed and healed by one tab at a time. */
  const change = async (work: (registry: Registry) => Promise<void>) => {
    const books = await registry();
    await exclusively('daybook/books', () => work(books));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no other origin.
    channel.postMessage('changed');
  };
  return {
    async list() {
      const entries = (await allEntries(registry)).filter(({ deleted, filling }) => !deleted && !filling);
      return entries
        .toSorted((a, b) => (b.openedAt ?? b.createdAt) - (a.openedAt ?? a.createdAt))
        .map(infoOf);
    },
    async create(info, device) {
      await change((books) => makeBook(books, info, device));
      return openBook(info.book);
    },
    async open(book, options) {
      // A deletion that was cut short is finished first. Where the registry cannot be had, the book may be shown all the same.
      await registry().catch(() => undefined);
      return openBook(book, options);
    },
    async createFrom(info, device, commits) {
      // Long, and alone on its book: others need not wait.
      const { makeBookFrom } = await import('./books/make-book-from.ts');
      await makeBookFrom(await registry(), info, device, commits);
      await change(async () => undefined);
    },
    async goOn(book) {
      const { goOnFromWhole } = await import('./recovery/go-on.ts');
      return goOnFromWhole(book);
    },
    remove: (book) => change((books) => discardBook(books, book)),
    rename: (book, name) => change((books) => changeEntry(books, book, { name })),
    // Only for the order of the list: not worth a file.
    noteOpened: async (book, at) => void (await (await registry()).books.update(book, { openedAt: at })),
    noteExported: (book, at, position) =>
      change((books) => changeEntry(books, book, { lastExport: { at, position } })),
    // Disposable: where the registry cannot be had there is none.
    readOpening: async (book) =>
      (
        await registry()
          .then(({ openings }) => openings.get(book))
          .catch(() => undefined)
      )?.record,
    writeOpening: async (book, record) => void (await (await registry()).openings.put({ book, record })),
    onChange: (listener) => channel.addEventListener('message', () => listener()),
  };
}

/** From the books' own files, where the browser's store does not open: shown from their safety copies, they can be taken away. */
async function allEntries(registry: () => Promise<Registry>): Promise<readonly BookEntry[]> {
  try {
    return await (await registry()).books.toArray();
  } catch (error) {
    const files = await bookFiles();
    if (files.size === 0) throw error;
    return [...files.values()].flatMap((entry) => entry ?? []);
  }
}

async function openHealed(): Promise<Registry> {
  const registry = await openRegistry();
  await exclusively('daybook/books', () => healRegistry(registry));
  return registry;
}

async function openBook(book: string, options?: { readonly thorough?: boolean }): Promise<OpenedBook> {
  const listeners: ((notice: StorageNotice) => void)[] = [];
  const onNotice = (notice: StorageNotice) => listeners.forEach((listener) => listener(notice));
  const { log, snapshots, report } = await openLog(book, { ...options, onNotice });
  if (!log) throw new BookNotOpened(book, report);
  const readOnly = report.find((notice) => notice.type === 'ReadOnly')?.reason.type;
  return { log, snapshots, notices: report, readOnly, onNotice: (listener) => void listeners.push(listener) };
}

function infoOf({ book, domain, name, currency, timeZone, createdAt, lastExport }: BookEntry): BookInfo {
  return { book, domain, name, currency, timeZone, createdAt, lastExport };
}
