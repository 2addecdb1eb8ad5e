/** `window.daybook`: the app's public face in the browser's console, documented in the README. */
import type { Position } from '../kernel/index.ts';
import type {
  At,
  BookInfo,
  CommandMessage,
  CsvMapping,
  CsvPreview,
  EngineClient,
  EngineStatus,
  EventFilter,
  ImportLogAnswer,
  NewBook,
  Outcome,
} from './client.ts';

export interface CsvFileOptions {
  /** The asset or liability account that the file is a statement of. */
  readonly account: string;
  /** Parts of the mapping that the guess should not decide, as `{ signFlip: true }`. */
  readonly mapping?: Partial<CsvMapping>;
  readonly encoding?: string;
  readonly delimiter?: string;
}

export type CsvFileAnswer =
  | { readonly ok: true; readonly act: string | null; readonly counts: CsvPreview['counts'] }
  | { readonly ok: false; readonly problem: { readonly type: string } };

export interface Scripting {
  dispatch(command: CommandMessage): Promise<Outcome>;
  query(name: string, params?: unknown, options?: { at?: At }): Promise<unknown>;
  commands: EngineClient['commands'];
  queries: EngineClient['queries'];
  events(filter?: EventFilter): ReturnType<EngineClient['events']>;
  /** Position and log hash of the newest commit. */
  head(): Promise<EngineStatus['head']>;
  verify(): Promise<{ ok: true } | { ok: false; position: number; reason: string }>;
  exportLog(options?: { gzip?: boolean }): Promise<Blob>;
  /** A log file becomes a book; with `account`, a CSV file's rows are recorded there under the guessed or given mapping. */
  importFile(file: Blob, options?: CsvFileOptions): Promise<ImportLogAnswer | CsvFileAnswer>;
  books(): Promise<readonly BookInfo[]>;
  openBook(book: string): Promise<BookInfo>;
}

/** `newBook` says what a first command opens where there is no book yet. */
export function createScripting(client: EngineClient, newBook: () => NewBook): Scripting {
  // A script may come before the book that was open last is: it waits for it, rather than be told that there is none.
  const settled = () =>
    new Promise<EngineStatus>((resolve) => {
      const stop = client.onStatus((next) => {
        if (next.phase === 'starting' || next.phase === 'opening') return;
        queueMicrotask(() => stop());
        resolve(next);
      });
    });
  let opening: Promise<unknown> | undefined;

  return {
    async dispatch(command) {
      const { phase } = await settled();
      if (phase === 'noBook') {
        opening ??= client.createBook(newBook()).finally(() => (opening = undefined));
        await opening;
      }
      return client.dispatch(command);
    },
    async query(name, params = {}, options = {}) {
      const { head } = await settled();
      return client.query(name, params, checkedMoment(options.at ?? 'now', head.position));
    },
    commands: () => client.commands(),
    queries: () => client.queries(),
    async events(filter = {}) {
      checkFilter(filter);
      await settled();
      return client.events(filter);
    },
    head: async () => (await settled()).head,
    async verify() {
      await settled();
      const answer = await client.verify().answer;
      return answer.ok ? { ok: true } : answer;
    },
    async exportLog(options = {}) {
      await settled();
      return client.exportLog(options).answer;
    },
    async importFile(file, options) {
      if (!(file instanceof Blob))
        throw new TypeError(`importFile takes a File or a Blob, not ${wordsOf(file)}`);
      if (options !== undefined && typeof options?.account !== 'string')
        throw new TypeError(
          'importFile takes { account } for a CSV file: the account that it is a statement of',
        );
      await settled();
      return options ? importCsv(client, file, options) : client.importLog(file).answer;
    },
    books: async () => (await settled()).books,
    openBook: (book) => client.openBook(book),
  };
}

/** Reads, maps and records a CSV file in one go; what cannot be read is counted, as the preview would show it. */
async function importCsv(client: EngineClient, file: Blob, options: CsvFileOptions): Promise<CsvFileAnswer> {
  const named = file instanceof File ? file : new File([file], 'script.csv');
  const read = await client.csvOpen(named, options).answer;
  if (!read.ok) return read;
  const { session, mapping } = read.opened;
  try {
    const request = {
      session,
      account: options.account,
      mapping: { ...mapping, ...options.mapping },
      overrides: {},
      offset: 0,
      limit: 0,
    };
    const answer = await client.csvPreview(request);
    if (!answer.ok) return answer;
    const { counts, taken } = answer.preview;
    if (taken === 0) return { ok: true, act: null, counts };
    const outcome = await client.csvCommit(session).answer;
    return outcome.accepted
      ? { ok: true, act: outcome.act, counts }
      : { ok: false, problem: outcome.rejection };
  } finally {
    await client.csvClose(session);
  }
}

/** A script has no compiler: what it sends is checked here, in words. */
function checkedMoment(at: unknown, head: Position): At {
  if (at === 'now') return at;
  if (!isCount(at))
    throw new TypeError(`at is 'now' or a position, a whole number from 0, not ${wordsOf(at)}`);
  if (at > head) throw new RangeError(`There is no position ${at} yet: the newest is ${head}`);
  return at;
}

function checkFilter(filter: EventFilter): void {
  if (typeof filter !== 'object' || filter === null)
    throw new TypeError(`events takes a filter such as { from: 1, limit: 10 }, not ${wordsOf(filter)}`);
  for (const name of ['from', 'to', 'limit'] as const) {
    const given: unknown = filter[name];
    if (given !== undefined && !isCount(given))
      throw new TypeError(`events: ${name} is a whole number from 0, not ${wordsOf(given)}`);
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const wordsOf = (value: unknown): string =>
  value === undefined ? 'undefined' : (JSON.stringify(value) ?? typeof value);
