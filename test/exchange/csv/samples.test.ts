/** Every sample file gives what `expected.json` says. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { convertRows, guessMapping, importKeys } from '../../../src/exchange/csv/index.ts';
import { sample, tableOf } from './table-of.ts';

const Row = z.object({ date: z.string(), payee: z.string(), amountMinor: z.number() });
const Expected = z.record(
  z.string(),
  z.object({
    encoding: z.string(),
    currency: z.string(),
    rows: z.number(),
    unreadable: z.number(),
    sumMinor: z.number(),
    first: Row,
    last: Row,
  }),
);
const file = new URL('../../data/csv/expected.json', import.meta.url);
const expected = Expected.parse(JSON.parse(await readFile(file, 'utf8')));

async function convert(name: string, currency: string, signFlip = false) {
  const table = await tableOf(await sample(name));
  const guess = guessMapping(table, { currency, signFlip });
  return { table, guess, rows: convertRows(table, guess.mapping, { currency }) };
}

describe.each(Object.entries(expected))('%s', (name, wanted) => {
  test('guessed and converted without a person’s help', async () => {
    const { table, guess, rows } = await convert(name, wanted.currency, name.startsWith('card'));
    expect(table.encoding + (table.bom ? ' with BOM' : '')).toBe(wanted.encoding);
    expect(guess.ambiguities).toEqual([]);
    const readable = rows.filter((row) => row.status === 'readable');
    expect(readable.length).toBe(wanted.rows);
    expect(rows.filter((row) => row.status === 'unreadable').length).toBe(wanted.unreadable);
    expect(readable.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(wanted.sumMinor);
    expect(readable[0]).toMatchObject({ ...wanted.first, currency: wanted.currency });
    expect(readable.at(-1)).toMatchObject({ ...wanted.last, currency: wanted.currency });
  });

  test('every row has its own key, and the same file again gives the same ones', async () => {
    const once = await convert(name, wanted.currency);
    const again = await convert(name, wanted.currency);
    const keys = importKeys(once.rows);
    const given = keys.filter((key) => key !== null);
    expect(new Set(given).size).toBe(given.length);
    expect(importKeys(again.rows)).toEqual(keys);
    expect(again.table.fileHash).toBe(once.table.fileHash);
  });
});

test('dirty.csv says why each of its four rows cannot be read', async () => {
  const { rows } = await convert('dirty.csv', 'EUR');
  const reasons = rows.flatMap((row) => (row.status === 'unreadable' ? [[row.line, row.reason]] : []));
  expect(reasons).toEqual([
    [6, { type: 'ImpossibleDate', column: 0, text: '2025-02-31' }],
    [7, { type: 'AmountNotANumber', column: 2, text: 'abc' }],
    [9, { type: 'TooManyDigits', column: 2, text: '-1.234' }],
    [10, { type: 'Footer', column: null, text: 'Total,,4.01' }],
  ]);
});

test('wallet-currencies.csv leaves out what is not final or not in euros, and shows every fee', async () => {
  const { table, rows } = await convert('wallet-currencies.csv', 'EUR');
  const why: Record<string, number> = {};
  for (const row of rows)
    if (row.status === 'leftOut') why[row.reason.type] = (why[row.reason.type] ?? 0) + 1;
  expect(why).toEqual({ OtherCurrency: 11, Pending: 6, Reverted: 6 });
  const fees = rows.flatMap((row) => (row.status !== 'unreadable' && row.feeMinor ? [row.feeMinor] : []));
  expect(fees.length).toBe(table.records.filter(({ fields }) => fields[6] === '0.50').length);
  expect(new Set(fees)).toEqual(new Set([50]));
  // A pending row has no booking date yet: it is shown with the day it was begun.
  expect(rows.find((row) => row.status === 'leftOut' && row.reason.type === 'Pending')).toMatchObject({
    date: '2025-01-25',
    payee: 'Spotify',
    amountMinor: 1231,
    currency: 'EUR',
    feeMinor: 50,
    reason: { column: 8, text: 'PENDING' },
  });
});

test('card-charges-positive.csv: the flip is suggested, never done unasked', async () => {
  const { guess, rows } = await convert('card-charges-positive.csv', 'USD');
  expect(guess.mapping.signFlip).toBe(false);
  expect(guess.signFlipSuggested).toEqual({ because: 'CardColumn', positives: 53, negatives: 7 });
  expect(rows[0]).toMatchObject({ amountMinor: 5023 });
});

test('de-giro-cp1252.csv: the preamble is kept apart and the header found below it', async () => {
  const { table, guess } = await convert('de-giro-cp1252.csv', 'EUR');
  expect(table.headerLine).toBe(7);
  expect(table.preamble[0]).toBe('"Kontonummer:";"DE12 5001 0517 0648 4898 90 / Girokonto";');
  expect(table.preamble.length).toBe(4);
  expect(table.columns[guess.mapping.date ?? -1]?.name).toBe('Buchungstag');
});
