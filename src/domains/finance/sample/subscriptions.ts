/** Subscriptions: begun, grown dearer, cancelled. */
import { CARD, CURRENT, DOLLARS } from './accounts.ts';
import type { Entry } from './entry.ts';
import { spent } from './entry.ts';
import type { Month } from './month.ts';

interface Subscription {
  readonly payee: string;
  readonly day: number;
  readonly account: string;
  readonly category: string;
  /** Price in cents from a month of the books on; 0 once cancelled. */
  readonly prices: readonly (readonly [fromMonth: number, cents: number])[];
  readonly note?: string;
}

const subscriptions: readonly Subscription[] = [
  {
    payee: 'Filmfenster',
    day: 7,
    account: CARD,
    category: 'expense:subscriptions',
    prices: [
      [0, 1_299],
      [16, 1_499],
    ],
  },
  {
    payee: 'Tonspur',
    day: 19,
    account: CARD,
    category: 'expense:subscriptions',
    prices: [
      [0, 999],
      [11, 1_099],
      [30, 1_299],
    ],
  },
  {
    payee: 'Morgenblatt Digital',
    day: 2,
    account: CURRENT,
    category: 'expense:subscriptions',
    prices: [
      [0, 1_490],
      [21, 0],
    ],
  },
  { payee: 'Wolkenspeicher', day: 23, account: CARD, category: 'expense:subscriptions', prices: [[4, 299]] },
  {
    payee: 'Kraftraum 55',
    day: 1,
    account: CURRENT,
    category: 'expense:leisure',
    prices: [
      [0, 2_990],
      [14, 0],
      [25, 3_490],
    ],
  },
  {
    payee: 'Serienwelt Plus',
    day: 13,
    account: CARD,
    category: 'expense:subscriptions',
    prices: [
      [13, 899],
      [19, 0],
    ],
    note: 'Only for the winter',
  },
  {
    payee: 'Vokabelheld',
    day: 27,
    account: CARD,
    category: 'expense:education',
    prices: [
      [6, 799],
      [22, 0],
    ],
  },
  {
    payee: 'Stadtverkehr Nordtal',
    day: 1,
    account: CURRENT,
    category: 'expense:transport',
    prices: [
      [0, 4_900],
      [30, 5_800],
    ],
    note: 'Monthly pass',
  },
  {
    payee: 'Kinder helfen e. V.',
    day: 15,
    account: CURRENT,
    category: 'expense:gifts',
    prices: [
      [0, 1_500],
      [18, 2_000],
    ],
    note: 'Standing donation',
  },
];

export function subscriptionsOf({ nth, on, bankingDay }: Month, hasDollars: boolean): Entry[] {
  const entries: Entry[] = [];
  for (const { payee, day, account, category, prices, note } of subscriptions) {
    const cents = prices.findLast(([from]) => from <= nth)?.[1] ?? 0;
    const due = account === CARD ? on(day) : bankingDay(day);
    if (cents > 0)
      entries.push(
        spent(
          due,
          payee,
          account,
          { [category]: cents },
          { noticed: 'onStatement', ...(note ? { note } : {}) },
        ),
      );
  }
  if (hasDollars && nth % 3 === 2) {
    const postings = [
      { account: DOLLARS, amount: -2_700, currency: 'USD' },
      { account: 'expense:subscriptions', amount: 2_700, currency: 'USD' },
    ];
    entries.push({
      day: on(21),
      payee: 'Pixelforge Software Inc.',
      note: 'Photo editing, a quarter',
      postings,
      noticed: 'onStatement',
    });
  }
  return entries;
}
