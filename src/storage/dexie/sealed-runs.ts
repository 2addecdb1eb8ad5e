/** The sealed part of a book's log: which segments there are, and the commits in them. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit, ZERO_HASH } from '../../kernel/index.ts';
import type { Place, SegmentRecord } from '../segments/segment-record.ts';
import { endOf, mayHoldCommand } from '../segments/segment-record.ts';
import type { StoredCommit } from '../streams.ts';
import type { BookDatabase } from './database.ts';
import { HEAD } from './database.ts';

const BATCH = 500;
const START: Place = { position: 0, logHash: ZERO_HASH };

export class SealedRuns {
  readonly #database: BookDatabase;
  readonly #book: string;
  readonly #records: SegmentRecord[] = [];
  #learnt = false;

  constructor(database: BookDatabase, book: string) {
    this.#database = database;
    this.#book = book;
  }

  /** Up to where the log is sealed, as far as is known here. */
  get end(): Place {
    const last = this.#records.at(-1);
    return last ? endOf(last) : START;
  }

  /** What is known the first time it is asked for; `refresh` learns what another tab sealed since. */
  async learn(): Promise<void> {
    if (!this.#learnt) await this.refresh();
  }

  async refresh(): Promise<void> {
    const { segments, head } = this.#database;
    if (!segments) return; // A format that seals nothing.
    const [stored, news] = await this.#database.transaction('r', [segments, head], () =>
      Promise.all([head.get(HEAD), segments.where('first').above(this.end.position).toArray()]),
    );
    for (const record of news) {
      const { position, logHash } = this.end; // Another refresh may have come first.
      if (record.first <= position) continue;
      if (record.first !== position + 1 || record.before !== logHash)
        throw new DamagedCommit(position + 1, 'its segment is missing');
      this.#records.push(record);
    }
    this.#learnt = true;
    const sealed = stored?.sealed ?? 0;
    if (sealed > this.end.position) throw new DamagedCommit(this.end.position + 1, 'its segment is missing');
  }

  /** The end of the last segment that ends at `position` or before it. */
  endBefore(position: Position): Place {
    const nth = this.#indexOf(position);
    const record = this.#records[nth]?.last === position ? this.#records[nth] : this.#records[nth - 1];
    return record ? endOf(record) : START;
  }

  /** The commits from the one that holds `from` on, up to the one that holds `to` or the end of what is sealed. */
  async *read(from: Position, to: Position): AsyncGenerator<readonly StoredCommit[]> {
    const { columns } = this.#database;
    let nth = this.#indexOf(from);
    const bytesOf = (record: SegmentRecord | undefined) =>
      record && record.first <= to ? columns.get(record.first) : undefined;
    let coming = bytesOf(this.#records[nth]);
    for (let record = this.#records[nth]; record && record.first <= to; record = this.#records[nth]) {
      const bytes = await coming;
      nth += 1;
      coming = bytesOf(this.#records[nth]); // Read while this one is folded.
      coming?.catch(() => undefined); // Whoever stops before has no use for its failure; who goes on meets it.
      const isWanted = (position: Position, events: number) => position + events > from && position <= to;
      yield* batches(await this.#decoded(record, bytes, isWanted));
    }
  }

  /** The commits that begin at `starts`, all of them sealed. */
  async at(starts: readonly Position[]): Promise<ReadonlyMap<Position, StoredCommit>> {
    const found = new Map<Position, StoredCommit>();
    const wanted = new Set(starts);
    for (const nth of new Set(starts.map((start) => this.#indexOf(start)))) {
      const record = this.#records[nth]!;
      const bytes = await this.#database.columns.get(record.first);
      for (const stored of await this.#decoded(record, bytes, (position) => wanted.has(position)))
        found.set(stored.position, stored);
    }
    return found;
  }

  /** The first commit of a command, where that is sealed. */
  async find(command: string): Promise<StoredCommit | undefined> {
    for (const record of this.#records) {
      if (!mayHoldCommand(record, command)) continue;
      const bytes = await this.#database.columns.get(record.first);
      for (const stored of await this.#decoded(record, bytes))
        if (stored.commit.command === command) return stored;
    }
    return undefined;
  }

  async #decoded(
    { first }: SegmentRecord,
    bytes: Uint8Array | undefined,
    wanted?: (position: Position, events: number) => boolean,
  ): Promise<Iterable<StoredCommit>> {
    if (!bytes) throw new DamagedCommit(first, 'its segment is missing');
    const { decodeSegment } = await import('../segments/segment.ts'); // A young book has no segments.
    return decodeSegment(bytes, first, this.#book, wanted);
  }

  /** Of the record that holds `position`; behind the last where none does. */
  #indexOf(position: Position): number {
    let low = 0;
    let high = this.#records.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#records[middle]!.last < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function* batches(commits: Iterable<StoredCommit>): Generator<readonly StoredCommit[]> {
  let batch: StoredCommit[] = [];
  for (const commit of commits) {
    batch.push(commit);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
