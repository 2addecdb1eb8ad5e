/** From form to command and back: signs, splits, transfers between currencies, and where each problem stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCHANGE_ACCOUNT } from '../../../src/ui/finance/chart-of-accounts.ts';
import type { Draft } from '../../../src/ui/finance/transaction/draft.ts';
import { draftOf } from '../../../src/ui/finance/transaction/draft-from-postings.ts';
import { formCommand } from '../../../src/ui/finance/transaction/draft-to-command.ts';
import { placesOf } from '../../../src/ui/finance/transaction/rejection-places.ts';
import {
  addLine,
  putRestHere,
  remainderMinor,
  removeLine,
  wholeFromLines,
} from '../../../src/ui/finance/transaction/splits.ts';
import { chart, draft, line } from './support/drafts.ts';

const postingsOf = (typed: Draft) => {
  const formed = formCommand(typed, chart);
  if (!formed.ok) throw new Error([...formed.missing].join());
  return formed.formed.data.postings;
};
const missingIn = (typed: Draft) => {
  const formed = formCommand(typed, chart);
  return formed.ok ? {} : Object.fromEntries(formed.missing);
};

describe('to the command', () => {
  test('spending takes from the account and goes to the category', () =>
    expect(postingsOf(draft({}))).toEqual([
      { account: 'giro', amount: -500, currency: 'EUR' },
      { account: 'food', amount: 500, currency: 'EUR' },
    ]));

  test('income comes to the account', () =>
    expect(postingsOf(draft({ direction: 'in', lines: [line({ account: 'salary' })] }))).toEqual([
      { account: 'giro', amount: 500, currency: 'EUR' },
      { account: 'salary', amount: -500, currency: 'EUR' },
    ]));

  test('a split gives each category its part, a refund within it negative', () =>
    expect(
      postingsOf(
        draft({
          lines: [
            line({ account: 'food', amountMinor: 700 }),
            line({ key: '2', account: 'home', amountMinor: -200 }),
          ],
        }),
      ),
    ).toEqual([
      { account: 'giro', amount: -500, currency: 'EUR' },
      { account: 'food', amount: 700, currency: 'EUR' },
      { account: 'home', amount: -200, currency: 'EUR' },
    ]));

  test('a transfer into another currency adds the two postings of the exchange', () =>
    expect(postingsOf(draft({ lines: [line({ account: 'dollars', otherMinor: 550 })] }))).toEqual([
      { account: 'giro', amount: -500, currency: 'EUR' },
      { account: 'dollars', amount: 550, currency: 'USD' },
      { account: EXCHANGE_ACCOUNT, amount: -550, currency: 'USD' },
      { account: EXCHANGE_ACCOUNT, amount: 500, currency: 'EUR' },
    ]));

  test('what nobody has sorted waits where it can be found', () => {
    expect(postingsOf(draft({ lines: [line({})] }))[1]).toMatchObject({ account: 'expense:uncategorised' });
    expect(postingsOf(draft({ direction: 'in', lines: [line({})] }))[1]).toMatchObject({
      account: 'income:uncategorised',
    });
  });

  test('a category paid in a currency that the account does not hold is an exchange, too', () => {
    const sent = postingsOf(
      draft({ lines: [line({ account: 'food', otherCurrency: 'JPY', otherMinor: 820 })] }),
    );
    expect(sent).toEqual([
      { account: 'giro', amount: -500, currency: 'EUR' },
      { account: 'food', amount: 820, currency: 'JPY' },
      { account: EXCHANGE_ACCOUNT, amount: -820, currency: 'JPY' },
      { account: EXCHANGE_ACCOUNT, amount: 500, currency: 'EUR' },
    ]);
  });

  test('only what is cleared says so', () =>
    expect(postingsOf(draft({ state: 'cleared' })).map(({ state }) => state)).toEqual([
      'cleared',
      undefined,
    ]));

  test('words are trimmed', () => {
    const formed = formCommand(draft({ payee: '  Rewe ', note: ' x ' }), chart);
    expect(formed.ok && formed.formed.data).toMatchObject({ payee: 'Rewe', note: 'x' });
  });

  test('no amount is minus zero', () =>
    expect(postingsOf(draft({ amountMinor: 0 })).every(({ amount }) => Object.is(amount, 0))).toBe(true));
});

describe('what is missing stands beside its field', () => {
  test('a category that there is not is told, alone or in a part, and nothing is sent', () => {
    expect(missingIn(draft({ lines: [line({ unknown: 'Grocries' })] }))).toEqual({
      'line:1:account': 'known',
    });
    const parts = [
      line({ account: 'food', amountMinor: 500 }),
      line({ key: '2', unknown: 'x', amountMinor: 0 }),
    ];
    expect(missingIn(draft({ lines: parts }))).toEqual({ 'line:2:account': 'known' });
  });

  test('nothing typed', () =>
    expect(missingIn(draft({ account: '', amountMinor: null, lines: [line({})] }))).toEqual({
      account: 'account',
      amount: 'amount',
    }));
  test('a part of a split without a category', () =>
    expect(
      missingIn(draft({ lines: [line({ account: 'food', amountMinor: 500 }), line({ key: '2' })] })),
    ).toEqual({ 'line:2:account': 'category', 'line:2:amount': 'amount' }));
  test('the same account on both sides', () =>
    expect(missingIn(draft({ lines: [line({ account: 'giro' })] }))).toEqual({
      'line:1:account': 'sameAccount',
    }));
  test('the amount that arrives in another currency', () =>
    expect(missingIn(draft({ lines: [line({ account: 'yen' })] }))).toEqual({
      'line:1:other': 'otherAmount',
    }));
  test('a rest that no line takes', () =>
    expect(
      missingIn(
        draft({
          lines: [
            line({ account: 'food', amountMinor: 100 }),
            line({ key: '2', account: 'home', amountMinor: 100 }),
          ],
        }),
      ),
    ).toEqual({ rest: 'rest' }));
});

describe('splits', () => {
  const two = addLine(draft({ amountMinor: 1000 }));
  const second = two.lines[1]!.key;

  test('the first line starts with the whole', () =>
    expect(two.lines.map(({ amountMinor }) => amountMinor)).toEqual([1000, null]));
  test('the rest is what the lines leave', () => {
    const typed = { ...two, lines: [{ ...two.lines[0]!, amountMinor: 600 }, two.lines[1]!] };
    expect(remainderMinor(typed)).toBe(400);
    expect(putRestHere(typed, second).lines[1]!.amountMinor).toBe(400);
    expect(remainderMinor(putRestHere(typed, second))).toBe(0);
  });
  test('one line has no rest', () => expect(remainderMinor(removeLine(two, second))).toBe(0));
  test('the last line stays', () =>
    expect(removeLine(removeLine(two, second), two.lines[0]!.key).lines).toHaveLength(1));
  test('the whole may follow the lines', () =>
    expect(wholeFromLines(putRestHere({ ...two, amountMinor: 1500 }, second)).amountMinor).toBe(1500));
  test('putting the rest anywhere leaves none', () =>
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer(), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        (whole, parts, at) => {
          const lines = parts.map((amountMinor, index) => line({ key: `${index}`, amountMinor }));
          const typed = draft({ amountMinor: whole, lines });
          expect(remainderMinor(putRestHere(typed, `${at % parts.length}`))).toBe(0);
        },
      ),
    ));
});

describe('back from what was recorded', () => {
  const recorded = (postings: ReturnType<typeof postingsOf>) => ({
    transaction: 't',
    version: 3,
    date: '2025-03-01',
    payee: 'Rewe',
    note: '',
    tags: [],
    allPostings: postings.map(({ account, amount, currency = 'EUR', state = 'uncleared' as const }) => ({
      account,
      amount,
      currency,
      state,
    })),
  });

  test('any form that is sent comes back as it was, and sends the same again', () => {
    const minor = fc.integer({ min: -1e9, max: 1e9 });
    const part = fc.record({
      account: fc.constantFrom('food', 'home', 'salary', 'savings', 'dollars', 'yen'),
      amountMinor: minor,
      otherMinor: minor,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('out' as const, 'in' as const),
        fc.array(part, { minLength: 1, maxLength: 5 }),
        (direction, parts) => {
          const lines = parts.map((each, index) => line({ key: `${index}`, ...each }));
          const whole = lines.reduce((sum, { amountMinor }) => sum + amountMinor!, 0);
          fc.pre(whole > 0);
          const sent = postingsOf(draft({ direction, amountMinor: whole, lines }));
          const back = draftOf(recorded(sent), chart, 'giro');
          expect(back.fixed).toBeNull();
          expect(back.direction).toBe(direction);
          expect(postingsOf(back)).toEqual(sent);
        },
      ),
    );
  });

  test('a transfer is seen from the account whose register one is in, else from the paying one', () => {
    const sent = postingsOf(draft({ lines: [line({ account: 'savings' })] }));
    expect(draftOf(recorded(sent), chart, 'savings')).toMatchObject({ account: 'savings', direction: 'in' });
    expect(draftOf(recorded(sent), chart)).toMatchObject({ account: 'giro', direction: 'out' });
  });

  test('exchanges that cannot be told apart are kept as they are', () => {
    const postings = [
      { account: 'giro', amount: -500, currency: 'EUR' },
      { account: EXCHANGE_ACCOUNT, amount: 500, currency: 'EUR' },
      { account: EXCHANGE_ACCOUNT, amount: -550, currency: 'USD' },
      { account: 'dollars', amount: 500, currency: 'USD' },
      { account: 'food', amount: 50, currency: 'USD' },
    ];
    const back = draftOf(recorded(postings), chart);
    expect(back.fixed).toHaveLength(5);
    expect(postingsOf(back)).toMatchObject(postings);
  });
});

describe('refusals stand beside their cause', () => {
  const typed = draft({ lines: [line({ account: 'dollars', otherMinor: 550 })] });
  const formed = formCommand(typed, chart);
  if (!formed.ok) throw new Error('nothing is missing');
  test.each([
    [{ type: 'ImpossibleDate', date: '2025-02-31' }, ['date']],
    [{ type: 'AccountNotOpen', account: 'giro' }, ['account']],
    [{ type: 'AccountNotOpen', account: 'dollars' }, ['line:1:account']],
    [{ type: 'AmountUnsafe', posting: 0, amount: 2 ** 60 }, ['amount']],
    [{ type: 'AmountUnsafe', posting: 1, amount: 2 ** 60 }, ['line:1:other']],
    [{ type: 'InvalidCommand', issues: [{ path: ['payee'], message: 'too long' }] }, ['payee']],
    [{ type: 'TransactionUnbalanced', residue: [] }, ['amount']],
    [{ type: 'BookReadOnly', reason: 'newer' }, ['form']],
  ])('%o', (rejection, places) => expect(placesOf(rejection, typed, formed.formed)).toEqual(places));
});
