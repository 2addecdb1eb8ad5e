// @ts-check
/** A log read from its beginning, and what is folded from it. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const rebuild = {
  name: 'rebuild',
  bars: ['open-log', 'rebuild-over-rows', 'rebuild-over-reading'],
  async measure({ runs, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const { open, overReading, overRows } = await profiles.withBook(events, async (open, { book }) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          (asked) => bench.remote.measureRebuild(...asked),
          /** @type {const} */ ([book, events, runs]),
        );
      });
      const size = sizeOf(events);
      measured.push(
        { bar: 'open-log', size, ...open },
        { bar: 'rebuild-over-rows', size, ...overRows },
        { bar: 'rebuild-over-reading', size, ...overReading },
      );
    }
    return measured;
  },
};
