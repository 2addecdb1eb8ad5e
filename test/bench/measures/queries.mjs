// @ts-check
/** What screens ask of a full book, in the worker. */
import { spread } from '../host/statistics.mjs';
import { sizeOf } from './size-of.mjs';

const ownRow = ['register', 'search', 'balances'];

/** @type {import('./measures.mjs').Measure} */
export const queries = {
  name: 'queries',
  bars: [...ownRow, 'other-query'],
  async measure({ runs, quick, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const size = sizeOf(events);
      const { kinds } = await profiles.withBook(events, async (open, { book }) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          async ({ book, events, runs, questionsARun }) => {
            await bench.client.openBook(book);
            return bench.remote.measureQueries(events, runs, questionsARun);
          },
          { book, events, runs, questionsARun: quick ? 30 : 40 },
        );
      });
      const others = Object.entries(kinds)
        .filter(([kind]) => !ownRow.includes(kind))
        .toSorted(([, a], [, b]) => spread(b.figures).median - spread(a.figures).median);
      for (const bar of ownRow)
        measured.push({ bar, size, figures: kinds[bar]?.figures ?? [], against: kinds[bar]?.against });
      // All of them where it matters; else the slowest, which speaks for the rest.
      if (events === sizes.at(-1) && !quick)
        for (const [note, found] of others) measured.push({ bar: 'other-query', size, note, ...found });
      else
        for (const [kind, found] of others.slice(0, 1))
          measured.push({ bar: 'other-query', size, note: `the slowest, ${kind}`, ...found });
    }
    return measured;
  },
};
