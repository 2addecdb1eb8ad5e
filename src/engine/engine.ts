/** The engine: the books on this device, the one that is open, and everything the page can ask of it. Runs in the worker. */
import type { Domain } from '../kernel/index.ts';
import { verifyChain } from '../kernel/index.ts';
import type { OpenedBook, Shelf } from './shelf.ts';
import type { CsvImports, CsvOptions } from './csv-import.ts';
import { domains } from './domains.ts';
import type {
  At,
  BookInfo,
  CommandDescription,
  CommandMessage,
  CsvOpenAnswer,
  CsvPreviewAnswer,
  CsvPreviewRequest,
  EngineStatus,
  EventFilter,
  EventView,
  ImportLogAnswer,
  MomentInfo,
  NewBook,
  Notice,
  Outcome,
  Progress,
  Timeline,
  VerifyAnswer,
} from './protocol.ts';
import { freshId } from './fresh-ids.ts';
import { Session } from './session.ts';
import { paced, Tasks } from './tasks.ts';
import { Watches } from './watches.ts';

type OnProgress = ((progress: Progress) => void) | undefined;

export class Engine {
  private readonly shelf: Shelf;
  private readonly tasks = new Tasks();
  private readonly watches = new Watches();
  private csv: CsvImports | undefined;
  private readonly listeners = new Set<(status: EngineStatus) => void>();
  private session: Session | undefined;
  private status: EngineStatus = {
    phase: 'starting',
    books: [],
    head: { position: 0, hash: '' },
    device: '',
    notices: [],
  };

  constructor(shelf: Shelf) {
    this.shelf = shelf;
    shelf.onChange(() => void this.booksChanged());
  }

