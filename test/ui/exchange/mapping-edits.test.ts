import { describe, expect, test } from 'vitest';
import type { CsvColumn } from '../../../src/ui/exchange/csv-types.ts';
import {
  markerValues,
  meansOut,
  stateValues,
  withAmountKind,
  withMarker,
  withNoteColumn,
  withState,
  withStateColumn,
  withSwappedSides,
} from '../../../src/ui/exchange/mapping-edits.ts';
import { plainMapping } from './plain-mapping.ts';

const columns: CsvColumn[] = [
  { index: 0, name: 'Date', samples: ['2025-01-01'] },
  { index: 1, name: 'Payee', samples: ['Kiosk'] },
  { index: 2, name: 'Amount', samples: ['1.00'] },
  { index: 3, name: 'D/C', samples: ['D', 'C'] },
  { index: 4, name: 'State', samples: ['COMPLETED', 'PENDING'] },
];

test('note columns are joined in the order in which they were added', () => {
  const both = withNoteColumn(withNoteColumn(plainMapping, 4, true), 3, true);
  expect(both.note).toEqual([4, 3]);
  expect(withNoteColumn(both, 4, false).note).toEqual([3]);
});

describe('amounts', () => {
  test('another kind keeps the column that is known and begins with the one after it', () => {
    expect(withAmountKind(plainMapping, 'inOut', columns).amount).toEqual({
      kind: 'inOut',
      inColumn: 2,
      outColumn: 3,
      outIsNegative: false,
    });
    expect(withAmountKind(plainMapping, 'marker', columns).amount).toEqual({
      kind: 'marker',
      column: 2,
      markerColumn: 3,
      debit: ['D'],
      credit: ['C'],
    });
  });

  test('the same kind changes nothing', () =>
    expect(withAmountKind(plainMapping, 'signed', columns)).toBe(plainMapping));

  test('with none known, the first column that means nothing else is taken', () =>
    expect(withAmountKind({ ...plainMapping, amount: null }, 'signed', columns).amount).toEqual({
      kind: 'signed',
      column: 2,
    }));

  test('in and out change sides', () => {
    const mapping = withSwappedSides(withAmountKind(plainMapping, 'inOut', columns));
    expect(mapping.amount).toMatchObject({ inColumn: 3, outColumn: 2 });
  });

  test('a mark changes its meaning, whatever its case', () => {
    const mapping = withAmountKind(plainMapping, 'marker', columns);
    const turned = withMarker(mapping, 'd', false);
    expect(turned.amount).toMatchObject({ debit: [], credit: ['C', 'd'] });
    expect(meansOut(turned.amount!, 'D')).toBe(false);
    expect(meansOut(turned.amount!, 'X')).toBeUndefined();
  });

  test('the marks shown are those of the file; of the mapping, only those that the file has', () => {
    const amount = { kind: 'marker' as const, column: 2, markerColumn: 3, debit: ['d', 'Soll'], credit: [] };
    expect(markerValues(amount, columns)).toEqual(['d', 'C']);
  });
});

test('a state column takes every state it has, until one is left out', () => {
  const mapping = withStateColumn(plainMapping, 4, columns);
  expect(mapping.state).toEqual({ column: 4, booked: ['COMPLETED', 'PENDING'] });
  const without = withState(mapping, 'pending', false);
  expect(stateValues(without, columns)).toEqual([
    { value: 'COMPLETED', taken: true },
    { value: 'PENDING', taken: false },
  ]);
  expect(withStateColumn(without, null, columns).state).toBeNull();
});
