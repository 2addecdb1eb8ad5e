/** The engine: the books on this device, the one that is open, and everything the page can ask of it. Runs in the worker. */
import type { Shelf } from '../storage/index.ts';
import type { CsvImports, CsvOptions } from './csv-import.ts';
import { Desk } from './desk.ts';
import { domainOf } from './domains.ts';
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
  GoneOn,
  ImportLogAnswer,
  MomentInfo,
  NewBook,
  Outcome,
  Progress,
  Timeline,
  VerifyAnswer,
} from './protocol.ts';
import type { Session } from './session.ts';
import { paced, Tasks } from './tasks.ts';
import { Watches } from './watches.ts';

type OnProgress = ((progress: Progress) => void) | undefined;

export class Engine {
  private readonly shelf: Shelf;
  private readonly tasks = new Tasks();
  private readonly watches = new Watches();
  private readonly desk: Desk;
  private csv: CsvImports | undefined;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
    this.desk = new Desk(shelf, this.watches, () => {
      this.csv = undefined; // A file was read against the accounts of the book before.
    });
  }

  start(): Promise<void> {
    return this.desk.start();
  }

  onStatus(listener: (status: EngineStatus) => void): void {
    this.desk.onStatus(listener);
  }

  // --- Books ---

  createBook(wanted: NewBook): Promise<BookInfo> {
    return this.desk.create(wanted);
  }

  openBook(book: string): Promise<BookInfo> {
    return this.desk.open(book);
  }

  closeBook(): Promise<void> {
    return this.desk.close();
  }

  goOn(book: string): Promise<GoneOn> {
    return this.desk.goOn(book);
  }

  deleteBook(book: string): Promise<void> {
    return this.desk.remove(book);
  }

  createSample(token: string, onProgress: OnProgress): Promise<BookInfo> {
    return this.tasks.run(token, async (signal) => {
      const { makeSample } = await import('./sample.ts');
      const now = Date.now();
      const info = await makeSample(this.shelf, now, signal, paced(onProgress));
      return this.desk.open(info.book);
    });
  }

  // --- The open book ---

  private current(): Session {
    const { session } = this.desk;
    if (!session) throw new Error('No book is open');
    return session;
  }

  async dispatch(message: CommandMessage & { readonly id: string }): Promise<Outcome> {
    const { session } = this.desk;
    return session
      ? session.dispatch(message, Date.now())
      : { accepted: false, rejection: { type: 'NoBookOpen' } };
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

  async moment(where: { readonly position: number } | { readonly time: number }): Promise<MomentInfo> {
    return this.current().moment(where);
  }

  async timeline(slices: number): Promise<Timeline> {
    return this.current().timeline(slices);
  }

  verify(token: string, onProgress: OnProgress): Promise<VerifyAnswer> {
    const report = paced(onProgress);
    return this.tasks.run(token, async (signal) => {
      const { verifyChain } = await import('./verify-chain.ts');
      const answer = await verifyChain(this.current().log, { signal, onProgress: report });
      return answer.ok ? { ok: true, position: answer.head.position, hash: answer.head.logHash } : answer;
    });
  }

  async commands(): Promise<readonly CommandDescription[]> {
    return (await import('./describe.ts')).describeCommands(this.desk.session?.domain ?? domainOf('finance'));
  }

  async queries(): Promise<readonly CommandDescription[]> {
    return (await import('./describe.ts')).describeQueries(this.desk.session?.domain ?? domainOf('finance'));
  }

  // --- Files ---

  exportLog(token: string, gzip: boolean, onProgress: OnProgress): Promise<Blob> {
    return this.tasks.run(token, async (signal) => {
      const { exportBook } = await import('./log-files.ts');
      const session = this.current();
      const now = Date.now();
      const blob = await exportBook(session, now, gzip, signal, paced(onProgress));
      await this.desk.noteExported(session.info.book, now, session.head.position);
      return blob;
    });
  }

  importLog(token: string, file: Blob, onProgress: OnProgress): Promise<ImportLogAnswer> {
    return this.tasks.run(token, async (signal) => {
      const { importBook } = await import('./log-files.ts');
      const now = Date.now();
      const answer = await importBook(this.shelf, file, now, signal, paced(onProgress));
      if (answer.ok) await this.desk.open(answer.book.book);
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