  /** Opens the book used last, if there is one. */
  async start(): Promise<void> {
    try {
      const books = await this.shelf.list();
      this.tell({ books });
      const last = books[0];
      if (last) await this.openBook(last.book);
      else this.tell({ phase: 'noBook' });
    } catch (failure) {
      this.tell({
        phase: 'failed',
        failure: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure),
      });
    }
  }

  onStatus(listener: (status: EngineStatus) => void): void {
    this.listeners.add(listener);
    listener(this.status);
  }

  private tell(change: Partial<EngineStatus>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.listeners) listener(this.status);
  }

  // --- Books ---

  async createBook(wanted: NewBook): Promise<BookInfo> {
    const domain = domainOf(wanted.domain);
    const now = Date.now();
    const info: BookInfo = { ...wanted, book: freshId(), createdAt: now };
    const opened = await this.shelf.create(info, freshId());
    await this.use(opened, domain, info);
    const outcome = await this.current().openBook(freshId(), now);
    if (!outcome.accepted) throw new Error(`The new book could not be written: ${outcome.rejection.type}`);
    this.tell({ books: await this.shelf.list() });
    return info;
  }

  async openBook(book: string): Promise<BookInfo> {
    const info = (await this.shelf.list()).find((candidate) => candidate.book === book);
    if (!info) throw new Error(`There is no book ${book} on this device`);
    this.tell({ phase: 'opening', progress: 0 });
    await this.closeBook();
    await this.use(await this.shelf.open(book), domainOf(info.domain), info);
    return info;
  }

  private async use(opened: OpenedBook, domain: Domain, info: BookInfo): Promise<void> {
    const session = await Session.open(opened.log, domain, info, (progress) => this.tell({ progress }));
    session.readOnly ??= opened.readOnly;
    this.session = session;
    session.onChange(() => this.bookMoved(session));
    opened.onNotice((notice: Notice) => this.tell({ notices: [...this.status.notices, notice] }));
    this.tell({
      phase: 'ready',
      book: info,
      notices: opened.notices,
      progress: undefined,
      ...headOf(session),
    });
    this.watches.follow(session);
    await this.shelf.noteOpened(info.book, Date.now());
  }

  private bookMoved(session: Session): void {
    this.tell(headOf(session));
    if (session.name === this.status.book?.name || this.status.book === undefined) return;
    this.tell({ book: { ...this.status.book, name: session.name } });
    void this.shelf.rename(session.info.book, session.name);
  }

  async closeBook(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.watches.follow(undefined);
    this.csv = undefined;
    await session?.close();
  }

  async deleteBook(book: string): Promise<void> {
    if (this.session?.info.book === book) await this.closeBook();
    await this.shelf.remove(book);
    await this.booksChanged();
  }

  /** After books came or went, here or in another tab. */
  private async booksChanged(): Promise<void> {
    const books = await this.shelf.list();
    this.tell({ books, book: books.find(({ book }) => book === this.status.book?.book) ?? this.status.book });
    const open = this.session?.info.book;
    if (open !== undefined && books.some(({ book }) => book === open)) return;
    if (open !== undefined) await this.closeBook();
    if (this.status.phase === 'opening' || this.status.phase === 'starting') return;
    if (books[0]) await this.openBook(books[0].book);
    else
      this.tell({
        phase: 'noBook',
        book: undefined,
        head: { position: 0, hash: '' },
        notices: [],
        readOnly: undefined,
      });
  }

  createSample(token: string, onProgress: OnProgress): Promise<BookInfo> {
    return this.tasks.run(token, async (signal) => {
      const { makeSample } = await import('./sample.ts');
      const now = Date.now();
      const info = await makeSample(this.shelf, now, signal, paced(onProgress));
      return this.openBook(info.book);
    });
  }

  // --- The open book ---

  private current(): Session {
    if (!this.session) throw new Error('No book is open');
    return this.session;
  }

  async dispatch(message: CommandMessage & { readonly id: string }): Promise<Outcome> {
    if (!this.session) return { accepted: false, rejection: { type: 'NoBookOpen' } };
    return this.session.dispatch(message, Date.now());
  }

  async query(name: string, params: unknown, at: At): Promise<unknown> {
    return this.current().query(name, params, at, Date.now());
  }

  watch(
    id: string,
    name: string,
    params: unknown,
    at: At,
    onAnswer: (answer: unknown) => void,
    onError: (message: string) => void,
  ): void {
    this.watches.add(id, { name, params, at, onAnswer, onError });
  }

  unwatch(id: string): void {
    this.watches.remove(id);
  }

  async events(filter: EventFilter): Promise<readonly EventView[]> {
    return this.current().events(filter);
  }

  moment(where: { readonly position: number } | { readonly time: number }): MomentInfo {
    return this.current().moment(where);
  }

  timeline(slices: number): Timeline {
    return this.current().timeline(slices);
  }

  verify(token: string, onProgress: OnProgress): Promise<VerifyAnswer> {
    const report = paced(onProgress);
    return this.tasks.run(token, async (signal) => {
      const answer = await verifyChain(this.current().log, { signal, onProgress: report });
      return answer.ok ? { ok: true, position: answer.head.position, hash: answer.head.logHash } : answer;
    });
  }

  async commands(): Promise<readonly CommandDescription[]> {
    return (await import('./describe.ts')).describeCommands(this.session?.domain ?? domainOf('finance'));
  }

  async queries(): Promise<readonly CommandDescription[]> {
    return (await import('./describe.ts')).describeQueries(this.session?.domain ?? domainOf('finance'));
  }

  // --- Files ---

  exportLog(token: string, gzip: boolean, onProgress: OnProgress): Promise<Blob> {
    return this.tasks.run(token, async (signal) => {
      const { exportBook } = await import('./log-files.ts');
      const session = this.current();
      const now = Date.now();
      const blob = await exportBook(session, now, gzip, signal, paced(onProgress));
      await this.shelf.noteExported(session.info.book, now, session.head.position);
      await this.booksChanged();
      return blob;
    });
  }

  importLog(token: string, file: Blob, onProgress: OnProgress): Promise<ImportLogAnswer> {
    return this.tasks.run(token, async (signal) => {
      const { importBook } = await import('./log-files.ts');
      const now = Date.now();
      const answer = await importBook(this.shelf, file, now, signal, paced(onProgress));
      if (answer.ok) await this.openBook(answer.book.book);
      return answer;
    });
  }

  /** Loaded with the first file. */
  private async csvImports(): Promise<CsvImports> {
    const { CsvImports } = await import('./csv-import.ts');
    return (this.csv ??= new CsvImports());
  }

  csvOpen(token: string, file: File, options: CsvOptions, onProgress: OnProgress): Promise<CsvOpenAnswer> {
    return this.tasks.run(token, async (signal) =>
      (await this.csvImports()).open(this.current(), file, options, signal, paced(onProgress)),
    );
  }

  async csvPreview(request: CsvPreviewRequest): Promise<CsvPreviewAnswer> {
    return (await this.csvImports()).preview(this.current(), request);
  }

  csvCommit(token: string, csvSession: string, onProgress: OnProgress): Promise<Outcome> {
    return this.tasks.run(token, async (signal) =>
      (await this.csvImports()).commit(this.current(), csvSession, signal, paced(onProgress)),
    );
  }

  csvClose(csvSession: string): void {
    this.csv?.close(csvSession);
  }

  cancel(token: string): void {
    this.tasks.cancel(token);
  }
}

function headOf({ head, readOnly }: Session): Pick<EngineStatus, 'head' | 'device' | 'readOnly'> {
  return { head: { position: head.position, hash: head.logHash }, device: head.device, readOnly };
}

function domainOf(name: string): Domain {
  const domain = domains.get(name);
  if (!domain) throw new Error(`This build knows no books of the kind ${name}`);
  return domain;
}
