// @ts-check
/** The process of the only tab ends, in the middle of writing or of an import, and the tab is loaded again. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { prepareBook, small } from '../browser/prepared-book.mjs';
import { importRows, listen, send } from '../browser/record.mjs';
import { crash } from '../browser/renderers.mjs';
import { randomFrom } from '../random.mjs';

export const name = 'renderer-crash';
export const order = 7;
export const what =
  'the tab’s process ends while it writes or imports → everything acknowledged, and imports whole or absent';
export const count = { full: 40, quick: 2 };

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const book = await prepareBook(site, small);
  await eachSeed(run, 1, async (seed, lane) => {
    const profile = join(run.folder, `profile-${lane}`);
    const record = await book.putInto(profile);
    const random = randomFrom(seed);
    return inBrowser(site, profile, async (browser) => {
      await listen(browser, () => record);
      const page = await browser.open();
      const importing = seed % 2 === 0;
      if (importing) void importRows(page, record, 4000).catch(() => undefined);
      else void send(page, { from: record.sent, lanes: random.pick([1, 4]) }).catch(() => undefined);
      await after(random.between(20, importing ? 2500 : 600));
      await crash(browser, page);
      const seen = await look(await browser.open());
      const imports = seen.events.filter(({ what }) => what.startsWith('FileImported')).length;
      const verdict = judge(seen, record);
      return {
        ...verdict,
        words: `${importing ? `while it imported (${imports} imports are there)` : 'while it wrote'}: ${verdict.words}`,
      };
    });
  });
}
