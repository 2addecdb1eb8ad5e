/** A column of canonical UUIDs after a common prefix (`transaction:…`): sixteen bytes each, and back, all at once. */
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

const LENGTH = 36;
const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DASH = 45;
/** Places of the sixteen pairs of digits. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const highDigit = Uint8Array.from(digits, (pair) => pair.charCodeAt(0));
const lowDigit = Uint8Array.from(digits, (pair) => pair.charCodeAt(1));
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** What stands before the UUID in every text; undefined where one of them is none. Two texts at least. */
export function uuidPrefix(values: readonly string[]): string | undefined {
  const [first] = values;
  if (first === undefined || values.length < 2 || first.length < LENGTH) return undefined;
  const prefix = first.slice(0, -LENGTH);
  // Whatever is not plain ASCII has no fixed number of bytes.
  if (encoder.encode(prefix).length !== prefix.length) return undefined;
  for (const value of values) {
    if (value.length !== first.length || !value.startsWith(prefix)) return undefined;
    if (!CANONICAL.test(value.slice(prefix.length))) return undefined;
  }
  return prefix;
}

export function writeUuids(to: ByteWriter, values: readonly string[]): void {
  const bytes = new Uint8Array(16 * values.length);
  values.forEach((value, nth) => {
    const start = value.length - LENGTH;
    for (let byte = 0; byte < 16; byte += 1) {
      const place = start + PLACES[byte]!;
      bytes[16 * nth + byte] = Number.parseInt(value.slice(place, place + 2), 16);
    }
  });
  to.array(bytes);
}

/** All of them in one text, from which each is cut: several times faster than writing them one by one. */
export function uuidTexts(from: ByteReader, prefix: string, count: number): string {
  const bytes = from.bytes8(16 * count);
  const length = prefix.length + LENGTH;
  const ascii = new Uint8Array(length * count).fill(DASH);
  const head = encoder.encode(prefix);
  for (let nth = 0; nth < count; nth += 1) {
    if (head.length > 0) ascii.set(head, nth * length);
    const start = nth * length + head.length;
    for (let index = 0; index < 16; index += 1) {
      const byte = bytes[16 * nth + index]!;
      ascii[start + PLACES[index]!] = highDigit[byte]!;
      ascii[start + PLACES[index]! + 1] = lowDigit[byte]!;
    }
  }
  return decoder.decode(ascii);
}
