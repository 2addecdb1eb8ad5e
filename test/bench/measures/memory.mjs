// @ts-check
/**
 * What a tab takes at its peak in an hour of use gone through in seconds: opened, searched, scrolled, wound back,
 * recorded in, verified. Each run in a browser of its own, since the kernel keeps a process's peak for good.
 */
import { drag, goTo, scrollList } from '../app/gestures.mjs';
import { untilReady, visitedApp } from '../app/visit.mjs';
import { canMeasureMemory, watchRenderers } from '../host/renderer-memory.mjs';
import { sizeOf } from './size-of.mjs';

/** Until what is kept for the next opening has been written. */
const QUIET_MS = 3000;

/** @type {import('./measures.mjs').Measure} */
export const memory = {
  name: 'memory',
  bars: ['memory', 'memory-own', 'verify'],
  needsApp: true,
  async measure({ runs, quick, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      /** @type {{ peak: number, own: number, verifyMs: number }[][]} */
      const [full = [], empty = []] = [[], []];
      /** Goes through one of the books in a new browser, and leaves the other to be opened next. @param {boolean} isFull */
      const through = (isFull) =>
        profiles.withBook(events, async (open, books) => {
          const app = await visitedApp(open);
          const stop = canMeasureMemory ? watchRenderers(books.profile) : undefined;
          await untilReady(app);
          const verifyMs = await goThrough(app);
          const { peak = NaN, own = NaN } = (await stop?.()) ?? {};
          await app.evaluate((next) => daybook.openBook(next), isFull ? books.empty : books.book);
          return { peak, own, verifyMs };
        });
      await profiles.withBook(events, async (open, { book }) => {
        const app = await visitedApp(open);
        await app.evaluate((book) => daybook.openBook(book), book);
        await app.waitForTimeout(QUIET_MS);
      });
      for (let run = 0; run < (quick ? 1 : runs); run += 1) {
        full.push(await through(true));
        empty.push(await through(false));
      }
      const size = sizeOf(events);
      for (const [bar, kind] of /** @type {const} */ ([
        ['memory', 'peak'],
        ['memory-own', 'own'],
      ])) {
        const figures = { figures: full.map((each) => each[kind]), against: empty.map((each) => each[kind]) };
        measured.push({
          bar,
          size,
          ...(canMeasureMemory ? figures : { figures: [], missing: 'counted on Linux only' }),
        });
      }
      measured.push({ bar: 'verify', size, figures: full.map(({ verifyMs }) => verifyMs) });
    }
    return measured;
  },
};

/** Answers how long verifying took, ms. @param {import('@playwright/test').Page} app */
async function goThrough(app) {
  await goTo(app, '/register');
  await app.locator('main [role=grid], main h2').first().waitFor();
  for (const text of ['ba', 'mon', '12'])
    await app.evaluate((text) => daybook.query('register', { text }), text);
  if ((await app.locator('main [role=grid]').count()) > 0) await scrollList(app, 1000);
  await drag(app, 1000);
  await app.keyboard.press('Escape');
  const verifyMs = await app.evaluate(async () => {
    await daybook.dispatch({
      type: 'RecordTransaction',
      data: {
        transaction: crypto.randomUUID(),
        date: '2026-01-02',
        payee: 'Baker',
        postings: [
          { account: 'giro', amount: -300 },
          { account: 'category-5', amount: 300 },
        ],
      },
    });
    const began = performance.now();
    const answer = await daybook.verify();
    if (!answer.ok) throw new Error(`The chain breaks at ${answer.position}: ${answer.reason}`);
    return performance.now() - began;
  });
  await app.waitForTimeout(QUIET_MS);
  return verifyMs;
}
