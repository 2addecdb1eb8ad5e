/** Logs that live in a worker, as tests on the page see them. */
import type { Remote } from 'comlink';
import { proxy, wrap } from 'comlink';
import type { EventLog, Head } from '../../../src/kernel/index.ts';
import { DamagedCommit } from '../../../src/kernel/index.ts';
import type { OpenOptions, StorageNotice } from '../../../src/storage/index.ts';
import type { StorageWorker } from './storage-worker.ts';

export interface Tab {
  readonly storage: Remote<StorageWorker>;
  /** Opens a log that must be there. */
  open(book: string, options?: OpenOptions): Promise<RemoteLog>;
  /** Ends as a killed tab does: nothing is closed. */
  kill(): void;
}

export interface RemoteLog {
  readonly id: number;
  readonly log: EventLog;
  readonly report: readonly StorageNotice[];
  readonly safetyCopy: 'on' | 'off';
}

export function openTab(): Tab {
  const worker = new Worker(new URL('./storage-worker.ts', import.meta.url), { type: 'module' });
  const storage = wrap<StorageWorker>(worker);
  return {
    storage,
    async open(book, options) {
      const opened = await storage.open(book, options);
      if (opened.id === 0) throw new Error(`Not opened: ${JSON.stringify(opened.report)}`);
      return { ...opened, log: remoteLog(storage, opened.id, book) };
    },
    kill: () => worker.terminate(),
  };
}

function remoteLog(storage: Remote<StorageWorker>, id: number, book: string): EventLog {
  return {
    book,
    head: () => storage.head(id),
    append: (commits, at, expected) => storage.append(id, commits, at, expected),
    async *read(range) {
      const { batches, damaged } = await storage.read(id, range);
      yield* batches;
      if (damaged) throw new DamagedCommit(damaged.position, damaged.reason);
    },
    readStream: (stream, fromVersion) => storage.readStream(id, stream, fromVersion),
    versionOf: (stream) => storage.versionOf(id, stream),
    findCommand: (command) => storage.findCommand(id, command),
    subscribe(listener) {
      let listening = true;
      void storage.subscribe(
        id,
        proxy((head: Head) => {
          if (listening) listener(head);
        }),
      );
      return () => {
        listening = false;
      };
    },
    close: () => storage.close(id),
  };
}
