// @ts-check
/** In the built app: from choosing twenty years of a bank's CSV to the first rows of the preview. */
import { join } from 'node:path';
import { openAgain, visitedApp } from '../app/visit.mjs';

/** @type {import('./measures.mjs').Measure} */
export const preview = {
  name: 'preview',
  bars: ['preview'],
  needsApp: true,
  async measure({ runs, sizes, site, profiles }) {
    return profiles.withBook(sizes[0] ?? 0, async (open, { empty }) => {
      const app = await visitedApp(open);
      await app.goto('/#/import?account=giro');
      const figures = [];
      for (let run = 0; run < runs; run += 1) {
        await openAgain(app, empty);
        const input = app.locator('main input[type=file]');
        await input.waitFor({ state: 'attached' });
        await app.evaluate(noteFirstRow);
        await input.setInputFiles(join(site, 'bench', 'twenty-years.csv'));
        const shown = await app.waitForFunction(() => /** @type {{ rowMs?: number }} */ (globalThis).rowMs);
        figures.push((await shown.jsonValue()) ?? NaN);
      }
      return [{ bar: 'preview', size: '20k rows', figures }];
    });
  },
};

/** Runs in the page: notes the ms from the file being chosen to a row of the preview with something in it. */
function noteFirstRow() {
  let chosen = 0;
  document.addEventListener('change', () => (chosen = performance.now()), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main [role=grid] [role=gridcell]:not([aria-busy])')) return;
    Object.assign(globalThis, { rowMs: performance.now() - chosen });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}
