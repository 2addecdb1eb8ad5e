/** What the household did: a day, a payee and what was paid from where, before anybody wrote it down. */

export interface EntryPosting {
  readonly account: string;
  /** Minor units; debits positive. */
  readonly amount: number;
  /** Left out where it is the euro. */
  readonly currency?: string;
}

/** When people write a thing down: in the shop, of an evening, or once the bank shows it. */
export type Noticed = 'atOnce' | 'evening' | 'onStatement';

export interface Entry {
  readonly day: number;
  readonly payee: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly postings: readonly EntryPosting[];
  readonly noticed: Noticed;
}

export type Details = Partial<Pick<Entry, 'note' | 'tags' | 'noticed'>>;

/** Paid from `account` for one category or several; a negative amount is a refund. */
export function spent(
  day: number,
  payee: string,
  account: string,
  on: Readonly<Record<string, number>>,
  details: Details = {},
): Entry {
  const lines = Object.entries(on);
  const total = lines.reduce((sum, [, amount]) => sum + amount, 0);
  const postings = [
    { account, amount: -total },
    ...lines.map(([category, amount]) => ({ account: category, amount })),
  ];
  return { day, payee, postings, noticed: 'evening', ...details };
}

export function received(
  day: number,
  payee: string,
  account: string,
  category: string,
  amount: number,
  details: Details = {},
): Entry {
  return {
    day,
    payee,
    postings: [
      { account, amount },
      { account: category, amount: -amount },
    ],
    noticed: 'onStatement',
    ...details,
  };
}

export function moved(
  day: number,
  payee: string,
  from: string,
  to: string,
  amount: number,
  details: Details = {},
): Entry {
  return {
    day,
    payee,
    postings: [
      { account: from, amount: -amount },
      { account: to, amount },
    ],
    noticed: 'onStatement',
    ...details,
  };
}

/** What an entry changes on an account, minor units of its currency. */
export function changeOf({ postings }: Pick<Entry, 'postings'>, account: string): number {
  return postings.reduce((sum, posting) => (posting.account === account ? sum + posting.amount : sum), 0);
}
