/** Canonical UUIDs (RFC 9562 §4: 36 characters, hex in lower case) as four words of 32 bits, and back. */

export const UUID_LENGTH = 36;
const DASH = 45;
const DASHES = [8, 13, 18, 23];

/** By character code, of which there are 2¹⁶: −1 where it is no digit, which makes whatever holds it negative. */
const digitOf = new Int8Array(0x10000).fill(-1);
const codeOf = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
codeOf.forEach((code, digit) => (digitOf[code] = digit));

/** Writes the words of the UUID that `text` ends with into `words`; false, and nothing to rely on, if it is none. */
export function readUuid(text: string, words: Uint32Array): boolean {
  const start = text.length - UUID_LENGTH;
  if (start < 0) return false;
  for (let dash = 0; dash < 4; dash += 1) if (text.charCodeAt(start + DASHES[dash]!) !== DASH) return false;
  const a = half(text, start);
  const b = half(text, start + 4);
  const c = half(text, start + 9);
  const d = half(text, start + 14);
  const e = half(text, start + 19);
  const f = half(text, start + 24);
  const g = half(text, start + 28);
  const h = half(text, start + 32);
  words[0] = (a << 16) | b;
  words[1] = (c << 16) | d;
  words[2] = (e << 16) | f;
  words[3] = (g << 16) | h;
  return (a | b | c | d | e | f | g | h) >= 0;
}

/** Half a word: the four digits at `place`; negative if they are not. */
function half(text: string, place: number): number {
  return (
    (digitOf[text.charCodeAt(place)]! << 12) |
    (digitOf[text.charCodeAt(place + 1)]! << 8) |
    (digitOf[text.charCodeAt(place + 2)]! << 4) |
    digitOf[text.charCodeAt(place + 3)]!
  );
}

const codes = Array.from({ length: UUID_LENGTH }, () => DASH);

/** The UUID whose words stand in `words` from `at` on. */
export function uuidText(words: Uint32Array, at: number): string {
  for (let place = 0, digit = 0; place < UUID_LENGTH; place += 1) {
    if (DASHES.includes(place)) continue;
    codes[place] = codeOf[(words[at + (digit >>> 3)]! >>> (28 - 4 * (digit & 7))) & 15]!;
    digit += 1;
  }
  return String.fromCharCode.apply(undefined, codes);
}
