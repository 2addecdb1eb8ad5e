// @ts-check
/** From reloading the built app to balances on screen, and to every question being answered: a full book and an empty one. */
import { openAgain, untilReady, visitedApp } from '../app/visit.mjs';
import { sizeOf } from './size-of.mjs';

/** As many as the household has of its own. */
const ACCOUNTS = 4;
/** As long as a person looks: what is kept behind the first screen for the next time is kept by then. */
const LOOK_MS = 1500;
/** The first time more is kept: a snapshot of all read models. */
const FIRST_LOOK_MS = 6000;

/** @type {import('./measures.mjs').Measure} */
export const opening = {
  name: 'opening',
  bars: ['opening', 'opening-ready'],
  needsApp: true,
  async measure({ runs, sizes, profiles }) {
    const measured = [];
    for (const events of sizes) {
      const found = await profiles.withBook(events, async (open, { book, empty }) => {
        const app = await visitedApp(open);
        await app.addInitScript(noteMoments, ACCOUNTS);
        await app.goto('/#/');
        /** @type {{ shownMs: number, readyMs: number }[][]} */
        const [figures, against] = [[], []];
        for (let run = -1; run < runs; run += 1) {
          const lookMs = run < 0 ? FIRST_LOOK_MS : LOOK_MS;
          const floor = await reload(app, empty, LOOK_MS);
          const figure = await reload(app, book, lookMs);
          if (run < 0) continue; // The first of each fills the caches.
          figures?.push(figure);
          against?.push(floor);
        }
        return { figures: figures ?? [], against: against ?? [] };
      });
      const size = sizeOf(events);
      /** @param {'shownMs' | 'readyMs'} moment */
      const of = (moment) => ({
        figures: found.figures.map((each) => each[moment]),
        against: found.against.map((each) => each[moment]),
      });
      measured.push(
        { bar: 'opening', size, ...of('shownMs') },
        { bar: 'opening-ready', size, ...of('readyMs') },
      );
    }
    return measured;
  },
};

/** @param {import('@playwright/test').Page} app @param {string} book @param {number} lookMs */
async function reload(app, book, lookMs) {
  await openAgain(app, book);
  const noted = await app.waitForFunction(() => {
    const { shownMs, readyMs } = /** @type {{ shownMs?: number, readyMs?: number }} */ (globalThis);
    return shownMs !== undefined && readyMs !== undefined ? { shownMs, readyMs } : undefined;
  });
  const moments = /** @type {{ shownMs: number, readyMs: number }} */ (await noted.jsonValue());
  await untilReady(app);
  await app.waitForTimeout(lookMs);
  return moments;
}

/**
 * Runs in the page before the app does. Notes, in ms since the navigation, when every own account shows a figure, and
 * when questions that need the whole log are answered.
 * @param {number} accounts
 */
function noteMoments(accounts) {
  const observer = new MutationObserver(() => {
    const links = [...document.querySelectorAll('main a[href*="account="]')];
    if (links.filter(({ textContent }) => /\d/.test(textContent ?? '')).length < accounts) return;
    Object.assign(globalThis, { shownMs: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const ask = () => {
    if (!('daybook' in globalThis)) return void setTimeout(ask, 5);
    Promise.all([daybook.query('trialBalance'), daybook.query('register', { limit: 100 })]).then(
      () => Object.assign(globalThis, { readyMs: performance.now() }),
      () => setTimeout(ask, 5), // Nothing lies open yet.
    );
  };
  ask();
}
