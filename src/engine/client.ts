/** The engine as the page sees it: commands, queries and moments, answered by the worker. */
import type {
  At,
  BookInfo,
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
  Outcome,
  Progress,
  Timeline,
  VerifyAnswer,
} from './protocol.ts';

export type * from './protocol.ts';

export interface Running<Answer> {
  readonly answer: Promise<Answer>;
  /** Stops the work; `answer` then rejects with an AbortError. */
  cancel(): void;
}

export interface CommandDescription {
  readonly name: string;
  /** JSON Schema of `data` (or of the query's parameters). */
  readonly schema: unknown;
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
