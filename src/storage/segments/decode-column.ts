/**
 * Reads columns: laid open in place, and each value made when it is asked for, so that folding a million events never
 * holds more than a few. A damaged column throws, or gives what no checksum would let by.
 */
import type { JsonValue } from '../../kernel/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { KINDS } from './column-kinds.ts';
import { RecordColumn } from './record-column.ts';
import { uuidTexts } from './uuid-column.ts';

export interface Column<Value extends JsonValue = JsonValue> {
  /** The value of a row, from 0. What is no text or number is made anew each time. */
  at(row: number): Value;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

export function readColumn(from: ByteReader, count: number): Column {
  const kind = from.byte();
  switch (kind) {
    case KINDS.same: {
      const value = JSON.parse(from.text()) as JsonValue; // Written by JSON.stringify, under the segment's checksum.
      return { at: () => value };
    }
    case KINDS.objects:
      return readRecords(from, count);
    case KINDS.lists:
      return readLists(from, count);
    case KINDS.json: {
      const texts = readTexts(from, count);
      return { at: (row) => JSON.parse(texts.at(row)) as JsonValue };
    }
    case KINDS.uuids:
    case KINDS.dictionary:
    case KINDS.texts:
      return textsOf(kind, from, count);
    default:
      return new NumberColumn(kind, from, count);
  }
}

export function readTexts(from: ByteReader, count: number): Column<string> {
  return textsOf(from.byte(), from, count);
}

export function readNumbers(from: ByteReader, count: number): Column<number> {
  return new NumberColumn(from.byte(), from, count);
}

class NumberColumn implements Column<number> {
  readonly #least: number;
  readonly #above: Uint8Array | Uint16Array | Uint32Array | Float64Array;

  constructor(kind: number, from: ByteReader, count: number) {
    this.#least = kind === KINDS.doubles ? 0 : from.floats(1)[0]!;
    if (kind === KINDS.bits8) this.#above = from.bytes8(count);
    else if (kind === KINDS.bits16) this.#above = from.words16(count);
    else if (kind === KINDS.bits32) this.#above = from.words32(count);
    else if (kind === KINDS.doubles) this.#above = from.floats(count);
    else throw new RangeError(`There is no column of kind ${kind}`);
  }

  at(row: number): number {
    return this.#least + this.#above[row]!;
  }
}

class UuidColumn implements Column<string> {
  readonly #all: string;
  readonly #length: number;

  constructor(all: string, count: number) {
    this.#all = all;
    this.#length = all.length / count;
  }

  at(row: number): string {
    return this.#all.slice(row * this.#length, (row + 1) * this.#length);
  }
}

class TextColumn implements Column<string> {
  readonly #all: string;
  readonly #starts: Uint32Array;

  constructor(from: ByteReader, count: number) {
    this.#starts = startsOf(readNumbers(from, count), count);
    this.#all = decoder.decode(from.bytes(from.word()));
  }

  at(row: number): string {
    return this.#all.slice(this.#starts[row], this.#starts[row + 1]);
  }
}

class DictionaryColumn implements Column<string> {
  readonly #texts: readonly string[];
  readonly #numbers: Column<number>;

  constructor(from: ByteReader, count: number) {
    const size = from.word();
    const texts = readTexts(from, size);
    // Each text once: whoever keeps them by value finds the very same again.
    this.#texts = Array.from({ length: size }, (_, number) => texts.at(number));
    this.#numbers = readNumbers(from, count);
  }

  at(row: number): string {
    return this.#texts[this.#numbers.at(row)]!;
  }
}

function textsOf(kind: number, from: ByteReader, count: number): Column<string> {
  if (kind === KINDS.uuids) return new UuidColumn(uuidTexts(from, from.text(), count), count);
  if (kind === KINDS.dictionary) return new DictionaryColumn(from, count);
  if (kind === KINDS.texts) return new TextColumn(from, count);
  throw new RangeError(`A column of kind ${kind} holds no texts`);
}

class ListColumn implements Column {
  readonly #starts: Uint32Array;
  readonly #members: Column;

  constructor(starts: Uint32Array, members: Column) {
    this.#starts = starts;
    this.#members = members;
  }

  at(row: number): JsonValue {
    const list: JsonValue[] = [];
    const end = this.#starts[row + 1]!;
    for (let member = this.#starts[row]!; member < end; member += 1) list.push(this.#members.at(member));
    return list;
  }
}

function readLists(from: ByteReader, count: number): Column {
  const starts = startsOf(readNumbers(from, count), count);
  return new ListColumn(starts, readColumn(from, starts[count]!));
}

/** Where each row's begin, and where the last one's end. */
function startsOf(lengths: Column<number>, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < count; row += 1) starts[row + 1] = starts[row]! + lengths.at(row);
  return starts;
}

function readRecords(from: ByteReader, count: number): RecordColumn {
  const fields = Array.from({ length: from.word() }, () => {
    const key = from.text();
    const everyone = from.byte() === 1;
    const places = everyone ? undefined : placesIn(from.bytes8(Math.ceil(count / 8)), count);
    const column = readColumn(from, places ? places[count]! : count);
    return { key, places, column };
  });
  return new RecordColumn(fields);
}

/** Of the rows that a bitmap has, which each is; −1 for the others; at the end how many there are. */
function placesIn(bits: Uint8Array, count: number): Int32Array {
  const places = new Int32Array(count + 1).fill(-1);
  let place = 0;
  for (let row = 0; row < count; row += 1) {
    if ((bits[row >>> 3]! & (1 << (row & 7))) === 0) continue;
    places[row] = place;
    place += 1;
  }
  places[count] = place;
  return places;
}
