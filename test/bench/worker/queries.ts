/** Every question that screens ask, to a full book, each with chance parameters at a chance moment: p95 in the worker. */
import type { Engine } from '../../../src/engine/engine.ts';
import type { At } from '../../../src/engine/protocol.ts';
import type { Known } from './known.ts';
import { knownOf } from './known.ts';
import { ownAccounts } from './household.ts';
import { Random } from './random.ts';
import { scanMs } from './scan.ts';
import type { Measured } from './timing.ts';
import { percentile, rest, timed } from './timing.ts';

type Ask = () => { readonly name: string; readonly params: unknown };

export interface QueryFigures {
  /** By kind: p95 a run, ms, against one bare pass over as many rows. */
  readonly kinds: Readonly<Record<string, Measured>>;
}

const PAGE = 100;
const UNTIMED = 12;

/** Half of the questions are about now, half about any position. */
export async function measureQueries(
  engine: Engine,
  events: number,
  seed: number,
  runs: number,
  questionsARun: number,
): Promise<QueryFigures> {
  const random = new Random(seed);
  const known = await knownOf(engine, random, events);
  const anywhere = (): At => (random.below(2) ? 'now' : 1 + random.below(events));
  const kinds = Object.entries(asks(random, known, events));
  const measured: Record<string, { figures: number[]; against: number[] }> = {};
  for (let run = -1; run < runs; run += 1) {
    for (const [kind, ask] of kinds) {
      const times: number[] = [];
      const count = run < 0 ? UNTIMED : questionsARun;
      for (let nth = 0; nth < count; nth += 1) {
        const { name, params } = ask();
        const at = anywhere();
        times.push(await timed(() => engine.query(name, params, at)));
      }
      await rest();
      if (run < 0) continue;
      const entry = (measured[kind] ??= { figures: [], against: [] });
      entry.figures.push(percentile(times, 95));
      entry.against.push(scanMs(events * 2));
    }
  }
  return { kinds: measured };
}

/** The kinds that have a row of their own come first. */
function asks(random: Random, known: Known, events: number): Record<string, Ask> {
  const account = () => (random.below(2) ? { account: random.pick(ownAccounts).account } : {});
  const page = () => ({ offset: random.below(Math.floor(events * 0.7)), limit: PAGE });
  const sort = () => ({ sort: random.pick(['date', 'date', 'date', 'amount', 'payee']) });
  const none = (name: string): Ask => {
    return () => ({ name, params: {} });
  };
  const filters = [
    () => ({ payee: random.pick(known.payees) }),
    () => ({ category: random.pick(known.categories) }),
    () => ({ tag: random.pick(known.tags) }),
    () => ({ state: random.pick(['cleared', 'uncleared', 'void']) }),
    () => ({ from: random.pick(known.dates) }),
    () => ({ amountFrom: 10_000, amountTo: 12_000 }),
  ];
  return {
    register: () => ({ name: 'register', params: { ...account(), ...sort(), ...page() } }),
    search: () => ({ name: 'register', params: { text: random.pick(known.words), limit: PAGE } }),
    balances: none('balances'),
    'register, filtered': () => ({
      name: 'register',
      params: { ...account(), ...random.pick(filters)(), limit: PAGE },
    }),
    transaction: () => ({ name: 'transaction', params: { transaction: random.pick(known.transactions) } }),
    'history of a transaction': () => ({
      name: 'history',
      params: { transaction: random.pick(known.transactions) },
    }),
    'history of the accounts': none('history'),
    trialBalance: none('trialBalance'),
    overview: none('overview'),
    payees: () => ({
      name: 'payees',
      params: { text: random.pick(known.payees).slice(0, random.below(4)), limit: 8 },
    }),
    tags: none('tags'),
    undoStack: () => ({ name: 'undoStack', params: { device: known.device } }),
    book: none('book'),
    imports: none('imports'),
    importKeys: () => ({ name: 'importKeys', params: { account: 'giro', keys: known.words.slice(0, 200) } }),
    importMapping: () => ({ name: 'importMapping', params: { account: 'giro', signature: 'none' } }),
  };
}
