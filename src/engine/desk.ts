/** The desk: which books there are on this device, which of them lies open, and what the page is told of both. */
import type { Domain } from '../kernel/index.ts';
import { DamagedCommit } from '../kernel/index.ts';
import type { OpenedBook, Shelf, StorageNotice } from '../storage/index.ts';
import { BookNotOpened } from '../storage/index.ts';
import { domainOf } from './domains.ts';
import { freshId } from './fresh-ids.ts';
import type { BookInfo, EngineStatus, GoneOn, NewBook, Notice } from './protocol.ts';
import { OpeningRecords } from './opening-record.ts';
import { Session } from './session.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { Turns } from './turns.ts';
import type { Watches } from './watches.ts';

const NOTHING_OPEN = {
  book: undefined,
  head: { position: 0, hash: '' },
  device: '',
  notices: [],
  readOnly: undefined,
  progress: undefined,
  failure: undefined,
};

export class Desk {
  session: Session | undefined;
  private readonly shelf: Shelf;
  private readonly watches: Watches;
  private readonly openings: OpeningRecords;
  private readonly snapshots = new SnapshotKeeper();
  private readonly onPutAway: () => void;
  private readonly listeners = new Set<(status: EngineStatus) => void>();
  /** By the person's wish: no book is opened in the place of the one that was closed. */
  private leftEmpty = false;
  /** Books are opened, made and put away one after another, whoever asks. */
  private readonly turns = new Turns();
  private status: EngineStatus = { phase: 'starting', books: [], ...NOTHING_OPEN };

  /** `onPutAway` is called whenever a book is put away, for what belongs to it. */
  constructor(shelf: Shelf, watches: Watches, onPutAway: () => void) {
    this.shelf = shelf;
    this.watches = watches;
    this.openings = new OpeningRecords(shelf, watches);
    this.onPutAway = onPutAway;
    shelf.onChange(() => void this.refresh());
  }

  onStatus(listener: (status: EngineStatus) => void): void {
    this.listeners.add(listener);
    listener(this.status);
  }

