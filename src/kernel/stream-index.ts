/** Which stream holds what: a stream's version, and the way back through its events, without a row per event on disk. */
import type { Position, StoredEvent } from './event.ts';
import { IdTable } from './id-table.ts';
import type { LoadedParts, SavedParts } from './snapshot.ts';
import { partsWithin } from './snapshot.ts';
import { assert } from './result.ts';

const FIRST_CAPACITY = 1024;

/**
 * Learns a log's commits in order from position 1. Every stream is a dense ordinal; `previous` links each event to
 * its stream's event before, so a stream's events are found without looking at any other.
 */
export class StreamIndex {
  #position: Position = 0;
  #streams = new IdTable();
  #version = new Uint32Array(FIRST_CAPACITY); // by ordinal
  #last = new Uint32Array(FIRST_CAPACITY); // by ordinal: position of the newest event
  #previous = new Uint32Array(FIRST_CAPACITY); // by position: the stream's event before; 0 is none
  #versionAt = new Uint32Array(FIRST_CAPACITY); // by position: which of its stream's events this is
  #starts = new Uint32Array(FIRST_CAPACITY >>> 5); // a bit by position: a commit begins here

  /** As `save` gave it. */
  static load(parts: LoadedParts): StreamIndex {
    const index = new StreamIndex();
    index.#streams = IdTable.load(parts.within('streams'));
    index.#version = parts.words('version');
    index.#last = parts.words('last');
    index.#previous = parts.words('previous');
    index.#versionAt = parts.words('versionAt');
    index.#starts = parts.words('starts');
    index.#position = index.#previous.length - 1;
    return index;
  }

  *save(): SavedParts {
    const positions = this.#position + 1;
    yield* partsWithin('streams', this.#streams.save());
    yield ['version', this.#version.subarray(0, this.#streams.size)];
    yield ['last', this.#last.subarray(0, this.#streams.size)];
    yield ['previous', this.#previous.subarray(0, positions)];
    yield ['versionAt', this.#versionAt.subarray(0, positions)];
    yield ['starts', this.#starts.subarray(0, (positions >>> 5) + 1)];
  }

  /** Position of the newest event that was learnt. */
  get position(): Position {
    return this.#position;
  }

  /** The versions of the events of the commit that begins at `position`, which is learnt where it is the next. */
  learn(position: Position, events: readonly Pick<StoredEvent, 'stream'>[]): number[] {
    assert(position <= this.#position + 1, 'commits are learnt in order');
    if (position > this.#position) {
      const end = this.#position + events.length;
      if (end >= this.#previous.length) {
        this.#previous = grown(this.#previous, end + 1);
        this.#versionAt = grown(this.#versionAt, end + 1);
        this.#starts = grown(this.#starts, (end >>> 5) + 1);
      }
      this.#starts[position >>> 5]! |= 1 << (position & 31);
      for (const { stream } of events) this.#learnEvent(stream);
    }
    const versions: number[] = [];
    for (let event = 0; event < events.length; event += 1) versions.push(this.#versionAt[position + event]!);
    return versions;
  }

  /** How many events the stream has; 0 if it has none yet. */
  versionOf(stream: string): number {
    const ordinal = this.#streams.ordinalOf(stream);
    return ordinal === undefined ? 0 : this.#version[ordinal]!;
  }

  /** Positions of the stream's events from `fromVersion`, oldest first. */
  positionsOf(stream: string, fromVersion = 1): Position[] {
    const ordinal = this.#streams.ordinalOf(stream);
    if (ordinal === undefined) return [];
    const positions: Position[] = [];
    let position = this.#last[ordinal]!;
    for (let version = this.#version[ordinal]!; version >= fromVersion && position > 0; version -= 1) {
      positions.push(position);
      position = this.#previous[position]!;
    }
    return positions.reverse();
  }

  /** Position of the first event of the commit that holds `position`. */
  commitStart(position: Position): Position {
    let word = position >>> 5;
    let bits = this.#starts[word]! & (0xffffffff >>> (31 - (position & 31)));
    while (bits === 0 && word > 0) bits = this.#starts[(word -= 1)]!;
    return (word << 5) + 31 - Math.clz32(bits);
  }

  #learnEvent(stream: string): void {
    const ordinal = this.#streams.add(stream);
    if (ordinal >= this.#version.length) {
      this.#version = grown(this.#version, ordinal + 1);
      this.#last = grown(this.#last, ordinal + 1);
    }
    this.#position += 1;
    this.#previous[this.#position] = this.#last[ordinal]!;
    this.#last[ordinal] = this.#position;
    this.#version[ordinal]! += 1;
    this.#versionAt[this.#position] = this.#version[ordinal]!;
  }
}

function grown(column: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, column.length * 2));
  larger.set(column);
  return larger;
}
