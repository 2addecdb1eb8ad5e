// @ts-check
/** Twenty years of months by all categories: the ledger's columns against sqlite's table and index. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const monthCategory = {
  name: 'month-category',
  bars: ['month-category', 'month-category-prepared'],
  async measure({ runs, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const { postings, usual, prepared } = await profiles.withBook(events, async (open, { book }) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          (asked) => bench.remote.measureMonthCategory(...asked),
          /** @type {const} */ ([book, runs]),
        );
      });
      const note = `${postings.toLocaleString('en-GB')} postings`;
      const size = sizeOf(events);
      measured.push(
        { bar: 'month-category', size, note, ...usual },
        { bar: 'month-category-prepared', size, note, ...prepared },
      );
    }
    return measured;
  },
};
