// @ts-check
/** Eight tabs write to the same account at once. */
import { join } from 'node:path';
import { eachSeed } from '../browser/each.mjs';
import { inBrowser } from '../browser/in-browser.mjs';
import { judge } from '../browser/judge.mjs';
import { look } from '../browser/look.mjs';
import { listen, newRecord, send } from '../browser/record.mjs';

export const name = 'eight-tabs';
export const order = 6;
export const what =
  '8 tabs × 500 commands on the same account → 4,000 commits, no gap, an exact balance in every tab';
export const count = { full: 1, quick: 1 };

const tabs = 8;
/** How long a tab may take to show what another did, once all is quiet. */
const newsMs = 10_000;

/** @param {import('../case.mjs').Run} run */
export async function run(run) {
  const site = await run.site();
  const each = run.quick ? 10 : 500;
  await eachSeed(run, 1, (seed) =>
    inBrowser(site, join(run.folder, `profile-${seed}`), async (browser) => {
      const record = newRecord();
      await listen(browser, () => record);
      const first = await browser.open();
      await send(first, { from: 0, to: 1 });
      const pages = [first];
      while (pages.length < tabs) pages.push(await browser.open());
      const to = 1 + tabs * each;
      await Promise.all(pages.map((page, nth) => send(page, { from: 1 + nth, to, step: tabs, lanes: 4 })));
      const wrong =
        record.answers.size === to ? [] : [`${record.answers.size} of ${to} commands were accepted`];
      for (const [nth, page] of pages.entries()) wrong.push(...(await faultsOf(page, nth, record)));
      return wrong.length > 0 ? { ending: 'failed', words: wrong.join('; ') } : { ending: 'whole' };
    }),
  );
}

/** @param {import('../browser/chromium.mjs').Page} page @param {number} nth @param {import('../browser/record.mjs').BookRecord} record */
async function faultsOf(page, nth, record) {
  for (const until = Date.now() + newsMs; ;) {
    const seen = await look(page);
    const verdict = judge(seen, record);
    const commits = new Set(seen.events.map(({ command }) => command)).size - 1; // But for the book's own first.
    if (verdict.ending === 'whole' && commits === record.answers.size) return [];
    if (Date.now() > until) return [`tab ${nth}, with ${commits} commits: ${verdict.words}`];
  }
}
