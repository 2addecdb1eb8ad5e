/** The engine as the page sees it: commands, queries and moments, answered by the worker. */
import type { Remote } from 'comlink';
import { proxy, wrap } from 'comlink';
import { uuidV7 } from '../kernel/index.ts';
import type { Engine } from './engine.ts';
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

export type * from './protocol.ts';
export { calendarDay } from './calendar-day.ts';
export { createScripting, type Scripting } from './scripting.ts';

export interface Running<Answer> {
  readonly answer: Promise<Answer>;
  /** Stops the work; `answer` then rejects with an AbortError. */
  cancel(): void;
}

export interface EngineClient {
  /** Calls `listener` with the status now and on every change. Returns the way to stop. */
  onStatus(listener: (status: EngineStatus) => void): () => void;

  dispatch(command: CommandMessage): Promise<Outcome>;
  query(name: string, params?: unknown, at?: At): Promise<unknown>;
  /** Like `query`, and again after every commit that changes the answer (of this tab or another). `onError` gets a query's failure. */
  watch(
    name: string,
    params: unknown,
    at: At,
    onAnswer: (answer: unknown) => void,
    onError?: (error: Error) => void,
  ): () => void;

  events(filter: EventFilter): Promise<readonly EventView[]>;
  /** The moment at a position (rounded down to the end of an act), or at a wall-clock time in ms. */
  moment(where: { readonly position: number } | { readonly time: number }): Promise<MomentInfo>;
  timeline(slices: number): Promise<Timeline>;

  createBook(book: NewBook): Promise<BookInfo>;
  /** A household of three years, made from a fixed seed, as a book of its own. */
  createSample(onProgress?: (progress: Progress) => void): Running<BookInfo>;
  openBook(book: string): Promise<BookInfo>;
  closeBook(): Promise<void>;
  deleteBook(book: string): Promise<void>;
  /** For a book that is read-only because it is damaged: goes on with what is whole, and opens it. Rejects with nothing changed. */
  goOn(book: string): Promise<GoneOn>;

  verify(onProgress?: (progress: Progress) => void): Running<VerifyAnswer>;
  exportLog(options?: { readonly gzip?: boolean }, onProgress?: (progress: Progress) => void): Running<Blob>;
  /** Opens the imported book if all is well; changes nothing if not. `.json` and `.json.gz`. */
  importLog(file: Blob, onProgress?: (progress: Progress) => void): Running<ImportLogAnswer>;

  csvOpen(
    file: File,
    options: {
      readonly account: string;
      readonly encoding?: string | undefined;
      readonly delimiter?: string | undefined;
      readonly headerLine?: number | null | undefined;
    },
    onProgress?: (progress: Progress) => void,
  ): Running<CsvOpenAnswer>;
  csvPreview(request: CsvPreviewRequest): Promise<CsvPreviewAnswer>;
  /** Records exactly what the last preview of the session showed. */
  csvCommit(session: string, onProgress?: (progress: Progress) => void): Running<Outcome>;
  csvClose(session: string): Promise<void>;

  commands(): Promise<readonly CommandDescription[]>;
  queries(): Promise<readonly CommandDescription[]>;
}

/** Speaks with the engine in `worker`. Ids of commands are made here, before they are sent. */
export function connectEngine(worker: Worker): EngineClient {
  const remote: Remote<Engine> = wrap<Engine>(worker);
  const listeners = new Set<(status: EngineStatus) => void>();
  let status: EngineStatus | undefined;
  void remote.onStatus(
    proxy((next: EngineStatus) => {
      status = next;
      for (const listener of listeners) listener(next);
    }),
  );

  function running<Answer>(start: (token: string) => Promise<Answer>): Running<Answer> {
    const token = crypto.randomUUID();
    return { answer: start(token), cancel: () => void remote.cancel(token) };
  }
  // Comlink sends functions only where they are marked, and structured cloning knows no absent callback but undefined.
  const heard = (onProgress?: (progress: Progress) => void) => (onProgress ? proxy(onProgress) : undefined);

  return {
    onStatus(listener) {
      listeners.add(listener);
      if (status) listener(status);
      return () => listeners.delete(listener);
    },
    dispatch: (command) => remote.dispatch({ ...command, id: command?.id ?? commandId() }), // A script may send nothing at all.
    query: (name, params = {}, at = 'now') => remote.query(name, params, at),
    watch(name, params, at, onAnswer, onError) {
      const id = crypto.randomUUID();
      void remote.watch(
        id,
        name,
        params,
        at,
        proxy(onAnswer),
        proxy((message: string) => onError?.(new Error(message))),
      );
      return () => void remote.unwatch(id);
    },
    events: (filter) => remote.events(filter),
    moment: (where) => remote.moment(where),
    timeline: (slices) => remote.timeline(slices),
    createBook: (book) => remote.createBook(book),
    createSample: (onProgress) => running((token) => remote.createSample(token, heard(onProgress))),
    openBook: (book) => remote.openBook(book),
    closeBook: () => remote.closeBook(),
    deleteBook: (book) => remote.deleteBook(book),
    goOn: (book) => remote.goOn(book),
    verify: (onProgress) => running<VerifyAnswer>((token) => remote.verify(token, heard(onProgress))),
    exportLog: (options, onProgress) =>
      running((token) => remote.exportLog(token, options?.gzip ?? false, heard(onProgress))),
    importLog: (file, onProgress) =>
      running<ImportLogAnswer>((token) => remote.importLog(token, file, heard(onProgress))),
    csvOpen: (file, options, onProgress) =>
      running<CsvOpenAnswer>((token) => remote.csvOpen(token, file, options, heard(onProgress))),
    csvPreview: (request) => remote.csvPreview(request),
    csvCommit: (session, onProgress) =>
      running<Outcome>((token) => remote.csvCommit(token, session, heard(onProgress))),
    csvClose: (session) => remote.csvClose(session),
    commands: () => remote.commands(),
    queries: () => remote.queries(),
  };
}

function commandId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
