/** What every log knows of its streams: their versions, and which commits hold their events. */
import type {
  AppendRefusal,
  ArrivedCommit,
  CommitMeta,
  Position,
  RecordedEvent,
  SavedParts,
  SealedCommit,
} from '../kernel/index.ts';
import { DamagedCommit, StreamIndex, commitMeta, recordedEvent } from '../kernel/index.ts';

/** A commit as a store gives it: what each event's version is, only the log before it can say. */
export type StoredCommit = SealedCommit & Pick<ArrivedCommit, 'position'>;

/** Where commits come from. Both give whole commits; `read` from the one that holds `from` to the one that holds `to`. */
export interface CommitSource {
  read(range: { readonly from: Position; readonly to: Position }): AsyncIterable<readonly StoredCommit[]>;
  /** The commits that begin at the given positions, in their order. */
  at(starts: readonly Position[]): Promise<readonly StoredCommit[]>;
}

/** Fewer events are read sooner than an index is. */
const WORTH_RESTORING = 4096;

export class Streams {
  #index = new StreamIndex();
  readonly #source: CommitSource;
  #restore: (() => Promise<StreamIndex | undefined>) | undefined;
  #catchingUp: Promise<void> = Promise.resolve();

  /** `restore` gives the index from a snapshot, where there is one; it is asked once, before much would have to be read. */
  constructor(source: CommitSource, restore?: () => Promise<StreamIndex | undefined>) {
    this.#source = source;
    this.#restore = restore;
  }

  /** Of what is known. */
  save(): SavedParts {
    return this.#index.save();
  }

  /** Up to where every stream is known. */
  get position(): Position {
    return this.#index.position;
  }

  /** Adds the versions. A commit that was read in order is learnt by this; one before has been. */
  arrive(stored: StoredCommit): ArrivedCommit {
    return { ...stored, versions: this.#index.learn(stored.position, stored.commit.events) };
  }

  /** Reading from position 1 learns on the way; from elsewhere, what lies before is read first. */
  async *read(from: Position, to: Position): AsyncGenerator<readonly ArrivedCommit[]> {
    if (to < from) return;
    await this.catchUp(from - 1);
    for await (const batch of this.#source.read({ from, to }))
      yield batch.map((stored) => this.arrive(stored));
  }

  /** Learns what has not been read yet, up to `position`. */
  async catchUp(position: Position): Promise<void> {
    if (this.#index.position >= position) return;
    const learn = () => this.#learnUpTo(position);
    this.#catchingUp = this.#catchingUp.then(learn, learn); // An earlier failure was told to whoever asked then.
    return this.#catchingUp;
  }

  async #learnUpTo(position: Position): Promise<void> {
    if (this.#index.position >= position) return;
    await this.#restored(position);
    for await (const batch of this.#source.read({ from: this.#index.position + 1, to: position })) {
      for (const stored of batch) this.#index.learn(stored.position, stored.commit.events);
    }
  }

  async #restored(position: Position): Promise<void> {
    const restore = this.#restore;
    if (!restore || this.#index.position > 0 || position < WORTH_RESTORING) return;
    this.#restore = undefined;
    const restored = await restore();
    if (restored && restored.position <= position && this.#index.position === 0) this.#index = restored;
  }

  versionOf(stream: string): number {
    return this.#index.versionOf(stream);
  }

  /** The first stream that is not at the version asked for. */
  firstMoved(expected: ReadonlyMap<string, number>): AppendRefusal | undefined {
    for (const [stream, version] of expected) {
      const actual = this.#index.versionOf(stream);
      if (actual !== version) return { type: 'VersionMoved', stream, expected: version, actual };
    }
    return undefined;
  }

  /** A stream's events, fetching only the commits that hold them. */
  async eventsOf(stream: string, fromVersion: number): Promise<readonly RecordedEvent[]> {
    const positions = this.#index.positionsOf(stream, fromVersion);
    const starts = positions.map((position) => this.#index.commitStart(position));
    const held = new Map<Position, { readonly arrived: ArrivedCommit; readonly meta: CommitMeta }>();
    for (const stored of await this.#source.at([...new Set(starts)])) {
      held.set(stored.position, { arrived: this.arrive(stored), meta: commitMeta(stored.commit) });
    }
    return positions.map((position, nth) => {
      const start = starts[nth]!;
      const { arrived, meta } = held.get(start)!;
      const event = recordedEvent(arrived, position - start, meta);
      if (event.stream !== stream) throw new DamagedCommit(start, 'it no longer holds what was read');
      return event;
    });
  }
}
