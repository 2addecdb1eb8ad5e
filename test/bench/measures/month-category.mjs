// @ts-check
/** Twenty years of months by all categories: the ledger's columns against sqlite's table and index. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const monthCategory = {
  name: 'month-category',
  bars: ['month-category'],
  async measure({ runs, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const { postings, ...found } = await profiles.withBook(events, async (open, { book }) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          (asked) => bench.remote.measureMonthCategory(...asked),
          /** @type {const} */ ([book, runs]),
        );
      });
      const note = `${postings.toLocaleString('en-GB')} postings`;
      measured.push({ bar: 'month-category', size: sizeOf(events), note, ...found });
    }
    return measured;
  },
};
