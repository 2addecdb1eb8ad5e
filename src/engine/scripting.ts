/** `window.daybook`: the app's public face in the browser's console, documented in the README. */
import type {
  At,
  BookInfo,
  CommandMessage,
  EngineClient,
  EngineStatus,
  EventFilter,
  NewBook,
  Outcome,
} from './client.ts';

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
  importFile(
    file: Blob,
  ): Promise<{ ok: true; book: BookInfo; events: number } | { ok: false; problem: unknown }>;
  books(): Promise<readonly BookInfo[]>;
  openBook(book: string): Promise<BookInfo>;
}

/** `newBook` says what a first command opens where there is no book yet. */
export function createScripting(client: EngineClient, newBook: () => NewBook): Scripting {
  let status: EngineStatus | undefined;
  client.onStatus((next) => (status = next));
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
    query: (name, params = {}, options = {}) => client.query(name, params, options.at ?? 'now'),
    commands: () => client.commands(),
    queries: () => client.queries(),
    events: (filter = {}) => client.events(filter),
    head: async () => status?.head ?? { position: 0, hash: '' },
    async verify() {
      const answer = await client.verify().answer;
      return answer.ok ? { ok: true } : answer;
    },
    exportLog: (options = {}) => client.exportLog(options).answer,
    importFile: (file) => client.importLog(file).answer,
    books: async () => (await settled()).books,
    openBook: (book) => client.openBook(book),
  };
}
