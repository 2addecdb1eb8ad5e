/** Draws the postings of a transaction, and the accounts that there may be. */
import type { GivenPosting } from './plain-rules.ts';
import type { Random } from './random.ts';

export const OWN = ['bank', 'cash', 'card', 'dollars', 'yen'] as const;
const SPENT = ['food', 'rent', 'salary'] as const;
export const ACCOUNTS = [...OWN, ...SPENT] as const;
const SYSTEM = ['equity:exchange', 'expense:uncategorised', 'income:uncategorised'] as const;

/** Two or three, mostly in balance. */
export function drawPostings(random: Random, amount: number): GivenPosting[] {
  const anywhere = () => (random.percent(85) ? random.pick(ACCOUNTS) : random.pick(SYSTEM));
  const state = random.percent(50)
    ? {}
    : { state: random.pick(['cleared', 'uncleared', 'cleared', 'uncleared', 'reconciled'] as const) };
  const from = { account: anywhere(), amount: -amount, ...state };
  switch (random.below(8)) {
    case 0: {
      const part = random.between(-300, 300);
      return [from, { account: anywhere(), amount: amount - part }, { account: 'food', amount: part }];
    }
    case 1: {
      const dollars = random.between(-500, 500);
      return [
        { account: 'bank', amount: -amount },
        { account: 'equity:exchange', amount, currency: 'EUR' },
        { account: 'dollars', amount: dollars },
        { account: 'equity:exchange', amount: -dollars, currency: 'USD' },
      ];
    }
    case 2:
      return [from, { account: anywhere(), amount: amount + random.pick([0, 0, 0, 1]) }];
    case 3:
      return [from, { account: anywhere(), amount, currency: random.pick(['EUR', 'USD', 'XXX']) }];
    default:
      return [from, { account: anywhere(), amount }];
  }
}
