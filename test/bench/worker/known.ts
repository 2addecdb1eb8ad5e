/** What a person knows of a full book and so may ask for: payees, words of notes, amounts, transactions, dates. */
import type { Register } from '../../../src/domains/finance/index.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Random } from './random.ts';

export interface Known {
  readonly payees: readonly string[];
  /** To search for: beginnings of payees of two letters or more, words of notes, amounts. */
  readonly words: readonly string[];
  readonly transactions: readonly string[];
  readonly dates: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** Whose commits the book is made of. */
  readonly device: string;
}

export async function knownOf(engine: Engine, random: Random, events: number): Promise<Known> {
  const rows: Register['rows'][number][] = [];
  for (let page = 0; page < 4; page += 1) {
    const params = { offset: random.below(Math.floor(events * 0.7)), limit: 250 };
    rows.push(...((await engine.query('register', params, 'now')) as Register).rows); // What that query answers.
  }
  const tags = (await engine.query('tags', {}, 'now')) as readonly { readonly tag: string }[];
  const [first] = await engine.events({ limit: 1 });
  return {
    payees: rows.map(({ payee }) => payee),
    words: rows.flatMap(({ payee, note, amountMinor }, nth) => [
      payee.slice(0, 2 + (nth % 7)),
      ...note
        .split(' ')
        .filter((word) => word.length > 2)
        .slice(0, 1),
      ...(nth % 10 === 0 ? [(Math.abs(amountMinor) / 100).toFixed(2)] : []),
    ]),
    transactions: rows.map(({ transaction }) => transaction),
    dates: rows.map(({ date }) => date),
    categories: rows.map(({ postings }) => postings.at(-1)!.account), // Every transaction has two or more.
    tags: tags.map(({ tag }) => tag),
    device: first?.device ?? '',
  };
}
