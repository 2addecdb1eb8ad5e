/** Fills an empty store with a log that is known as a whole: all of it sealed. The head is put last, by whoever fills. */
import type { SealedCommit } from '../../kernel/index.ts';
import type { PackedSegment, Place } from '../segments/segment-record.ts';
import { packSegment } from '../segments/pack.ts';
import { SEGMENT_EVENTS, endOf } from '../segments/segment-record.ts';
import type { StoredCommit } from '../streams.ts';
import type { BookDatabase } from './database.ts';

export class StoreFiller {
  readonly #database: BookDatabase;
  readonly #book: string;
  readonly #onSegment: ((segment: PackedSegment) => void) | undefined;
  #place: Place;
  #pending: StoredCommit[] = [];
  #events = 0;

  /** `onSegment` is given each segment before the store is. */
  constructor(
    database: BookDatabase,
    book: string,
    start: Place,
    onSegment?: (segment: PackedSegment) => void,
  ) {
    this.#database = database;
    this.#book = book;
    this.#place = start;
    this.#onSegment = onSegment;
  }

  /** Takes the commits that follow. */
  async add(commits: readonly SealedCommit[]): Promise<void> {
    for (const { commit, text } of commits) {
      const position = this.#place.position + this.#events + 1;
      this.#pending.push({ position, commit, text });
      this.#events += commit.events.length;
      if (this.#events >= SEGMENT_EVENTS) await this.#put();
    }
  }

  /** Puts what is left; gives where the log ends. */
  async end(): Promise<Place> {
    if (this.#events > 0) await this.#put();
    return this.#place;
  }

  async #put(): Promise<void> {
    const { segments, columns } = this.#database;
    const segment = packSegment(this.#pending, this.#place, this.#book);
    this.#onSegment?.(segment);
    const { record, bytes } = segment;
    await this.#database.transaction('rw', [segments, columns], async () => {
      await segments.add(record);
      await columns.add(bytes, record.first);
    });
    this.#place = endOf(record);
    this.#pending = [];
    this.#events = 0;
  }
}
