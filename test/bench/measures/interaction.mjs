// @ts-check
/** How the built app feels under the hand: frames while scrubbing and scrolling, and from each input to the next paint. */
import { framesDuring } from '../app/frames.mjs';
import { drag, goTo, scrollList } from '../app/gestures.mjs';
import { interactWith } from '../app/interactions.mjs';
import { openAgain, untilReady, visitedApp } from '../app/visit.mjs';
import { percentile } from '../host/statistics.mjs';
import { sizeOf } from './size-of.mjs';

const LASTS_MS = 2000;

/** @type {import('./measures.mjs').Measure} */
export const interaction = {
  name: 'interaction',
  bars: ['scrub', 'scrub-answers', 'scroll', 'interaction'],
  needsApp: true,
  async measure({ runs, quick, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      /** @type {Record<'idle' | 'scrub' | 'answers' | 'scroll' | 'interaction', number[]>} */
      const figures = { idle: [], scrub: [], answers: [], scroll: [], interaction: [] };
      await profiles.withBook(events, async (open, { book }) => {
        const app = await visitedApp(open);
        await openAgain(app, book);
        await untilReady(app);
        for (let run = quick ? 0 : -1; run < (quick ? 1 : runs); run += 1) {
          const found = await oneRun(app);
          if (run < 0) continue; // Screens are loaded when first gone to.
          for (const kind of /** @type {(keyof typeof figures)[]} */ (Object.keys(figures)))
            figures[kind].push(found[kind]);
        }
      });
      const size = sizeOf(events);
      measured.push(
        { bar: 'scrub', size, figures: figures.scrub, against: figures.idle },
        { bar: 'scrub-answers', size, figures: figures.answers },
        { bar: 'scroll', size, figures: figures.scroll, against: figures.idle },
        { bar: 'interaction', size, figures: figures.interaction },
      );
    }
    return measured;
  },
};

/** @param {import('@playwright/test').Page} app */
async function oneRun(app) {
  await goTo(app, '/');
  await app.waitForTimeout(300);
  const idle = await framesDuring(app, () => app.waitForTimeout(LASTS_MS));
  const overview = await framesDuring(app, () => drag(app, LASTS_MS));
  await goTo(app, '/register');
  const register = await framesDuring(app, () => drag(app, LASTS_MS));
  await app.keyboard.press('Escape');
  await app.waitForTimeout(500);
  const scroll = await framesDuring(app, () => scrollList(app, LASTS_MS));
  const paints = await interactWith(app);
  return {
    idle: idle.all,
    // The worse of the two screens.
    scrub: Math.min(overview.all, register.all),
    answers: Math.min(overview.changed, register.changed),
    scroll: scroll.all,
    interaction: percentile(paints, 95),
  };
}
