/** Where a table begins and ends in a file, and what is said of files that have none. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { limitBytes, mappingSignature, readTable } from '../../../src/exchange/csv/index.ts';
import { tableOf } from './table-of.ts';

describe('the delimiter is found', () => {
  test.each([',', ';', '\t', '|'])('%j', async (delimiter) => {
    const rows = [
      ['Date', 'Payee', 'Amount'],
      ['2025-01-01', 'Shop', '-1.00'],
      ['2025-01-02', 'Fee; a, b', '2.00'],
    ];
    const table = await tableOf(rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n'));
    expect(table.delimiter).toBe(delimiter);
    expect(table.records.map(({ fields }) => fields)).toEqual(rows.slice(1));
  });

  test('though another one parts every row evenly: the comma of decimals', async () => {
    const table = await tableOf('2025-01-01;-1,00;10,00;5,00\n2025-01-02;-2,00;8,00;5,00\n');
    expect(table.delimiter).toBe(';');
  });

  test('though a note is full of another', async () => {
    const table = await tableOf('date,note,amount\n2025-01-01,a|b|c|d|e,1\n2025-01-02,a|b|c|d|e,2\n');
    expect(table.delimiter).toBe(',');
  });

  test('where a spreadsheet has written it down', async () => {
    const table = await tableOf('sep=;\r\nDate;Amount\r\n2025-01-01;1,00\r\n');
    expect(table).toMatchObject({
      delimiter: ';',
      header: ['Date', 'Amount'],
      headerLine: 2,
      preamble: ['sep=;'],
    });
  });

  test('unless it is given', async () => {
    const table = await tableOf('Date;Amount,x\n2025-01-01;1,x\n', { delimiter: ',' });
    expect(table.header).toEqual(['Date;Amount', 'x']);
  });
});

describe('the table', () => {
  test('begins below the preamble, and blank lines are passed over', async () => {
    const table = await tableOf(
      'Account,DE123\nFrom,01.01.2025,To,31.01.2025\n\nDate,Payee,Amount\n\n2025-01-01,Shop,-1.00\n,,\n2025-01-02,Shop,-2.00\n',
    );
    expect(table.headerLine).toBe(4);
    expect(table.preamble).toEqual(['Account,DE123', 'From,01.01.2025,To,31.01.2025']);
    expect(table.records.map(({ line }) => line)).toEqual([6, 8]);
  });

  test('may be shorter than its preamble', async () => {
    const table = await tableOf(
      'Umsatzanzeige;Datei erstellt am: 01.02.2025 10:00\n\nIBAN;DE1\nKontoname;Girokonto\nBank;B\nSaldo;1.000,00;EUR\n\n' +
        'Buchung;Auftraggeber/Empfänger;Verwendungszweck;Saldo;Währung;Betrag\n30.01.2025;REWE;Einkauf;1.000,00;EUR;-50,00\n',
    );
    expect(table).toMatchObject({ delimiter: ';', headerLine: 8, width: 6 });
    expect(table.preamble.length).toBe(5);
    expect(table.records.length).toBe(1);
  });

  test('may have no header: then columns are numbered and no row is lost', async () => {
    const table = await tableOf('2025-01-01,Shop,-1.00\n2025-01-02,Bar,-2.00\n');
    expect(table).toMatchObject({ headerLine: null, header: [], preamble: [] });
    expect(table.columns.map(({ name }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(table.records.length).toBe(2);
  });

  test('without a header keeps a first row that cannot be read', async () => {
    const table = await tableOf('2025-01-01,Shop,abc\n2025-01-02,Bar,-2.00\n2025-01-03,Bar,-2.00\n');
    expect(table.records.length).toBe(3);
  });

  test('may have a header and nothing below it', async () => {
    const table = await tableOf('Buchungstag;Empfänger;Betrag\n');
    expect(table).toMatchObject({ header: ['Buchungstag', 'Empfänger', 'Betrag'], records: [] });
  });

  test('may have its header where a person says, or none', async () => {
    const text = 'a,b,c\nd,e,f\n2025-01-01,Shop,-1.00\n';
    expect((await tableOf(text)).headerLine).toBe(2);
    expect((await tableOf(text, { headerLine: 1 })).records.map(({ line }) => line)).toEqual([2, 3]);
    expect((await tableOf(text, { headerLine: null })).header).toEqual([]);
  });

  test('may have rows with a field more than the header, which get a column only if there is something in it', async () => {
    const empty = await tableOf('Date,Payee,Amount\n2025-01-01,Shop,-1.00,\n2025-01-02,Shop,-1.00,\n');
    expect(empty.columns.length).toBe(3);
    expect(empty.width).toBe(4);
    const filled = await tableOf('Date,Payee,Amount\n2025-01-01,Shop,-1.00,x\n2025-01-02,Shop,-1.00,\n');
    expect(filled.columns.map(({ name }) => name)).toEqual(['Date', 'Payee', 'Amount', 'Column 4']);
  });

  test('shows the first different values of each column', async () => {
    const table = await tableOf('Date,Payee,Amount\n2025-01-01, a ,1\n2025-01-01,b,2\n2025-01-02,a,3\n');
    expect(table.columns[1]).toEqual({ index: 1, name: 'Payee', samples: ['a', 'b'] });
  });

  test('carries the SHA-256 of the file', async () => {
    const text = 'Date,Amount\n2025-01-01,1\n';
    expect((await tableOf(text)).fileHash).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('refused, as data', () => {
  test.each(['', '\n\n  \n', '\uFEFF', ',,\n,,\n'])('an empty file: %j', async (text) => {
    expect(await readTable(new Blob([text]))).toEqual({ ok: false, problem: { type: 'EmptyFile' } });
  });

  test.each([
    'Dear customer,\nthank you for your letter.\nWe shall look into it, and answer soon, or so we hope.\nYours\n',
    '<!doctype html>\n<html><head><title>Signed out</title></head>\n<body class="a">\n<p>Log in again, please</p>\n</body></html>\n',
    'one\ntwo\nthree\n',
  ])('text that is no table', async (text) => {
    const read = await readTable(new Blob([text]));
    expect(read).toMatchObject({ ok: false, problem: { type: 'NotATable', firstLine: text.split('\n')[0] } });
  });

  test('a file beyond the limit, before a byte of it is read', async () => {
    const file = new Blob(['x']);
    Object.defineProperty(file, 'size', { value: limitBytes + 1 });
    const problem = { type: 'FileTooLarge', bytes: limitBytes + 1, limitBytes };
    expect(await readTable(file)).toEqual({ ok: false, problem });
  });

  test('a file that has gone or may not be read', async () => {
    const file = new Blob(['Date,Amount\n']);
    file.slice = () => {
      throw new DOMException('The file is gone.', 'NotReadableError');
    };
    const problem = { type: 'FileUnreadable', message: 'The file is gone.' };
    expect(await readTable(file)).toEqual({ ok: false, problem });
  });
});

const large = new Blob(['Date,Payee,Amount\n', '2025-01-01,Shop,-1.00\n'.repeat(300_000)]);

describe('on the way', () => {
  test('progress rises from 0 to 1', async () => {
    const fractions: number[] = [];
    await tableOf(large, { onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.length).toBeGreaterThan(5);
    expect(fractions.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
  });

  test('an abort before it begins, while bytes come in, and while they are read throws the AbortError', async () => {
    const before = AbortSignal.abort();
    await expect(readTable(large, { signal: before })).rejects.toMatchObject({ name: 'AbortError' });
    for (const moment of [0.01, 0.6]) {
      const controller = new AbortController();
      const onProgress = (fraction: number) => {
        if (fraction > moment) controller.abort();
      };
      const reading = readTable(large, { signal: controller.signal, onProgress });
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  test('other work gets its turn, so that an abort can come from outside', async () => {
    const controller = new AbortController();
    const reading = readTable(large, { signal: controller.signal });
    setTimeout(() => controller.abort(), 1);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the signature of a table', () => {
  test('is the delimiter and the names of its header', async () => {
    const table = await tableOf('Date; Payee ;"Am""ount";\n01.02.2025;x;1,00;\n');
    expect(mappingSignature(table)).toBe('[";","Date","Payee","Am\\"ount"]');
  });

  test('does not depend on the rows', async () => {
    const one = await tableOf('Date,Payee,Amount\n2025-01-01,a,1,x\n2025-01-01,a,1,\n');
    const other = await tableOf('Date,Payee,Amount\n2025-01-02,b,2\n');
    expect(mappingSignature(one)).toBe(mappingSignature(other));
  });

  test('is the number of columns where there is no header', async () => {
    expect(mappingSignature(await tableOf('2025-01-01,a,1\n'))).toBe('[",",3]');
  });
});
