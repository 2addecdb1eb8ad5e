/** Questions to a full book, as screens ask them, each with chance parameters: p95 in the worker. */
import type { Engine } from '../../../src/engine/engine.ts';
import type { At } from '../../../src/engine/protocol.ts';
import { ownAccounts } from './household.ts';
import { Random } from './random.ts';
import { scanMs } from './scan.ts';
import type { Measured } from './timing.ts';
import { percentile, rest, timed } from './timing.ts';

interface Question {
  readonly name: string;
  readonly params: unknown;
  readonly at: At;
}

export type QueryKind = 'register' | 'search' | 'balancesThen' | 'registerThen';

const PAGE = 100;
const UNTIMED = 20;

/** One number a run and kind: p95 in ms, against one bare pass over as many rows. */
export async function measureQueries(
  engine: Engine,
  events: number,
  seed: number,
  runs: number,
  questionsARun: number,
): Promise<Record<QueryKind, Measured>> {
  const random = new Random(seed);
  const words = await wordsOf(engine);
  const somewhere = () => 1 + random.below(events);
  const page = () => ({ offset: random.below(Math.floor(events * 0.7)), limit: PAGE });
  const account = () => (random.below(2) ? { account: random.pick(ownAccounts).account } : {});
  const sort = () => ({ sort: random.pick(['date', 'date', 'date', 'amount', 'payee']) });
  const kinds: Record<QueryKind, () => Question> = {
    register: () => ({ name: 'register', params: { ...account(), ...sort(), ...page() }, at: 'now' }),
    search: () => ({ name: 'register', params: { text: random.pick(words), limit: PAGE }, at: 'now' }),
    balancesThen: () => ({ name: 'balances', params: {}, at: somewhere() }),
    registerThen: () => ({ name: 'register', params: { ...account(), limit: PAGE }, at: somewhere() }),
  };
  const measured: Partial<Record<QueryKind, { figures: number[]; against: number[] }>> = {};
  for (let run = -1; run < runs; run += 1) {
    for (const [kind, question] of Object.entries(kinds) as [QueryKind, () => Question][]) {
      // The keys written above.
      const times: number[] = [];
      const count = run < 0 ? UNTIMED : questionsARun;
      for (let nth = 0; nth < count; nth += 1) {
        const { name, params, at } = question();
        times.push(await timed(() => engine.query(name, params, at)));
      }
      await rest();
      const scan = scanMs(events * 2);
      if (run < 0) continue;
      const entry = (measured[kind] ??= { figures: [], against: [] });
      entry.figures.push(percentile(times, 95));
      entry.against.push(scan);
    }
  }
  return measured as Record<QueryKind, Measured>; // Every kind had its turn above.
}

/** What people look for: beginnings of payees of two letters or more, words of notes, amounts. */
async function wordsOf(engine: Engine): Promise<string[]> {
  const { rows } = (await engine.query('register', { limit: 1000 }, 'now')) as {
    rows: readonly { payee: string; note: string; amountMinor: number }[];
  };
  return rows.flatMap(({ payee, note, amountMinor }, nth) => [
    payee.slice(0, 2 + (nth % 7)),
    ...note
      .split(' ')
      .filter((word) => word.length > 2)
      .slice(0, 1),
    ...(nth % 10 === 0 ? [(Math.abs(amountMinor) / 100).toFixed(2)] : []),
  ]);
}
