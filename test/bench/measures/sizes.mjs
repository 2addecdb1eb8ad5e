// @ts-check
/** What is sent before a person can use the app. */
import { firstLoads } from '../../run/first-load-size.mjs';

/** @type {import('./measures.mjs').Measure} */
export const sizes = {
  name: 'sizes',
  bars: ['first-load-page', 'first-load-worker'],
  needsApp: true,
  async measure({ site }) {
    const { page, workers } = await firstLoads(site);
    return [
      { bar: 'first-load-page', figures: [page.gzipBytes / 1024] },
      { bar: 'first-load-worker', figures: [Math.max(...workers.map(({ gzipBytes }) => gzipBytes)) / 1024] },
    ];
  },
};
