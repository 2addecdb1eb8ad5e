/** Bytes to text, in steps, so that whoever reads a large file can stop in between. */
import type { Encoding } from './table.ts';

export const decodeStepBytes = 1024 * 1024;

/** The text, a megabyte of the file at a time. With `fatal` it throws a TypeError at the first invalid byte. */
export function* decodeInSteps(
  bytes: Uint8Array,
  encoding: Encoding,
  options?: { fatal: boolean },
): Generator<string, void> {
  const decoder = new TextDecoder(encoding, { ...options, ignoreBOM: true });
  for (let offset = 0; offset < bytes.length; offset += decodeStepBytes) {
    const last = offset + decodeStepBytes >= bytes.length;
    const text = decoder.decode(bytes.subarray(offset, offset + decodeStepBytes), { stream: !last });
    yield encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, asWindows) : text;
  }
}

/** 80 to 9F of Windows-1252. Node 20 decodes these as Latin-1 does; a browser has already done it right. */
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function asWindows(character: string): string {
  return windowsOnly.charAt(character.charCodeAt(0) - 0x80);
}
