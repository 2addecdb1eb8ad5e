// @ts-check
/** A log read from its beginning: what is folded from it, and whether its chain holds. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const replay = {
  name: 'replay',
  bars: ['open-log', 'fold', 'verify'],
  async measure({ runs, sizes, inFreshBrowser }) {
    const measured = [];
    for (const events of sizes) {
      const { open, fold, verify } = await inFreshBrowser(async (open) => {
        const page = await open('/bench/index.html');
        return page.evaluate(
          async ({ events, runs }) =>
            bench.remote.measureReplay(await bench.remote.seed('Replay', { events }), runs),
          { events, runs },
        );
      });
      const size = sizeOf(events);
      measured.push(
        { bar: /** @type {const} */ ('open-log'), size, ...open },
        { bar: /** @type {const} */ ('fold'), size, ...fold },
        { bar: /** @type {const} */ ('verify'), size, ...verify },
      );
    }
    return measured;
  },
};
