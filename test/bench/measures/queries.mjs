// @ts-check
/** What screens ask of a full book, in the worker. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const queries = {
  name: 'queries',
  bars: ['register', 'search', 'balances-then', 'register-then'],
  async measure({ runs, quick, sizes, inFreshBrowser }) {
    const measured = [];
    for (const events of sizes) {
      const found = await inFreshBrowser(async (open) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          async ({ events, runs, questionsARun }) => {
            const { book } = await bench.remote.seed('Queries', { events });
            await bench.client.openBook(book);
            return bench.remote.measureQueries(events, runs, questionsARun);
          },
          { events, runs, questionsARun: quick ? 60 : 100 },
        );
      });
      const size = sizeOf(events);
      measured.push(
        { bar: /** @type {const} */ ('register'), size, ...found.register },
        { bar: /** @type {const} */ ('search'), size, ...found.search },
        { bar: /** @type {const} */ ('balances-then'), size, ...found.balancesThen },
        { bar: /** @type {const} */ ('register-then'), size, ...found.registerThen },
      );
    }
    return measured;
  },
};
