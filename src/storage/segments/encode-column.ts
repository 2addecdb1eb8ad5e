/** Writes JSON values of one place (a field of all events of a type) as a column, in the form that suits them. */
import type { JsonValue } from '../../kernel/index.ts';
import { canonicalJson } from '../../kernel/index.ts';
import type { ByteWriter } from './byte-writer.ts';
import { KINDS } from './column-kinds.ts';
import { uuidPrefix, writeUuids } from './uuid-column.ts';

type Values = readonly JsonValue[];
type Fields = { readonly [key: string]: JsonValue | undefined };

/** Beyond these a value is kept as JSON text: what has very many keys is a map, not a record. */
const MOST_KEYS = 64;
const MOST_DEPTH = 16;
const encoder = new TextEncoder();

/** Members that are `undefined` are absent. How many values there are, whoever reads must know. */
export function writeColumn(to: ByteWriter, values: Values, depth = 0): void {
  const [first] = values;
  if (first === undefined || (isPlain(first) && values.every((value) => value === first))) {
    to.byte(KINDS.same);
    to.text(JSON.stringify(first ?? null));
  } else if (isNumbers(values)) writeNumbers(to, values);
  else if (isTexts(values)) writeTexts(to, values);
  else if (depth < MOST_DEPTH && isLists(values)) writeLists(to, values, depth);
  else if (depth < MOST_DEPTH && isRecords(values)) writeRecords(to, values, depth);
  else {
    to.byte(KINDS.json);
    writeTexts(
      to,
      values.map((value) => canonicalJson(value)),
    );
  }
}

function isPlain(value: JsonValue): boolean {
  return (typeof value !== 'object' && !Object.is(value, -0)) || value === null;
}

function isNumbers(values: Values): values is readonly number[] {
  return values.every((value) => typeof value === 'number' && !Object.is(value, -0));
}

function isTexts(values: Values): values is readonly string[] {
  return values.every((value) => typeof value === 'string');
}

function isLists(values: Values): values is readonly (readonly JsonValue[])[] {
  return values.every((value) => Array.isArray(value));
}

function isRecords(values: Values): values is readonly Fields[] {
  return values.every((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
}

export function writeNumbers(to: ByteWriter, values: readonly number[]): void {
  let least = Infinity;
  let greatest = -Infinity;
  let whole = true;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    whole &&= Number.isSafeInteger(value);
  }
  const range = greatest - least;
  if (!whole || range > 0xffffffff) {
    to.byte(KINDS.doubles);
    return to.array(Float64Array.from(values));
  }
  const bits = range <= 0xff ? 8 : range <= 0xffff ? 16 : 32;
  to.byte(bits === 8 ? KINDS.bits8 : bits === 16 ? KINDS.bits16 : KINDS.bits32);
  to.array(Float64Array.of(values.length > 0 ? least : 0));
  const above = new (bits === 8 ? Uint8Array : bits === 16 ? Uint16Array : Uint32Array)(values.length);
  for (let nth = 0; nth < values.length; nth += 1) above[nth] = values[nth]! - least;
  return to.array(above);
}

/** Texts, and only texts: in the form that takes least. */
export function writeTexts(to: ByteWriter, values: readonly string[]): void {
  const prefix = uuidPrefix(values);
  if (prefix !== undefined) {
    to.byte(KINDS.uuids);
    to.text(prefix);
    return writeUuids(to, values);
  }
  const numbers = numbered(values);
  if (!numbers) return writePlainTexts(to, values);
  to.byte(KINDS.dictionary);
  to.word(numbers.size);
  writePlainTexts(to, [...numbers.keys()]);
  return writeNumbers(
    to,
    values.map((value) => numbers.get(value)!),
  );
}

/** A number for each different text; undefined where most are different. */
function numbered(values: readonly string[]): ReadonlyMap<string, number> | undefined {
  const most = values.length >> 1;
  const numbers = new Map<string, number>();
  for (const value of values) {
    if (numbers.has(value)) continue;
    if (numbers.size >= most) return undefined;
    numbers.set(value, numbers.size);
  }
  return numbers;
}

/** The lengths in UTF-16 units, and one text of all. */
function writePlainTexts(to: ByteWriter, values: readonly string[]): void {
  to.byte(KINDS.texts);
  writeNumbers(
    to,
    values.map(({ length }) => length),
  );
  const bytes = encoder.encode(values.join(''));
  to.word(bytes.length);
  to.bytes(bytes);
}

function writeLists(to: ByteWriter, values: readonly (readonly JsonValue[])[], depth: number): void {
  to.byte(KINDS.lists);
  writeNumbers(
    to,
    values.map(({ length }) => length),
  );
  writeColumn(to, values.flat(1), depth + 1);
}

function writeRecords(to: ByteWriter, values: readonly Fields[], depth: number): void {
  const columns = columnsOf(values);
  if (!columns) {
    to.byte(KINDS.json);
    return writeTexts(
      to,
      values.map((value) => canonicalJson(value)),
    );
  }
  to.byte(KINDS.objects);
  to.word(columns.size);
  for (const [key, rows] of [...columns].sort(([a], [b]) => (a < b ? -1 : 1))) {
    to.text(key);
    to.byte(rows.length === values.length ? 1 : 0);
    if (rows.length < values.length) to.array(bitmap(rows, values.length));
    writeColumn(
      to,
      rows.map((row) => values[row]![key]!),
      depth + 1,
    );
  }
  return undefined;
}

/** By key, the rows that have it; undefined where the values are no records of a kind. */
function columnsOf(values: readonly Fields[]): ReadonlyMap<string, readonly number[]> | undefined {
  const columns = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    for (const key of Object.keys(value)) {
      if (value[key] === undefined) continue;
      const rows = columns.get(key);
      if (rows) rows.push(row);
      else if (columns.size === MOST_KEYS || key === '__proto__') return undefined;
      else columns.set(key, [row]);
    }
  }
  return columns;
}

function bitmap(rows: readonly number[], length: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  for (const row of rows) bits[row >>> 3]! |= 1 << (row & 7);
  return bits;
}
