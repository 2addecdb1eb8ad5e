/** The encoding of a file is found from its bytes, and may be given instead. */
import { describe, expect, test } from 'vitest';
import { type Encoding, readTable } from '../../../src/exchange/csv/index.ts';
import { encode, windows1252 } from './encode.ts';
import { tableOf } from './table-of.ts';

const western =
  'Datum;Empfänger;Betrag\n01.02.2025;Bäckerei Öhlund – Café „Zürich“;-3,50 €\n02.02.2025;Ångström;1,00\n';
const japanese = '日付,内容,金額\n2025/01/01,給与,1000\n2025/01/02,ﾃﾞﾝｷ ﾘｮｳｷﾝ カード,-500\n';
const plain = 'Date,Payee,Amount\n2025-01-01,Shop,-1.00\n';

function blob(text: string, encoding: Encoding, mark: readonly number[] = []): Blob {
  const bytes = encode(text, encoding);
  if (!bytes) throw new Error(`${encoding} cannot carry it`);
  return new Blob([new Uint8Array(mark), bytes]);
}

const marks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

describe('found', () => {
  const cases: [Encoding, string][] = [
    ['utf-8', western],
    ['utf-8', japanese],
    ['utf-8', plain],
    ['utf-16le', western],
    ['utf-16le', japanese],
    ['utf-16be', plain],
    ['utf-16be', japanese],
    ['windows-1252', western],
    ['shift_jis', japanese],
  ];
  test.each(cases)('%s', async (encoding, text) => {
    const table = await tableOf(blob(text, encoding));
    expect(table).toMatchObject({ encoding, encodingFound: encoding, bom: false });
    expect([table.header.join(), ...table.records.map(({ raw }) => raw)].length).toBe(
      text.split('\n').length - 1,
    );
    expect(text).toContain(table.records[0]?.raw);
  });

  test.each(Object.entries(marks))(
    '%s with its byte order mark, which is no part of the text',
    async (name, mark) => {
      const encoding = name as Encoding; // The keys of the record above.
      const table = await tableOf(blob(plain, encoding, mark));
      expect(table).toMatchObject({ encoding, bom: true, header: ['Date', 'Payee', 'Amount'] });
    },
  );
});

describe('told apart', () => {
  test.each(['Bär', 'Müller', 'Señor', 'Français', 'L’été', '£5', 'ÄÖÜ Straße'])(
    '%s is no Japanese',
    async (payee) => {
      const table = await tableOf(blob(`Date,Payee,Amount\n2025-01-01,${payee},-1.00\n`, 'windows-1252'));
      expect(table.encoding).toBe('windows-1252');
      expect(table.records[0]?.fields[1]).toBe(payee);
    },
  );

  test.each(['ｶﾌﾞｼｷｶﾞｲｼｬ', 'セブンイレブン', '水道', 'ＮＴＴ東日本'])('%s is', async (payee) => {
    const table = await tableOf(blob(`Date,Payee,Amount\n2025-01-01,${payee},-100\n`, 'shift_jis'));
    expect(table.encoding).toBe('shift_jis');
    expect(table.records[0]?.fields[1]).toBe(payee);
  });

  test('one character cut in two does not turn the rest of a UTF-8 file into wrong letters', async () => {
    const rows = Array.from({ length: 50 }, () => '2025-01-01,Bäckerei Öhlund,-1.00\n').join('');
    const cut = new Blob([
      encode(`Date,Payee,Amount\n${rows}2025-01-02,Caf`, 'utf-8') ?? '',
      new Uint8Array([0xc3]),
      ',-2.00\n',
    ]);
    const table = await tableOf(cut);
    expect(table.encoding).toBe('utf-8');
    expect(table.records.at(-1)?.fields).toEqual(['2025-01-02', 'Caf\uFFFD', '-2.00']);
  });
});

test('given, it is taken, and what was found is still told', async () => {
  const table = await tableOf(blob(western, 'windows-1252'), { encoding: 'utf-8' });
  expect(table).toMatchObject({ encoding: 'utf-8', encodingFound: 'windows-1252' });
});

test('every byte of Windows-1252 becomes its own character', async () => {
  const letters = [...windows1252.keys()].filter((character) => character > '\x7F').join('');
  const table = await tableOf(blob(`Date,Payee,Amount\n2025-01-01,x${letters}x,1\n`, 'windows-1252'), {
    encoding: 'windows-1252',
  });
  expect(table.records[0]?.fields[1]).toBe(`x${letters}x`);
});

test('characters that fall on the edge of a step are whole', async () => {
  for (const encoding of ['utf-8', 'utf-16le', 'shift_jis'] as const) {
    const rows = '2025/01/01,給与セブン,1000\n'.repeat(60_000);
    const table = await tableOf(blob(`日付,内容,金額a\n${rows}`, encoding));
    expect(table.encoding).toBe(encoding);
    expect(new Set(table.records.map(({ raw }) => raw)).size).toBe(1);
    expect(table.records.length).toBe(60_000);
  }
});

describe('files that are no text', () => {
  const cases: [string, number[]][] = [
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['image', [0x89, 0x50, 0x4e, 0x47]],
    ['unknown', [0x61, 0x00, 0x01, 0x02, 0x03, 0x2c, 0x62, 0x63]],
  ];
  test.each(cases)('%s', async (looksLike, bytes) => {
    const read = await readTable(new Blob([new Uint8Array(bytes)]));
    expect(read).toEqual({ ok: false, problem: { type: 'BinaryFile', looksLike } });
  });
});
