/** Takes a file into memory, in steps, and tells what kind of file it is not. */
import type { BinaryKind } from './table.ts';

const stepBytes = 4 * 1024 * 1024;

/**
 * The whole file: its encoding can only be told from all of it, and so hash and rows come from the same bytes even
 * when another program is writing to it. Throws the signal's AbortError, or what the browser throws when it may not
 * or cannot read. `onBytes` gets the number of bytes read so far.
 */
export async function readBytes(
  file: Blob,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  for (let offset = 0; offset < file.size; offset += stepBytes) {
    signal?.throwIfAborted();
    const step = new Uint8Array(await file.slice(offset, offset + stepBytes).arrayBuffer());
    bytes.set(step, offset);
    onBytes(offset + step.length);
  }
  signal?.throwIfAborted();
  return bytes;
}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const signatures: readonly (readonly [kind: BinaryKind, start: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** What the file begins like, if that is something other than text. */
export function signatureOf(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  return found ? found[0] : null;
}

/** Whether there are bytes that no text in an 8-bit encoding has: control characters, and NUL above all. */
export function hasControlBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 256 * 1024);
  // Tab to carriage return, the old end-of-file mark of DOS (1A) and escape (1B) do turn up in text.
  return sample.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b);
}
