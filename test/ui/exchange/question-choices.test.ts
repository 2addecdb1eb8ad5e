import { expect, test } from 'vitest';
import { choicesFor } from '../../../src/ui/exchange/question-choices.ts';
import { plainMapping } from './plain-mapping.ts';

const columns = [
  { index: 0, name: 'Date', samples: ['03/04/2025'] },
  { index: 1, name: 'Paid in', samples: [] },
  { index: 2, name: 'Paid out', samples: [] },
];

test('orders of dates are offered by the day that they mean, the chosen one first', () => {
  const choices = choicesFor(
    { type: 'DateOrder', column: 0, options: ['dmy', 'mdy'], chosen: 'mdy' },
    plainMapping,
    columns,
  );
  expect(choices.map(({ label, mapping }) => [label, mapping.dateFormat.order])).toEqual([
    [expect.stringMatching(/March/), 'mdy'],
    [expect.stringMatching(/April/), 'dmy'],
  ]);
});

test('decimal marks are offered by the number that they mean', () => {
  const choices = choicesFor(
    { type: 'DecimalMark', example: '-1.234', options: ['.', ','], chosen: ',' },
    plainMapping,
    columns,
  );
  expect(choices.map(({ label, mapping }) => [label, mapping.decimalMark])).toEqual([
    ['1,234', ','],
    ['1.234', '.'],
  ]);
});

test('in and out are offered by the names of the columns; the other one swaps them', () => {
  const mapping = {
    ...plainMapping,
    amount: { kind: 'inOut' as const, inColumn: 1, outColumn: 2, outIsNegative: false },
  };
  const choices = choicesFor({ type: 'InOrOut', inColumn: 1, outColumn: 2 }, mapping, columns);
  expect(choices.map(({ label }) => label)).toEqual(['Paid in', 'Paid out']);
  expect(choices[1]?.mapping.amount).toMatchObject({ inColumn: 2, outColumn: 1 });
});

test('a column that was not found is for the settings to choose', () =>
  expect(choicesFor({ type: 'DateColumnNotFound' }, plainMapping, columns)).toEqual([]));
