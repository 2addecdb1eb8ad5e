import { expect, test } from 'vitest';
import { settledTogether } from '../../../src/ui/app/settled-together.ts';

interface Answers extends Record<string, { readonly answer: unknown; readonly at: unknown }> {
  readonly accounts: { readonly answer: unknown; readonly at: unknown };
}

const now: Answers = { accounts: { answer: 'all', at: 'now' }, worth: { answer: 5, at: 'now' } };

test('answers of one moment are shown', () => {
  expect(settledTogether(now, undefined)).toBe(now);
  const then: Answers = { accounts: { answer: 'one', at: 3 }, worth: { answer: 1, at: 3 } };
  expect(settledTogether(then, now)).toBe(then);
});

test('while one is of another moment, or not there yet, those before stay', () => {
  expect(settledTogether({ ...now, worth: { answer: 0, at: 0 } }, now)).toBe(now);
  expect(settledTogether({ ...now, worth: { answer: undefined, at: 'now' } }, now)).toBe(now);
});

test('with nothing before, what there is must do', () => {
  const first: Answers = { accounts: { answer: undefined, at: 'now' } };
  expect(settledTogether(first, undefined)).toBe(first);
});
