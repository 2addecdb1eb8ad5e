// @ts-check
/** What a command costs beyond the two writes it cannot do without. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const commands = {
  name: 'commands',
  bars: ['command', 'command-from-page'],
  async measure({ runs, quick, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const asked = /** @type {[number, number]} */ ([runs, quick ? 15 : 40]);
      const size = sizeOf(events);
      measured.push(
        ...(await profiles.withBook(events, async (open, { book }) => {
          const page = await open('/bench/index.html');
          await page.evaluate(async (book) => {
            await bench.client.openBook(book);
            await bench.remote.layFloor();
          }, book);
          const inWorker = await page.evaluate((asked) => bench.remote.measureCommands(...asked), asked);
          const fromPage = await page.evaluate((asked) => bench.measureCommands(...asked), asked);
          return [
            { bar: 'command', size, ...inWorker },
            { bar: 'command-from-page', size, ...fromPage },
          ];
        })),
      );
    }
    return measured;
  },
};
