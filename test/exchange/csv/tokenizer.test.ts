/** Records out of text, whatever quotes and line breaks it has and wherever it is cut. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { CsvRecord } from '../../../src/exchange/csv/index.ts';
import { createTokenizer } from '../../../src/exchange/csv/tokenizer.ts';

function tokenize(text: string, delimiter = ',', pieceLength = text.length || 1): CsvRecord[] {
  const records: CsvRecord[] = [];
  const tokenizer = createTokenizer(delimiter, (record) => records.push(record));
  for (let at = 0; at < text.length; at += pieceLength) tokenizer.push(text.slice(at, at + pieceLength));
  tokenizer.end();
  return records;
}

const fieldsOf = (text: string, delimiter?: string) => tokenize(text, delimiter).map(({ fields }) => fields);

describe('records', () => {
  test('end at LF, CR and CRLF; the last may have none', () => {
    expect(fieldsOf('a,b\nc,d\re,f\r\ng,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('keep their text and the line they begin on', () => {
    expect(tokenize('a,b\r\n"c\r\nd","e""f"\n\ng,\n')).toEqual([
      { line: 1, raw: 'a,b', fields: ['a', 'b'] },
      { line: 2, raw: '"c\r\nd","e""f"', fields: ['c\r\nd', 'e"f'] },
      { line: 4, raw: '', fields: [''] },
      { line: 5, raw: 'g,', fields: ['g', ''] },
    ]);
  });

  test('take any delimiter', () => {
    expect(fieldsOf('a;"b;c"', ';')).toEqual([['a', 'b;c']]);
    expect(fieldsOf('a|"b|c"|', '|')).toEqual([['a', 'b|c', '']]);
  });
});

describe('what banks do to quotes', () => {
  test('spaces around a quoted field are passed over', () => {
    expect(fieldsOf('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
  });

  test('a stray quote in a quoted field is text', () => {
    expect(fieldsOf('1,"the "best" shop",2\n3,x,4')).toEqual([
      ['1', 'the "best" shop', '2'],
      ['3', 'x', '4'],
    ]);
  });

  test('a quote in an unquoted field is text', () => {
    expect(fieldsOf('1,15" screen,2\n3,4" pipe,5')).toEqual([
      ['1', '15" screen', '2'],
      ['3', '4" pipe', '5'],
    ]);
  });

  test('a quote that is never closed costs its own line only', () => {
    expect(fieldsOf('1,"open,2\n3,x,4\n5,"y",6\n')).toEqual([
      ['1', '"open', '2'],
      ['3', 'x', '4'],
      ['5', 'y', '6'],
    ]);
  });

  test('nor does one that the next row seems to close', () => {
    expect(fieldsOf('1,"open,2\n3,"x, y",4\n')).toEqual([
      ['1', '"open', '2'],
      ['3', 'x, y', '4'],
    ]);
  });

  test('nor one in a large file', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},x,1`);
    expect(fieldsOf(`0,"open,2\n${rows.join('\n')}`).length).toBe(20_001);
  });
});

const field = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', '\n', '\r', 'é', '語'), maxLength: 8 }),
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

test('agrees with papaparse on well-formed text, however the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      delimiter,
      lineBreak,
      fc.integer({ min: 1, max: 40 }),
      (rows, separator, newline, pieceLength) => {
        const text = Papa.unparse(rows, { delimiter: separator, newline });
        const records = tokenize(text, separator, pieceLength);
        const oracle = Papa.parse<string[]>(text, { delimiter: separator, newline, quoteChar: '"' }).data;
        // Papaparse counts an empty last line as a row; here it is the end of the text.
        const last = oracle.at(-1);
        if (last?.length === 1 && last[0] === '' && !text.endsWith('""')) oracle.pop();
        expect(records.map(({ fields }) => fields)).toEqual(oracle);
      },
    ),
  );
});

test('the raw texts and their line breaks are the whole text, and lines are counted right', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n', '\r'), maxLength: 60 }),
      (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        let rest = text;
        for (const { line, raw } of tokenize(text)) {
          expect(rest.startsWith(raw)).toBe(true);
          expect(raw.split(/\r\n|\r|\n/)[0]).toBe(lines[line - 1]);
          rest = rest.slice(raw.length).replace(/^(?:\r\n|\r|\n)/, '');
        }
        expect(rest).toBe('');
      },
    ),
  );
});

test('where the text is cut makes no difference', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n', '\r'), maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      (text, pieceLength) => {
        expect(tokenize(text, ',', pieceLength)).toEqual(tokenize(text));
      },
    ),
  );
});
