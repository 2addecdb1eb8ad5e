/** Writes text in the encodings that banks use, by turning the platform's decoders round. */
import type { Encoding } from '../../../src/exchange/csv/index.ts';

type Bytes = readonly number[];

/** The bytes of the text, null if the encoding cannot carry it. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeWide(text, encoding === 'utf-16le');
  const table = encoding === 'shift_jis' ? shiftJis() : windows1252;
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (!code) return null;
    bytes.push(...code);
  }
  return new Uint8Array(bytes);
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const ascii = Array.from({ length: 128 }, (_, code): [string, Bytes] => [String.fromCharCode(code), [code]]);

/** Microsoft's table, 80 to 9F; without the five bytes that stand for no character. */
const windowsOnly = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
export const windows1252: ReadonlyMap<string, Bytes> = new Map([
  ...ascii,
  ...Array.from(windowsOnly)
    .map((character, index): [string, Bytes] => [character, [0x80 + index]])
    .filter(([character]) => character !== ' '),
  ...Array.from({ length: 96 }, (_, index): [string, Bytes] => [
    String.fromCharCode(0xa0 + index),
    [0xa0 + index],
  ]),
]);

let shiftJisTable: Map<string, Bytes> | undefined;

export function shiftJis(): ReadonlyMap<string, Bytes> {
  if (shiftJisTable) return shiftJisTable;
  // ICU, and so Node, moves three control characters of Shift_JIS about; browsers do not, nor does any bank use them.
  shiftJisTable = new Map(ascii.filter(([character]) => !'\x1A\x1C\x7F'.includes(character)));
  const decoder = new TextDecoder('shift_jis');
  const learn = (bytes: Bytes) => {
    const character = decoder.decode(new Uint8Array(bytes));
    if (Array.from(character).length === 1 && character !== '\uFFFD' && !shiftJisTable?.has(character)) {
      shiftJisTable?.set(character, bytes);
    }
  };
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) learn([byte]);
  for (let lead = 0x81; lead <= 0xef; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) learn([lead, trail]);
  }
  return shiftJisTable;
}
