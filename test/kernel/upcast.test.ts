import { expect, test } from 'vitest';
import { upcast } from '../../src/kernel/index.ts';

const definitions = {
  Renamed: {
    schema: 3,
    upcasters: [
      (data: { title: string }) => ({ name: data.title }),
      (data: { name: string }) => ({ name: data.name, reason: '' }),
    ],
  },
};

test('an older shape is read as the newest, step by step', () => {
  expect(upcast({ type: 'Renamed', schema: 1, data: { title: 'Cash' } }, definitions)).toEqual({
    known: true,
    data: { name: 'Cash', reason: '' },
  });
  expect(upcast({ type: 'Renamed', schema: 2, data: { name: 'Cash' } }, definitions)).toEqual({
    known: true,
    data: { name: 'Cash', reason: '' },
  });
});

test('the newest shape is handed on as it is', () => {
  const data = { name: 'Cash', reason: 'typo' };
  expect(upcast({ type: 'Renamed', schema: 3, data }, definitions)).toEqual({ known: true, data });
});

test('an unknown type, or a shape from a later build, is not known', () => {
  expect(upcast({ type: 'Invented', schema: 1, data: {} }, definitions)).toEqual({ known: false });
  expect(upcast({ type: 'Renamed', schema: 4, data: {} }, definitions)).toEqual({ known: false });
  expect(upcast({ type: 'toString', schema: 1, data: {} }, definitions)).toEqual({ known: false });
});
