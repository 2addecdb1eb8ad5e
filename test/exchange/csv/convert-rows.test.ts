/** Each row is readable, left out with what it would have been, or unreadable with its reason. */
import { describe, expect, test } from 'vitest';
import { type CsvMapping, convertRows } from '../../../src/exchange/csv/index.ts';
import { CsvMapping as MappingSchema } from '../../../src/exchange/csv/index.ts';
import { tableOf } from './table-of.ts';

const plain: CsvMapping = {
  date: 0,
  dateFallback: null,
  dateFormat: { order: 'dmy', twoDigitYearPivot: 68 },
  payee: 1,
  note: [],
  amount: { kind: 'signed', column: 2 },
  decimalMark: '.',
  signFlip: false,
  currencyColumn: null,
  currencyOnly: null,
  state: null,
  feeColumn: null,
  feeIsNegative: false,
  categoryColumn: null,
  bankIdColumn: null,
};
const header = 'Date,Payee,Amount,More,Else\n';

async function convert(
  rows: string,
  mapping: Partial<CsvMapping> = {},
  currency = 'EUR',
  minorDigits?: number,
) {
  const table = await tableOf(header + rows, { headerLine: 1, delimiter: ',' });
  return convertRows(table, { ...plain, ...mapping }, { currency, minorDigits });
}

test('a row keeps its line and its text', async () => {
  const [row] = await convert('01/02/2025, "The  Shop " ,"-1,234.50",,');
  expect(row).toEqual({
    line: 2,
    raw: '01/02/2025, "The  Shop " ,"-1,234.50",,',
    status: 'readable',
    date: '2025-02-01',
    payee: 'The Shop',
    note: '',
    amountMinor: -123450,
    currency: 'EUR',
  });
});

test('notes are joined, category, id and fee are taken if there are any', async () => {
  const mapping = { note: [3, 4], categoryColumn: 3, bankIdColumn: 4 };
  const [full, bare] = await convert('01/02/2025,a,1,Food,X1\n01/02/2025,a,1,,\n', mapping);
  expect(full).toMatchObject({ note: 'Food · X1', category: 'Food', bankId: 'X1' });
  expect(bare).not.toHaveProperty('category');
  expect(bare).not.toHaveProperty('bankId');
});

test('a fee stays beside the amount; a cost is positive whatever the file writes', async () => {
  expect((await convert('01/02/2025,a,-10,0.50,', { feeColumn: 3 }))[0]).toMatchObject({
    amountMinor: -1000,
    feeMinor: 50,
  });
  const negative = await convert('01/02/2025,a,-10,-0.50,', {
    feeColumn: 3,
    feeIsNegative: true,
    signFlip: true,
  });
  expect(negative[0]).toMatchObject({ amountMinor: 1000, feeMinor: 50 });
  expect((await convert('01/02/2025,a,-10,0.00,', { feeColumn: 3 }))[0]).not.toHaveProperty('feeMinor');
});

test('minor digits are the currency’s, or as told', async () => {
  expect((await convert('01/02/2025,a,1000,,', {}, 'JPY'))[0]).toMatchObject({ amountMinor: 1000 });
  expect((await convert('01/02/2025,a,1.234,,', {}, 'KWD'))[0]).toMatchObject({ amountMinor: 1234 });
  expect((await convert('01/02/2025,a,1.2345,,', {}, 'EUR', 4))[0]).toMatchObject({ amountMinor: 12345 });
});

