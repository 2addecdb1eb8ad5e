// @ts-check
/** Twenty years of a bank's CSV, from the file to its rows in the log. */

/** @type {import('./measures.mjs').Measure} */
export const imports = {
  name: 'imports',
  bars: ['import', 'import-rows'],
  async measure({ runs, quick, inFreshBrowser }) {
    return inFreshBrowser(async (open) => {
      const page = await open('/bench/index.html');
      const found = await page.evaluate(
        async ({ runs, withRows }) =>
          bench.remote.measureImports(await bench.fileAt('/bench/twenty-years.csv'), runs, withRows),
        { runs, withRows: !quick },
      );
      /** @param {readonly number[]} times */
      const rowsASecond = (times) => times.map((ms) => found.imported / (ms / 1000));
      const { figures, against = [] } = found.import;
      const size = `${found.imported / 1000}k rows`;
      return [
        { bar: 'import', size, figures: rowsASecond(figures), against: rowsASecond(against) },
        ...(quick ? [] : [{ bar: /** @type {const} */ ('import-rows'), size, ...found.rows }]),
      ];
    });
  },
};
