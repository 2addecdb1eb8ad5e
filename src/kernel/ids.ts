/** Identifiers: UUIDv7 from a clock and randomness that are handed in, UUIDv8 from a hash of what they name (RFC 9562). */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Bytes } from './hash.ts';

/** UUIDv7 (RFC 9562 §5.7). `random` holds ten bytes or more. */
export function uuidV7(unixMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.max(0, Math.trunc(unixMs))) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  return stamp(bytes, 0x70);
}

/** UUIDv8 (RFC 9562 §5.8) of what it is made from: the same parts, the same id, on every device. */
export function uuidV8(...parts: readonly (string | number)[]): string {
  return stamp(sha256Bytes(new TextEncoder().encode(JSON.stringify(parts))).slice(0, 16), 0x80);
}

function stamp(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
