/** The keys of rows, which are stored for ever: these tests may gain cases, and never change one. */
import { describe, expect, test } from 'vitest';
import { type ConvertedRow, type RowContent, importKeys } from '../../../src/exchange/csv/index.ts';

const content: RowContent = {
  date: '2025-03-01',
  payee: 'Parking',
  note: '',
  amountMinor: -250,
  currency: 'EUR',
};
const readable = (changes: Partial<RowContent> = {}): ConvertedRow => ({
  line: 1,
  raw: '',
  status: 'readable',
  ...content,
  ...changes,
});
const leftOut = (changes: Partial<RowContent> = {}): ConvertedRow => ({
  line: 1,
  raw: '',
  status: 'leftOut',
  reason: { type: 'Pending', column: 0, text: 'PENDING' },
  ...content,
  ...changes,
});
const unreadable: ConvertedRow = {
  line: 1,
  raw: '',
  status: 'unreadable',
  reason: { type: 'NoDate', column: 0, text: '' },
};

test('golden', () => {
  const rows = [
    readable(),
    readable(),
    readable({ note: 'level 2' }),
    readable({
      payee: 'Bäckerei | Café \\ Öhlund#1',
      note: '給与',
      amountMinor: 12345678901,
      currency: 'JPY',
    }),
    readable({ payee: '', amountMinor: 0 }),
    readable({ bankId: 'TX-2025#1' }),
    readable({ bankId: 'a|b', amountMinor: 1 }),
    readable({ bankId: 'a|b', amountMinor: 2 }),
    unreadable,
    leftOut({ currency: 'USD' }),
    leftOut(),
  ];
  expect(importKeys(rows)).toEqual([
    '2025-03-01|-250|EUR|Parking|#1',
    '2025-03-01|-250|EUR|Parking|#2',
    '2025-03-01|-250|EUR|Parking|level 2#1',
    '2025-03-01|12345678901|JPY|Bäckerei \\| Café \\\\ Öhlund#1|給与#1',
    '2025-03-01|0|EUR||#1',
    'id:TX-2025#1',
    'id:a\\|b',
    'id:a\\|b|2',
    null,
    '2025-03-01|-250|USD|Parking|#1',
    '2025-03-01|-250|EUR|Parking|#3',
  ]);
});

describe('so that', () => {
  test('category, fee and place in the file make no difference', () => {
    expect(importKeys([unreadable, readable({ category: 'Car', feeMinor: 10 })])[1]).toBe(
      importKeys([readable()])[0],
    );
  });

  test('a pending row above does not move the number of a booked one', () => {
    expect(importKeys([leftOut(), readable()])[1]).toBe(importKeys([readable()])[0]);
  });

  test('a mark in the payee is not taken for the end of it', () => {
    const [one] = importKeys([readable({ payee: 'a|b', note: 'c' })]);
    const [other] = importKeys([readable({ payee: 'a', note: 'b|c' })]);
    expect(one).not.toBe(other);
  });
});
