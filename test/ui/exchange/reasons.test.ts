import { expect, test } from 'vitest';
import { describeFileProblem } from '../../../src/ui/exchange/file-problems.ts';
import { describeReason } from '../../../src/ui/exchange/reasons.ts';

const columns = [{ index: 0, name: 'Booked on', samples: [] }];

test('an empty cell is told by the name of its column', () =>
  expect(describeReason({ type: 'NoDate', column: 0, text: '' }, columns, 'EUR')).toBe(
    '“Booked on” is empty: there is no date',
  ));

test('what stands in the file is quoted, shortened where it is long', () => {
  expect(describeReason({ type: 'AmountNotANumber', column: 0, text: 'abc' }, columns, 'EUR')).toBe(
    '“abc” is not a number',
  );
  expect(describeReason({ type: 'ImpossibleDate', column: 0, text: 'x'.repeat(99) }, columns, 'EUR')).toBe(
    `There is no such day as “${'x'.repeat(60)}…”`,
  );
});

test('digits are too many for a currency', () =>
  expect(describeReason({ type: 'TooManyDigits', column: 0, text: '-1.234' }, columns, 'EUR')).toBe(
    '“-1.234” has more digits than EUR has',
  ));

test('a duplicate that was voided says how to take it in again', () =>
  expect(describeReason({ type: 'AlreadyImported', transaction: 't', void: true }, columns, 'EUR')).toContain(
    'undo that import',
  ));

test('a spreadsheet says what to do with it', () =>
  expect(describeFileProblem({ type: 'BinaryFile', looksLike: 'zip' })).toContain('save it as CSV'));

test('a problem of a newer build is still told', () =>
  expect(describeFileProblem({ type: 'MoonPhase' })).toBe('The file could not be opened: MoonPhase'));