  private tell(change: Partial<EngineStatus>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.listeners) listener(this.status);
  }

  /** Opens the book used last, if there is one. */
  async start(): Promise<void> {
    await this.turns.take(async () => {
      try {
        const books = await this.shelf.list();
        this.tell({ books });
        if (books[0]) await this.openNow(books[0]);
        else this.tell({ phase: 'noBook' });
      } catch (failure) {
        this.tell({ phase: 'failed', failure: wordsOf(failure) });
      }
    });
  }

  create(wanted: NewBook): Promise<BookInfo> {
    return this.turns.take(async () => {
      const domain = domainOf(wanted.domain);
      const info: BookInfo = { ...wanted, book: freshId(), createdAt: Date.now() };
      const opened = await this.shelf.create(info, freshId());
      await this.closeNow();
      await this.use(opened, domain, info);
      return info;
    });
  }

  /** Where the book cannot be opened, the status says so (`failed`, with storage's notices), and this rejects. */
  open(book: string): Promise<BookInfo> {
    return this.turns.take(async () => {
      const info = (await this.shelf.list()).find((candidate) => candidate.book === book);
      if (!info) throw new Error(`There is no book ${book} on this device`);
      await this.openNow(info);
      return info;
    });
  }

  private async openNow(info: BookInfo, thorough = false): Promise<void> {
    this.tell({ phase: 'opening', progress: 0 });
    try {
      await this.closeNow();
      await this.use(await this.shelf.open(info.book, { thorough }), domainOf(info.domain), info);
    } catch (failure) {
      // A damaged commit was met on the way: looked at thoroughly, the book is healed from its safety copy, or shown.
      if (failure instanceof DamagedCommit && !thorough) return this.openNow(info, true);
      this.failed(info, failure);
      throw failure;
    }
  }

  private failed(info: BookInfo, failure: unknown): void {
    const notices = failure instanceof BookNotOpened ? failure.notices.map(asNotice) : [];
    this.tell({ phase: 'failed', book: info, failure: wordsOf(failure), notices, progress: undefined });
  }

  private async use(opened: OpenedBook, domain: Domain, info: BookInfo): Promise<void> {
    const session = await Session.start(
      opened.log,
      domain,
      info,
      (progress) => this.tell({ progress }),
      opened.snapshots,
    );
    session.readOnly ??= opened.readOnly;
    const remembered = await this.openings.read(session);
    // With nothing to show meanwhile, the book is open when its log is read.
    if (!remembered) await session.opened;
    else session.opened.catch((failure: unknown) => this.lost(session, failure));
    // A new book; or one whose making was cut short before its first event.
    if (session.head.position === 0) await session.openBook(freshId(), Date.now());
    session.onChange(() => this.bookMoved(session));
    opened.onNotice((notice) => {
      // Nobody has read what is damaged yet: it is healed before anybody does.
      if (notice.type === 'DamageMet')
        void this.lost(session, new DamagedCommit(notice.position, 'it is damaged'));
      else this.tell({ notices: [...this.status.notices, asNotice(notice)] });
    });
    this.session = session;
    this.leftEmpty = false;
    this.watches.follow(session, remembered);
    this.openings.follow(session);
    if (opened.snapshots) this.snapshots.follow(session, opened.snapshots);
    const notices = opened.notices.map(asNotice);
    this.tell({ ...NOTHING_OPEN, phase: 'ready', book: info, notices, ...headOf(session) });
    this.bookMoved(session);
    // On a full disk it cannot be noted that the book was opened; it is open none the less.
    await this.shelf.noteOpened(info.book, Date.now()).catch(() => undefined);
    this.tell({ books: await this.shelf.list() });
  }

  /** The log turned out to be damaged after the opening record was shown. */
  private async lost(session: Session, failure: unknown): Promise<void> {
    await this.turns.take(async () => {
      if (session !== this.session) return;
      if (failure instanceof DamagedCommit) await this.openNow(session.info, true);
      else this.failed(session.info, failure);
    });
  }

  private bookMoved(session: Session): void {
    if (session !== this.session) return;
    this.tell(headOf(session));
    const { book } = this.status;
    if (!book || session.name === book.name) return;
    const renamed = { ...book, name: session.name };
    const books = this.status.books.map((one) => (one.book === renamed.book ? renamed : one));
    this.tell({ book: renamed, books });
    // Where it cannot be written now, it is with the next opening: the log has the name.
    this.shelf.rename(book.book, session.name).catch(() => undefined);
  }

  /** Leaves no book open, until one is opened or made: the page shows the ways to either. */
  close(): Promise<void> {
    return this.turns.take(async () => {
      await this.closeNow();
      this.leftEmpty = true;
      this.tell({ phase: 'noBook', ...NOTHING_OPEN });
    });
  }

  private async closeNow(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.watches.follow(undefined);
    this.openings.stop();
    this.snapshots.stop();
    this.onPutAway();
    await session?.close();
  }

  /** Whatever comes of it, the book is opened again: as it is then. */
  goOn(book: string): Promise<GoneOn> {
    return this.turns.take(async () => {
      const info = (await this.shelf.list()).find((candidate) => candidate.book === book);
      if (!info) throw new Error(`There is no book ${book} on this device`);
      if (this.session?.info.book === book) await this.closeNow();
      try {
        return await this.shelf.goOn(book);
      } finally {
        await this.openNow(info);
      }
    });
  }

  async remove(book: string): Promise<void> {
    await this.turns.take(async () => {
      if (this.session?.info.book === book) await this.closeNow();
      await this.shelf.remove(book);
    });
    await this.refresh();
  }

  async noteExported(book: string, at: number, position: number): Promise<void> {
    // The file is made, and must not be withheld because the disk is too full to note it.
    await this.shelf.noteExported(book, at, position).catch(() => undefined);
    await this.refresh();
  }

  /** After books came, went or changed, here or in another tab: the open one may be gone, or a first one there. */
  private refresh(): Promise<void> {
    return this.turns.take(async () => {
      const books = await this.shelf.list();
      const open = books.find(({ book }) => book === this.status.book?.book);
      this.tell({ books, ...(open && this.session ? { book: open } : {}) });
      if (open || this.leftEmpty) return;
      if (this.session) await this.closeNow();
      if (books[0]) await this.openNow(books[0]);
      else this.tell({ phase: 'noBook', ...NOTHING_OPEN });
    });
  }
}

function headOf({ head, readOnly }: Session): Pick<EngineStatus, 'head' | 'device' | 'readOnly'> {
  return { head: { position: head.position, hash: head.logHash }, device: head.device, readOnly };
}

/** A notice crosses to the page as plain data. */
function asNotice(notice: StorageNotice): Notice {
  return { ...notice };
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
}
