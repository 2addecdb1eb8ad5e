/** Reads columns back into the values that were written. A damaged column throws, or gives what no checksum would let by. */
import type { JsonValue } from '../../kernel/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { KINDS } from './column-kinds.ts';
import { readUuids } from './uuid-column.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

export function readColumn(from: ByteReader, count: number): JsonValue[] {
  const kind = from.byte();
  switch (kind) {
    case KINDS.same: {
      const value = JSON.parse(from.text()) as JsonValue; // Written by JSON.stringify, under the segment's checksum.
      return Array.from<JsonValue>({ length: count }).fill(value);
    }
    case KINDS.objects:
      return readRecords(from, count);
    case KINDS.lists: {
      const lengths = readNumbers(from, count);
      const members = readColumn(from, total(lengths));
      let at = 0;
      return lengths.map((length) => members.slice(at, (at += length)));
    }
    case KINDS.json:
      return readTexts(from, count).map((text) => JSON.parse(text) as JsonValue);
    case KINDS.uuids:
    case KINDS.dictionary:
    case KINDS.texts:
      return textsOf(kind, from, count);
    default:
      return numbersOf(kind, from, count);
  }
}

export function readTexts(from: ByteReader, count: number): string[] {
  return textsOf(from.byte(), from, count);
}

export function readNumbers(from: ByteReader, count: number): number[] {
  return numbersOf(from.byte(), from, count);
}

function textsOf(kind: number, from: ByteReader, count: number): string[] {
  if (kind === KINDS.uuids) return readUuids(from, from.text(), count);
  if (kind === KINDS.dictionary) {
    const texts = readTexts(from, from.word());
    return readNumbers(from, count).map((number) => texts[number]!);
  }
  if (kind !== KINDS.texts) throw new RangeError(`A column of kind ${kind} holds no texts`);
  const lengths = readNumbers(from, count);
  const all = decoder.decode(from.bytes(from.word()));
  let at = 0;
  return lengths.map((length) => all.slice(at, (at += length)));
}

function numbersOf(kind: number, from: ByteReader, count: number): number[] {
  if (kind === KINDS.doubles) return Array.from(from.floats(count));
  const least = from.floats(1)[0]!;
  switch (kind) {
    case KINDS.bits8:
      return Array.from(from.bytes8(count), (above) => least + above);
    case KINDS.bits16:
      return Array.from(from.words16(count), (above) => least + above);
    case KINDS.bits32:
      return Array.from(from.words32(count), (above) => least + above);
    default:
      throw new RangeError(`There is no column of kind ${kind}`);
  }
}

interface Column {
  readonly key: string;
  /** Undefined: every record has it. */
  readonly bits: Uint8Array | undefined;
  readonly values: readonly JsonValue[];
}

/** Each record is a copy of one that has the same keys in their order: one shape for all, which engines are quick with. */
function readRecords(from: ByteReader, count: number): JsonValue[] {
  const columns: Column[] = [];
  for (let left = from.word(); left > 0; left -= 1) {
    const key = from.text();
    const bits = from.byte() === 1 ? undefined : from.bytes8(Math.ceil(count / 8));
    columns.push({ key, bits, values: readColumn(from, bits ? bitsIn(bits) : count) });
  }
  const records = emptyRecords(columns, count);
  for (const { key, bits, values } of columns) {
    let next = 0;
    for (let row = 0; row < count; row += 1) {
      if (bits && (bits[row >>> 3]! & (1 << (row & 7))) === 0) continue;
      records[row]![key] = values[next]!;
      next += 1;
    }
  }
  return records;
}

/** A record a row with the keys that it has, each still null. */
function emptyRecords(columns: readonly Column[], count: number): Record<string, JsonValue>[] {
  const some = columns.filter(({ bits }) => bits !== undefined);
  const models = new Map<string, Record<string, JsonValue>>();
  const modelOf = (row: number) => {
    const has = ({ bits }: Column) => !bits || (bits[row >>> 3]! & (1 << (row & 7))) !== 0;
    const pattern = some.map((column) => (has(column) ? 1 : 0)).join('');
    let model = models.get(pattern);
    if (!model) {
      model = Object.fromEntries(columns.filter(has).map(({ key }) => [key, null]));
      models.set(pattern, model);
    }
    return model;
  };
  if (some.length > 0) return Array.from({ length: count }, (_, row) => ({ ...modelOf(row) }));
  const model = modelOf(0);
  return Array.from({ length: count }, () => ({ ...model }));
}

function bitsIn(bits: Uint8Array): number {
  let count = 0;
  for (let byte of bits) for (; byte !== 0; byte &= byte - 1) count += 1;
  return count;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
