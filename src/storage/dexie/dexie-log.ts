/** A book's log in IndexedDB: the store that everything else is compared with. */
import type {
  AppendResult,
  ArrivedCommit,
  EventLog,
  Head,
  Position,
  ReadRange,
  RecordedEvent,
  SealedCommit,
  SnapshotStore,
} from '../../kernel/index.ts';
import type { Announcer } from '../announcer.ts';
import { announcer } from '../announcer.ts';
import { headAfter } from '../append-rules.ts';
import type { Journal } from '../journal/journal.ts';
import type { StorageNotice, TellNotice } from '../notices.ts';
import type { CommitSource, Streams } from '../streams.ts';
import { appendCommits, failureOf } from './append-commits.ts';
import type { BookDatabase } from './database.ts';
import { HEAD, headOf } from './database.ts';
import type { PackedSegment } from '../segments/segment-record.ts';
import { storedCommit } from '../stored-commit.ts';
import { streamsWithSnapshots } from './log-snapshots.ts';
import { packForAppend } from './pack-append.ts';
import { commitsIn } from './read-commits.ts';
import { SealedRuns } from './sealed-runs.ts';
import { Tending } from './tending.ts';

/** After so long a person is told what is waited for. */
const PATIENCE_MS = 2000;

export class DexieLog implements EventLog {
  readonly book: string;
  /** Snapshots of this log’s read models; with each, one of what the log itself knows of its streams. */
  readonly snapshots: SnapshotStore;
  readonly #database: BookDatabase;
  readonly #runs: SealedRuns;
  readonly #streams: Streams;
  readonly #listeners = new Set<(head: Head) => void>();
  readonly #announcer: Announcer;
  /** The newest head this log has seen. */
  #seen: Head;
  /** Up to where listeners were told: reading a head is not telling of it. */
  #told: Position;
  readonly #source: CommitSource;
  readonly #journal: Journal | undefined;
  readonly #tell: TellNotice;
  /** Whether the last commit's safety copy was refused by the disk. */
  #behind = false;
  #closed: Promise<void> | undefined;
  /** What looks after both copies meanwhile. */
  readonly tending = new Tending((listener) => this.subscribe(listener));
  /** Own appends go one after the other: two at once would only race each other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `database` is open and stands at `head`; `journal` holds the log up to there. */
  constructor(
    book: string,
    database: BookDatabase,
    head: Head,
    { journal, tell }: { journal?: Journal | undefined; tell: TellNotice },
  ) {
    this.book = book;
    this.#database = database;
    this.#runs = new SealedRuns(database, book);
    this.#source = commitsIn(database, book, this.#runs);
    ({ streams: this.#streams, snapshots: this.snapshots } = streamsWithSnapshots(
      database,
      this.#runs,
      this.#source,
    ));
    this.#seen = head;
    this.#told = head.position;
    this.#journal = journal;
    this.#tell = tell;
    this.#announcer = announcer(book, ({ head, journalled }) => {
      if (journalled) journal?.keptBy(journalled);
      this.#moved(head);
    });
    // False keeps Dexie's own answer, a word on the console, from following.
    database.on('versionchange', ({ newVersion }) => {
      this.#end(newVersion === null ? 'deleted' : 'upgrade');
      return false;
    });
    database.on('close', () => this.#end('browser'));
  }

  async head(): Promise<Head> {
    const stored = await this.#database.head.get(HEAD);
    const head = stored && headOf(stored);
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
    try {
      if (this.#streams.position < at.position) {
        await this.#streams.catchUp(Math.min(at.position, (await this.head()).position));
      }
    } catch (error) {
      return { appended: false, refusal: { type: 'StoreFailed', ...failureOf(error) } };
    }
    // Where the index is elsewhere than `at`, the head has moved, and the transaction will say so.
    const doomed =
      expected && this.#streams.position === at.position ? this.#streams.firstMoved(expected) : undefined;
    const packed = doomed
      ? undefined
      : await packForAppend(this.#database, this.#runs, this.book, commits, at);
    const append = { commits, at, head, packed, doomed };
    const refusal = await this.#tellingOfWaits(appendCommits(this.#database, this.#runs, append));
    if (refusal?.type === 'HeadMoved') this.#moved(refusal.head);
    if (refusal) return { appended: false, refusal };
    let next = at.position + 1;
    const arrived = commits.map(({ commit, text }) => {
      const position = next;
      next += commit.events.length;
      return this.#streams.arrive({ position, commit, text });
    });
    await this.#keepSafe(commits, at, head, packed);
    this.#moved(head);
    this.#announcer.announce({ head, journalled: this.#journal?.kept });
    return { appended: true, head, arrived };
  }

  /** A tab that was stopped in the middle of its own transaction holds up everybody's. */
  async #tellingOfWaits<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const timer = setTimeout(() => this.#tell({ type: 'StoreHeld' }), PATIENCE_MS);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The store has the commits: where their safety copy fails they are recorded none the less, and the person is told. */
  async #keepSafe(
    commits: readonly SealedCommit[],
    at: Head,
    head: Head,
    packed?: readonly PackedSegment[],
  ): Promise<void> {
    if (!this.#journal) return;
    try {
      await this.#journal.keep(commits, at, head, this.#source, packed);
      if (this.#behind) this.#tell({ type: 'SafetyCopyBack' });
      this.#behind = false;
    } catch (error) {
      if (!this.#behind) this.#tell({ type: 'SafetyCopyBehind', ...failureOf(error) });
      this.#behind = true;
    }
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
    await this.#runs.learn();
    const record = await this.#database.commits.get({ command });
    if (!record) await this.#runs.refresh(); // It may have been sealed since.
    const stored = record ? storedCommit(record) : await this.#runs.find(command);
    if (!stored) return undefined;
    await this.#streams.catchUp(stored.position);
    return this.#streams.arrive(stored);
  }

  subscribe(listener: (head: Head) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed ??= this.#turn.then(() => this.#close());
    return this.#closed;
  }

  /** Someone else ended this log: it closes now, and stays closed. */
  #end(cause: Extract<StorageNotice, { type: 'LogClosed' }>['cause']): void {
    if (this.#closed) return;
    this.#closed = this.#turn.then(() => this.#close());
    this.#database.close(); // What waits its turn is refused.
    this.#tell({ type: 'LogClosed', cause });
  }

  async #close(): Promise<void> {
    this.#listeners.clear();
    this.#announcer.close();
    await this.tending.end();
    this.#database.close();
    await this.#journal?.close();
  }

  /** Announcements may come late and out of order: only news is passed on. */
  #moved(head: Head): void {
    if (head.position > this.#seen.position) this.#seen = head;
    if (head.position <= this.#told) return;
    this.#told = head.position;
    for (const listener of this.#listeners) listener(head);
  }
}
