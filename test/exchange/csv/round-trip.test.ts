/** Any table written as CSV reads back equal, in each encoding that can carry it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Encoding } from '../../../src/exchange/csv/index.ts';
import { encode, shiftJis, windows1252 } from './encode.ts';
import { tableOf } from './table-of.ts';

const marks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
  shift_jis: [],
};

/** Awkward characters often, and any that the encoding has. */
function fieldIn(encoding: Encoding): fc.Arbitrary<string> {
  const awkward = fc.constantFrom('"', ',', ';', '\t', '|', ' ', '\n', '\r', '\r\n', '-', '1', 'a');
  const any =
    encoding === 'windows-1252'
      ? fc.constantFrom(...windows1252.keys())
      : encoding === 'shift_jis'
        ? fc.constantFrom(...shiftJis().keys())
        : fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  return fc.string({ unit: fc.oneof(awkward, any), maxLength: 6 });
}

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'] as const)('%s', async (encoding) => {
  const field = fieldIn(encoding);
  const shape = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      header: fc.constant(Array.from({ length: width }, (_, index) => `Name ${index + 1}`)),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.boolean(),
      marked: fc.boolean(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shape, async ({ rows, header, delimiter, newline, quotes, marked }) => {
      const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes });
      const bytes = encode(text, encoding);
      fc.pre(bytes !== null);
      const mark = marked ? marks[encoding] : [];
      const table = await tableOf(new Blob([new Uint8Array(mark), bytes]), {
        encoding,
        delimiter,
        headerLine: 1,
      });
      expect(table.bom).toBe(mark.length > 0);
      expect(table.header).toEqual(header);
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(table.records.map(({ fields }) => fields)).toEqual(filled);
    }),
  );
});
