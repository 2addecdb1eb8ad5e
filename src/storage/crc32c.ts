/** CRC-32C (Castagnoli; RFC 3720 §12.1): finds torn and flipped frames. Hashes, not this, tell what was forged. */

const TABLE = new Uint32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest;
});

/** The checksum of `bytes` from `start` to before `end`; `before` is the checksum of what precedes them. */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length, before = 0): number {
  let sum = ~before;
  for (let at = start; at < end; at += 1) sum = TABLE[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
