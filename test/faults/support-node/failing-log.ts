/** A log whose storage fails when it is told to: before it did anything, or after it did, so that nobody knows. */
import type {
  AppendResult,
  ArrivedCommit,
  EventLog,
  Head,
  ReadRange,
  RecordedEvent,
  SealedCommit,
} from '../../../src/kernel/index.ts';

export type StorageOperation = 'head' | 'append' | 'read' | 'readStream' | 'versionOf' | 'findCommand';

/**
 * `before`: nothing was done. `after`: it was done, and is told as failed; no tab hears of it. `afterAloud`: the same,
 * and the other tabs hear of it.
 */
export type Fault = 'before' | 'after' | 'afterAloud';

/** Asked before each operation; decides whether it fails, and how. */
export type FaultPlan = (operation: StorageOperation) => Fault | undefined;

/** What all tabs on one store share. */
export interface Wire {
  plan: FaultPlan;
  /** While set, no tab is told of what is written. */
  silent: boolean;
}

export class StoreFailure extends Error {
  override readonly name = 'UnknownError';
}

export class FailingLog implements EventLog {
  readonly book: string;
  readonly #log: EventLog;
  readonly #wire: Wire;
  /** This tab is told of its own writes by their answer. */
  #deaf = false;

  constructor(log: EventLog, wire: Wire) {
    this.book = log.book;
    this.#log = log;
    this.#wire = wire;
  }

  head(): Promise<Head> {
    return this.#reading('head', () => this.#log.head());
  }

  async append(
    commits: readonly SealedCommit[],
    at: Head,
    expected?: ReadonlyMap<string, number>,
  ): Promise<AppendResult> {
    const fault = this.#wire.plan('append');
    if (fault === undefined) return this.#log.append(commits, at, expected);
    if (fault !== 'before') {
      this.#deaf = true;
      this.#wire.silent = fault === 'after';
      const result = await this.#log.append(commits, at, expected);
      this.#deaf = false;
      this.#wire.silent = false;
      if (!result.appended) return result;
    }
    return {
      appended: false,
      refusal: { type: 'StoreFailed', name: 'QuotaExceededError', message: `injected ${fault} the write` },
    };
  }

  /** A commit at a time, each of which may be the one that cannot be read. */
  async *read(range?: ReadRange): AsyncIterable<readonly ArrivedCommit[]> {
    for await (const batch of this.#log.read(range)) {
      for (const arrived of batch) {
        if (this.#wire.plan('read')) throw new StoreFailure('injected while reading');
        yield [arrived];
      }
    }
  }

  readStream(stream: string, fromVersion?: number): Promise<readonly RecordedEvent[]> {
    return this.#reading('readStream', () => this.#log.readStream(stream, fromVersion));
  }

  versionOf(stream: string): Promise<number> {
    return this.#reading('versionOf', () => this.#log.versionOf(stream));
  }

  findCommand(command: string): Promise<ArrivedCommit | undefined> {
    return this.#reading('findCommand', () => this.#log.findCommand(command));
  }

  subscribe(listener: (head: Head) => void): () => void {
    return this.#log.subscribe((head) => {
      if (!this.#deaf && !this.#wire.silent) listener(head);
    });
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  async #reading<Answer>(operation: StorageOperation, read: () => Promise<Answer>): Promise<Answer> {
    if (this.#wire.plan(operation)) throw new StoreFailure(`injected at ${operation}`);
    return read();
  }
}
