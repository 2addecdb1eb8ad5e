/** Finds out how a file's bytes spell its text. */
import { hasControlBytes } from './bytes.ts';
import { decodeInSteps } from './decode.ts';
import { looksJapanese } from './japanese.ts';
import type { Encoding } from './table.ts';

const marks: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Length of the byte order mark of `encoding` that the bytes begin with; 0 if there is none. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const mark = marks.find(([of]) => of === encoding)?.[1] ?? [];
  return mark.every((byte, index) => bytes[index] === byte) ? mark.length : 0;
}

/**
 * The encoding of the bytes, null if they are no text in any that is known here: a byte order mark, else UTF-16 by
 * its zero bytes, else UTF-8 if all (or nearly all) of it is valid, else Shift_JIS or Windows-1252, whichever makes
 * better sense.
 */
export function findEncoding(bytes: Uint8Array): Encoding | null {
  const marked = marks.find(([encoding]) => markLength(bytes, encoding) > 0);
  if (marked) return marked[0];
  const wide = findWideEncoding(bytes);
  if (wide) return wide;
  if (hasControlBytes(bytes)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return looksJapanese(bytes) ? 'shift_jis' : 'windows-1252';
}

/** Even Japanese text has ASCII digits, delimiters and line breaks, whose other byte is zero in UTF-16. */
function findWideEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 64 * 1024);
  const zeros = [0, 0] as [even: number, odd: number];
  for (let index = 0; index < sample.length; index += 1)
    if (sample[index] === 0) zeros[index % 2 ? 1 : 0] += 1;
  const units = sample.length / 2;
  const [even, odd] = zeros;
  if (odd > units * 0.3 && even < units * 0.01) return 'utf-16le';
  if (even > units * 0.3 && odd < units * 0.01) return 'utf-16be';
  return null;
}

/**
 * Strictly valid, or valid but for a few places among many: banks cut names at a number of bytes, in the middle of
 * a character, and one such cut must not turn every other umlaut into two wrong letters.
 */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (const text of decodeInSteps(bytes, 'utf-8', { fatal: true })) void text;
    return true;
  } catch {
    let damaged = 0;
    let sound = 0;
    for (const text of decodeInSteps(bytes, 'utf-8')) {
      const broken = text.split('\uFFFD').length - 1;
      damaged += broken;
      sound += (text.match(/[^\0-\x7F]/gu)?.length ?? 0) - broken;
    }
    return sound > damaged * 20;
  }
}
