/** SHA-256, synchronously: a hash is needed inside an IndexedDB transaction, where awaiting crypto.subtle would commit it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 of the UTF-8 bytes of `text`, as 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}

/** SHA-256 of two hashes, one after the other, each given and returned as 64 hex digits. */
export function sha256OfHex(first: string, second: string): string {
  return bytesToHex(sha256(hexToBytes(first + second)));
}

/** SHA-256 of bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}
