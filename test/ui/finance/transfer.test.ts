/** A transfer is told from the side that pays, and says the same to the books from either. */
import { describe, expect, test } from 'vitest';
import { formCommand } from '../../../src/ui/finance/transaction/draft-to-command.ts';
import { inMode, modeOf, recognised } from '../../../src/ui/finance/transaction/transfer.ts';
import { chart, draft, line } from './support/drafts.ts';

const postings = (typed: Parameters<typeof formCommand>[0]) => {
  const formed = formCommand(typed, chart);
  return formed.ok
    ? formed.formed.data.postings.toSorted(
        (a, b) => a.account.localeCompare(b.account) || a.amount - b.amount,
      )
    : [...formed.missing];
};

describe('recognising', () => {
  test('money to an own account is a transfer', () => {
    const typed = recognised(draft({ lines: [line({ account: 'savings' })] }), chart);
    expect(modeOf(typed)).toBe('transfer');
  });
  test('money to a category is not, nor a split', () => {
    expect(modeOf(recognised(draft({}), chart))).toBe('out');
    const split = draft({ lines: [line({ account: 'savings' }), line({ account: 'food' })] });
    expect(modeOf(recognised(split, chart))).toBe('out');
  });
  test.each([
    ['within a currency', { account: 'savings' }],
    ['between currencies', { account: 'dollars', otherMinor: 550 }],
  ])('what comes in is told from the other side, %s, with the same postings', (_name, other) => {
    const incoming = draft({ direction: 'in', state: 'cleared', lines: [line(other)] });
    const told = recognised(incoming, chart);
    expect(told).toMatchObject({ direction: 'out', account: other.account });
    expect(postings(told)).toEqual(postings(incoming));
  });
});

describe('changing the mode', () => {
  test('a category cannot be transferred to', () => {
    const typed = inMode(draft({}), 'transfer', chart);
    expect(typed.lines[0]!.account).toBe('');
    expect(postings(typed)).toEqual([['line:1:account', 'toAccount']]);
  });
  test('an own account is no category', () =>
    expect(
      inMode(draft({ transfer: true, lines: [line({ account: 'savings' })] }), 'in', chart),
    ).toMatchObject({ direction: 'in', transfer: false, lines: [{ account: '' }] }));
  test('between out and in the category stays', () =>
    expect(inMode(draft({}), 'in', chart).lines[0]!.account).toBe('food'));
});