describe('money in and out', () => {
  const amount = { kind: 'inOut', inColumn: 2, outColumn: 3, outIsNegative: false } as const;
  const rows =
    '01/02/2025,a,5.00,,\n01/02/2025,a,,4.00,\n01/02/2025,a,0.00,3.00,\n01/02/2025,a,2.00,0.00,\n01/02/2025,a,0,0,\n';

  test('come from columns of their own, where a zero is nothing', async () => {
    const amounts = (await convert(rows, { amount })).map(
      (row) => row.status === 'readable' && row.amountMinor,
    );
    expect(amounts).toEqual([500, -400, -300, 200, 0]);
  });

  test('a debit column with minus signs counts the same, and a reversal in either back', async () => {
    const negative = { ...amount, outIsNegative: true };
    expect((await convert('01/02/2025,a,,-4.00,', { amount: negative }))[0]).toMatchObject({
      amountMinor: -400,
    });
    expect((await convert('01/02/2025,a,,4.00,', { amount: negative }))[0]).toMatchObject({
      amountMinor: 400,
    });
    expect((await convert('01/02/2025,a,,-4.00,', { amount }))[0]).toMatchObject({ amountMinor: 400 });
  });

  test('cannot both be in one row', async () => {
    const [both, neither, illegible] = await convert(
      '01/02/2025,a,5.00,4.00,\n01/02/2025,a,,,\n01/02/2025,a,5.00,x,\n',
      { amount },
    );
    expect(both).toMatchObject({ reason: { type: 'BothInAndOut', text: '5.00 / 4.00' } });
    expect(neither).toMatchObject({ reason: { type: 'NoAmount' } });
    expect(illegible).toMatchObject({ reason: { type: 'AmountNotANumber', column: 3, text: 'x' } });
  });

  test('may be told by a marker', async () => {
    const marked = { kind: 'marker', column: 2, markerColumn: 3, debit: ['D'], credit: ['C'] } as const;
    const rowsOf =
      '01/02/2025,a,5.00,d,\n01/02/2025,a,5.00,C,\n01/02/2025,a,5.00,X,\n01/02/2025,a,-5.00,D,\n01/02/2025,a,-5.00,C,\n';
    const converted = await convert(rowsOf, { amount: { ...marked, debit: ['D'], credit: ['C'] } });
    expect(converted.map((row) => (row.status === 'readable' ? row.amountMinor : row.reason.type))).toEqual([
      -500,
      500,
      'UnknownMarker',
      -500,
      'MarkerContradictsSign',
    ]);
  });

  test('change places with a sign flip, whatever they come from', async () => {
    const amounts = (await convert(rows, { amount, signFlip: true })).map(
      (row) => row.status === 'readable' && row.amountMinor,
    );
    expect(amounts).toEqual([-500, 400, 300, -200, 0]);
  });
});

describe('unreadable', () => {
  const cases: [reason: object, row: string, mapping?: Partial<CsvMapping>][] = [
    [{ type: 'ImpossibleDate', column: 0, text: '31/02/2025' }, '31/02/2025,a,1,,'],
    [{ type: 'NoDate', column: 0, text: '' }, ',a,1,x,y'],
    [{ type: 'NoDate', column: 0, text: 'soon' }, 'soon,a,1,,\n01/02/2025,a,1,,'],
    [{ type: 'NoAmount', column: 2, text: '' }, '01/02/2025,a,,,'],
    [{ type: 'AmountNotANumber', column: 2, text: '1,96' }, '01/02/2025,a,"1,96",,'],
    [{ type: 'TooManyDigits', column: 2, text: '1.234' }, '01/02/2025,a,1.234,,'],
    [{ type: 'AmountTooLarge', column: 2, text: '99999999999999999' }, '01/02/2025,a,99999999999999999,,'],
    [{ type: 'MissingFields', column: 2, text: '' }, '01/02/2025,a'],
    [
      { type: 'ExtraFields', column: 5, text: '01/02/2025,Shop, Inc,1,,x' },
      '01/02/2025,Shop, Inc,1,,x\n01/02/2025,a,1,,',
    ],
    [{ type: 'NoCurrency', column: 3, text: '' }, '01/02/2025,a,1,,', { currencyColumn: 3 }],
    [{ type: 'AmountNotANumber', column: 3, text: 'x' }, '01/02/2025,a,1,x,', { feeColumn: 3 }],
    [{ type: 'NoDate', column: null, text: '01/02/2025,a,1,,' }, '01/02/2025,a,1,,', { date: null }],
    [{ type: 'NoAmount', column: null, text: '01/02/2025,a,1,,' }, '01/02/2025,a,1,,', { amount: null }],
  ];
  test.each(cases)('%j', async (reason, row, mapping) => {
    expect((await convert(row, mapping))[0]).toMatchObject({ status: 'unreadable', line: 2, reason });
  });

  test('footers are told from damaged rows', async () => {
    const rows = await convert(
      'Total before,,1,,\n01/02/2025,a,1,,\n31/02/2025,a,1,,\n,a,1,b,c\nGenerated today,,,,\nSumme;;\nAll amounts in EUR,,,,\n',
    );
    const reasons = rows.map((row) => row.status === 'unreadable' && row.reason.type);
    expect(reasons).toEqual(['Footer', false, 'ImpossibleDate', 'NoDate', 'Footer', 'Footer', 'Footer']);
  });

  test('a wrong date column is no reason to call every row a footer', async () => {
    const rows = await convert('01/02/2025,Shop,1,,\n01/02/2025,Bakery,1,,\n', { date: 1 });
    expect(rows.map((row) => row.status === 'unreadable' && row.reason.type)).toEqual(['NoDate', 'NoDate']);
  });
});

