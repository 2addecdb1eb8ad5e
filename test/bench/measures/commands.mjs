// @ts-check
/** What a command costs beyond the two writes it cannot do without. */
import { sizeOf } from './size-of.mjs';

/** @type {import('./measures.mjs').Measure} */
export const commands = {
  name: 'commands',
  bars: ['command', 'command-from-page'],
  async measure({ runs, quick, sizes, inFreshBrowser }) {
    const commandsARun = quick ? 15 : 40;
    const measured = [];
    for (const events of sizes) {
      measured.push(
        ...(await inFreshBrowser(async (open) => {
          const page = await open('/bench/index.html');
          await page.evaluate(async (events) => {
            const { book } = await bench.remote.seed('Commands', { events });
            await bench.client.openBook(book);
            await bench.remote.layFloor(book);
          }, events);
          const asked = /** @type {[number, number]} */ ([runs, commandsARun]);
          const inWorker = await page.evaluate((asked) => bench.remote.measureCommands(...asked), asked);
          const fromPage = await page.evaluate((asked) => bench.measureCommands(...asked), asked);
          return [
            { bar: /** @type {const} */ ('command'), size: sizeOf(events), ...inWorker },
            { bar: /** @type {const} */ ('command-from-page'), size: sizeOf(events), ...fromPage },
          ];
        })),
      );
    }
    return measured;
  },
};
