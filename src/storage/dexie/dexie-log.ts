/** A book's log in IndexedDB: the store that everything else is compared with. */
import type {
  AppendResult,
  ArrivedCommit,
  EventLog,
  Head,
  ReadRange,
  RecordedEvent,
  SealedCommit,
} from '../../kernel/index.ts';
import type { Announcer } from '../announcer.ts';
import { announcer } from '../announcer.ts';
import { headAfter } from '../append-rules.ts';
import { Streams } from '../streams.ts';
import { appendCommits } from './append-commits.ts';
import type { BookDatabase } from './database.ts';
import { HEAD } from './database.ts';
import { storedCommit } from '../stored-commit.ts';
import { commitsIn } from './read-commits.ts';

export class DexieLog implements EventLog {
  readonly book: string;
  readonly #database: BookDatabase;
  readonly #streams: Streams;
  readonly #listeners = new Set<(head: Head) => void>();
  readonly #announcer: Announcer;
  /** The newest head this log has seen. */
  #seen: Head;
  /** Own appends go one after the other: two at once would only race each other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `database` is open and stands at `head`. */
  constructor(book: string, database: BookDatabase, head: Head) {
    this.book = book;
    this.#database = database;
    this.#seen = head;
    this.#streams = new Streams(commitsIn(database));
    this.#announcer = announcer(book, ({ head }) => this.#moved(head));
  }

  async head(): Promise<Head> {
    const head = await this.#database.head.get(HEAD);
    if (!head) throw new Error('The log’s head is gone from the store');
    if (head.position > this.#seen.position) this.#seen = head;
    return head;
  }

  async append(
    commits: readonly SealedCommit[],
    at: Head,
    expected?: ReadonlyMap<string, number>,
  ): Promise<AppendResult> {
    const head = headAfter(commits, at);
    const append = this.#turn.then(() => this.#append(commits, at, head, expected));
    this.#turn = append.catch(() => undefined); // The caller is told; the next in turn goes ahead.
    return append;
  }

  async #append(
    commits: readonly SealedCommit[],
    at: Head,
    head: Head,
    expected?: ReadonlyMap<string, number>,
  ): Promise<AppendResult> {
    if (this.#streams.position < at.position)
      await this.#streams.catchUp(Math.min(at.position, (await this.head()).position));
    // Where the index is elsewhere than `at`, the head has moved, and the transaction will say so.
    const doomed =
      expected && this.#streams.position === at.position ? this.#streams.firstMoved(expected) : undefined;
    const refusal = await appendCommits(this.#database, commits, at, head, doomed);
    if (refusal?.type === 'HeadMoved') this.#moved(refusal.head);
    if (refusal) return { appended: false, refusal };
    let next = at.position + 1;
    const arrived = commits.map(({ commit, text }) => {
      const position = next;
      next += commit.events.length;
      return this.#streams.arrive({ position, commit, text });
    });
    this.#moved(head);
    this.#announcer.announce({ head });
    return { appended: true, head, arrived };
  }

  async *read({ from = 1, to }: ReadRange = {}): AsyncIterable<readonly ArrivedCommit[]> {
    const end = (await this.head()).position;
    yield* this.#streams.read(Math.max(from, 1), Math.min(to ?? end, end));
  }

  async readStream(stream: string, fromVersion = 1): Promise<readonly RecordedEvent[]> {
    await this.#streams.catchUp(this.#seen.position);
    return this.#streams.eventsOf(stream, fromVersion);
  }

  async versionOf(stream: string): Promise<number> {
    await this.#streams.catchUp(this.#seen.position);
    return this.#streams.versionOf(stream);
  }

  async findCommand(command: string): Promise<ArrivedCommit | undefined> {
    const record = await this.#database.commits.get({ command });
    if (!record) return undefined;
    await this.#streams.catchUp(record.position);
    return this.#streams.arrive(storedCommit(record));
  }

  subscribe(listener: (head: Head) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#listeners.clear();
    this.#announcer.close();
    this.#database.close();
  }

  /** Announcements may come late and out of order: only news is passed on. */
  #moved(head: Head): void {
    if (head.position <= this.#seen.position) return;
    this.#seen = head;
    for (const listener of this.#listeners) listener(head);
  }
}