describe('left out', () => {
  test('what is pending, has gone back, or is in an unknown state', async () => {
    const state = { column: 3, booked: ['Completed'] };
    const rows = await convert(
      '01/02/2025,a,1,completed,\n01/02/2025,a,1,PENDING,\n01/02/2025,a,1,Reverted,\n01/02/2025,a,1,odd,\n',
      { state },
    );
    expect(rows.map((row) => (row.status === 'leftOut' ? row.reason : row.status))).toEqual([
      'readable',
      { type: 'Pending', column: 3, text: 'PENDING' },
      { type: 'Reverted', column: 3, text: 'Reverted' },
      { type: 'NotBooked', column: 3, text: 'odd' },
    ]);
  });

  test('what is in another currency, in that currency’s minor units', async () => {
    const [own, other] = await convert('01/02/2025,a,1.00,eur,\n01/02/2025,a,1000,JPY,\n', {
      currencyColumn: 3,
    });
    expect(own).toMatchObject({ status: 'readable', amountMinor: 100, currency: 'EUR' });
    const reason = { type: 'OtherCurrency', column: 3, text: 'JPY' };
    expect(other).toMatchObject({
      status: 'leftOut',
      reason,
      amountMinor: 1000,
      currency: 'JPY',
      date: '2025-02-01',
    });
  });

  test('what has another currency’s sign', async () => {
    const rows = await convert(
      '01/02/2025,a,€1.00,,\n01/02/2025,a,£1.00,,\n01/02/2025,a,CA$1.00,,\n01/02/2025,a,1.00 CHF,,\n',
    );
    expect(rows.map((row) => row.status !== 'unreadable' && [row.status, row.currency])).toEqual([
      ['readable', 'EUR'],
      ['leftOut', 'GBP'],
      ['leftOut', 'CAD'],
      ['leftOut', 'CHF'],
    ]);
    expect((await convert('01/02/2025,a,$1.00,,', {}, 'CAD'))[0]).toMatchObject({
      status: 'readable',
      currency: 'CAD',
    });
  });

  test('a pending row without a booking date shows the day it was begun', async () => {
    const state = { column: 3, booked: ['done'] };
    const [row] = await convert(',a,1,pending,05/02/2025', { state, dateFallback: 4 });
    expect(row).toMatchObject({ status: 'leftOut', date: '2025-02-05' });
  });
});

test('a mapping is plain JSON that its schema takes back, and only that', () => {
  expect(MappingSchema.parse(JSON.parse(JSON.stringify(plain)))).toEqual(plain);
  expect(MappingSchema.safeParse({ ...plain, date: -1 }).success).toBe(false);
  expect(MappingSchema.safeParse({ ...plain, amount: { kind: 'signed' } }).success).toBe(false);
});
