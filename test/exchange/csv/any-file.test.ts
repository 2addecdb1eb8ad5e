/** Whatever a file holds, reading, guessing and converting end, lose no row and never invent a day or half a cent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertRows, guessMapping, importKeys, readTable } from '../../../src/exchange/csv/index.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'EUR',
    'USD',
    'D',
    'C',
    'pending',
    'Completed',
    'Total',
    'Date',
    'Betrag',
    'Saldo',
    'Fee',
    'id',
  ),
  fc.constantFrom(
    '2025-01-03',
    '03.01.25',
    '01/13/2025',
    '31.02.2025',
    '20250103',
    '2 Jan 2025',
    '03/04/2025',
  ),
  fc.constantFrom('-1.00', '1.234,56', '1,234', '(5.00)', '£3.20', '0,00', '12', '999999999999999999', '-'),
  fc.string({ maxLength: 6 }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 });

test('a table of anything', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
      const read = await readTable(new Blob([rows.map((row) => row.join(delimiter)).join('\n')]));
      if (!read.ok) return;
      const { mapping } = guessMapping(read.table, { currency: 'EUR' });
      const converted = convertRows(read.table, mapping, { currency: 'EUR' });
      expect(converted.map(({ line }) => line)).toEqual(read.table.records.map(({ line }) => line));
      for (const row of converted) {
        if (row.status === 'unreadable') continue;
        expect(new Date(row.date).toISOString().slice(0, 10)).toBe(row.date);
        expect(Number.isSafeInteger(row.amountMinor) && !Object.is(row.amountMinor, -0)).toBe(true);
      }
      expect(
        importKeys(converted).every(
          (key, index) => (key === null) === (converted[index]?.status === 'unreadable'),
        ),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('bytes of anything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const read = await readTable(new Blob([new Uint8Array(bytes)]));
      if (read.ok) guessMapping(read.table);
    }),
    { numRuns: 500 },
  );
});
