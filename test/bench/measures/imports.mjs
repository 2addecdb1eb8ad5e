// @ts-check
/** Twenty years of a bank's CSV, from the file to its rows in the log. */

/** @type {import('./measures.mjs').Measure} */
export const imports = {
  name: 'imports',
  bars: ['import-csv'],
  async measure({ runs, profiles }) {
    return profiles.inFresh(async (open) => {
      const page = await open('/bench/index.html');
      const {
        imported,
        figures,
        against = [],
      } = await page.evaluate(
        async (runs) => bench.remote.measureCsvImports(await bench.fileAt('/bench/twenty-years.csv'), runs),
        runs,
      );
      /** @param {readonly number[]} times */
      const rowsASecond = (times) => times.map((ms) => imported / (ms / 1000));
      const size = `${imported / 1000}k rows`;
      return [{ bar: 'import-csv', size, figures: rowsASecond(figures), against: rowsASecond(against) }];
    });
  },
};
