// @ts-check
/** Very many rows recorded by one command. */
import { sizeOf } from './size-of.mjs';

/** An import is a file of a person's, and the bar is set for this many. */
const MOST = 100_000;

/** @type {import('./measures.mjs').Measure} */
export const importAct = {
  name: 'import-act',
  bars: ['import-act'],
  async measure({ runs, sizes, profiles }) {
    const measured = [];
    for (const events of sizes.filter((size) => size <= MOST)) {
      const found = await profiles.inFresh(async (open) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          (asked) => bench.remote.measureImportAct(...asked),
          /** @type {const} */ ([events, runs]),
        );
      });
      measured.push({ bar: 'import-act', size: sizeOf(events), ...found });
    }
    return measured;
  },
};
