/** CRC-32C (Castagnoli; RFC 3720 §12.1): finds torn and flipped bytes. Hashes, not this, tell what was forged. */

/** For a byte that has 0 to 7 more after it, what it adds to the sum: eight bytes are taken at a time. */
const TABLES = Array.from({ length: 8 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte;
  for (let after = 0; after < 8; after += 1) {
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
    TABLES[after]![byte] = rest;
  }
}
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
]; // Eight were made.

/** The checksum of `bytes` from `start` to before `end`; `before` is the checksum of what precedes them. */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length, before = 0): number {
  let sum = ~before;
  let at = start;
  for (const last = end - 8; at <= last; at += 8) {
    sum =
      T7[(sum ^ bytes[at]!) & 0xff]! ^
      T6[((sum >>> 8) ^ bytes[at + 1]!) & 0xff]! ^
      T5[((sum >>> 16) ^ bytes[at + 2]!) & 0xff]! ^
      T4[(sum >>> 24) ^ bytes[at + 3]!]! ^
      T3[bytes[at + 4]!]! ^
      T2[bytes[at + 5]!]! ^
      T1[bytes[at + 6]!]! ^
      T0[bytes[at + 7]!]!;
  }
  for (; at < end; at += 1) sum = T0[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
