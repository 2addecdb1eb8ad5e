/** A log in memory, for tests: several logs on one store behave as tabs on one book. */
import type {
  AppendRefusal,
  AppendResult,
  ArrivedCommit,
  EventLog,
  Head,
  Position,
  ReadRange,
  RecordedEvent,
  SealedCommit,
} from '../kernel/index.ts';
import { emptyHead, DamagedCommit } from '../kernel/index.ts';
import { commandsOf, headAfter, headRefusal } from './append-rules.ts';
import type { StoredCommit } from './streams.ts';
import { Streams } from './streams.ts';
import { storedCommit } from './stored-commit.ts';

const BATCH = 100;

export interface MemoryRecord {
  readonly position: Position;
  readonly count: number;
  hash: string;
  text: string;
}

/** What the logs of one book share. Its records can be changed, as a failing disk would. */
export class MemoryStore {
  readonly book: string;
  head: Head;
  readonly records: MemoryRecord[] = [];
  readonly commands = new Map<string, Position>();
  readonly logs = new Set<MemoryLog>();

  constructor(book: string, device: string) {
    this.book = book;
    this.head = emptyHead(device);
  }

  /** Puts what was checked after the head, all at once. */
  add(commits: readonly SealedCommit[], head: Head): readonly StoredCommit[] {
    let next = this.head.position + 1;
    const added = commits.map(({ commit, text }) => {
      const position = next;
      next += commit.events.length;
      this.records.push({ position, count: commit.events.length, hash: commit.hash, text });
      if (!this.commands.has(commit.command)) this.commands.set(commit.command, position);
      return { position, commit, text };
    });
    this.head = head;
    return added;
  }

  async *read({
    from,
    to,
  }: {
    readonly from: Position;
    readonly to: Position;
  }): AsyncGenerator<readonly StoredCommit[]> {
    let index = this.#indexOf(from);
    let next = this.records[index]?.position ?? 1;
    while (next <= to) {
      const batch: StoredCommit[] = [];
      while (batch.length < BATCH && next <= to) {
        const record = this.records[index];
        if (record?.position !== next) throw new DamagedCommit(next, 'it is missing');
        batch.push(storedCommit(record));
        index += 1;
        next += record.count;
      }
      yield batch;
    }
  }

  /** The commit that begins at `position`. */
  commitAt(position: Position): StoredCommit {
    const record = this.records[this.#indexOf(position)];
    if (record?.position !== position) throw new DamagedCommit(position, 'it is missing');
    return storedCommit(record);
  }

  /** Index of the record that holds `position`. */
  #indexOf(position: Position): number {
    let low = 0;
    let high = this.records.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.records[middle]!.position <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export class MemoryLog implements EventLog {
  readonly book: string;
  readonly #store: MemoryStore;
  readonly #streams: Streams;
  readonly #listeners = new Set<(head: Head) => void>();
  #closed = false;

  constructor(store: MemoryStore) {
    this.book = store.book;
    this.#store = store;
    this.#streams = new Streams({
      read: (range) => store.read(range),
      at: async (starts) => starts.map((start) => store.commitAt(start)),
    });
    store.logs.add(this);
  }

  async head(): Promise<Head> {
    return this.#store.head;
  }

  async append(
    commits: readonly SealedCommit[],
    at: Head,
    expected?: ReadonlyMap<string, number>,
  ): Promise<AppendResult> {
    if (this.#closed)
      return {
        appended: false,
        refusal: { type: 'StoreFailed', name: 'LogClosed', message: 'This log was closed' },
      };
    const head = headAfter(commits, at);
    await this.#streams.catchUp(Math.min(at.position, this.#store.head.position));
    await Promise.resolve(); // As with a real store, another writer may come between.
    const refusal = this.#refusal(commits, at, expected);
    if (refusal) return { appended: false, refusal };
    const arrived = this.#store.add(commits, head).map((stored) => this.#streams.arrive(stored));
    for (const log of this.#store.logs) log.#announce(head);
    return { appended: true, head, arrived };
  }

  #refusal(
    commits: readonly SealedCommit[],
    at: Head,
    expected?: ReadonlyMap<string, number>,
  ): AppendRefusal | undefined {
    const refusal = headRefusal(this.#store.head, at);
    if (refusal?.type === 'FormatNewer') return refusal;
    const known = commandsOf(commits).find((command) => this.#store.commands.has(command));
    if (known !== undefined) return { type: 'CommandKnown', command: known };
    return refusal ?? (expected && this.#streams.firstMoved(expected));
  }

  async *read({ from = 1, to }: ReadRange = {}): AsyncIterable<readonly ArrivedCommit[]> {
    const end = this.#store.head.position;
    yield* this.#streams.read(Math.max(from, 1), Math.min(to ?? end, end));
  }

  async readStream(stream: string, fromVersion = 1): Promise<readonly RecordedEvent[]> {
    await this.#streams.catchUp(this.#store.head.position);
    return this.#streams.eventsOf(stream, fromVersion);
  }

  async versionOf(stream: string): Promise<number> {
    await this.#streams.catchUp(this.#store.head.position);
    return this.#streams.versionOf(stream);
  }

  async findCommand(command: string): Promise<ArrivedCommit | undefined> {
    const position = this.#store.commands.get(command);
    if (position === undefined) return undefined;
    await this.#streams.catchUp(position);
    return this.#streams.arrive(this.#store.commitAt(position));
  }

  subscribe(listener: (head: Head) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#store.logs.delete(this);
  }

  #announce(head: Head): void {
    for (const listener of this.#listeners) listener(head);
  }
}
