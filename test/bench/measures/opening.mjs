// @ts-check
/** From reloading the built app to its accounts' balances on screen: a book of twenty thousand transactions, and an empty one. */
import { appWithBooks, openAgain } from './app-with-books.mjs';

const TRANSACTIONS = 20_000;
/** As many as the household has of its own. */
const ACCOUNTS = 4;

/** @type {import('./measures.mjs').Measure} */
export const opening = {
  name: 'opening',
  bars: ['opening'],
  needsApp: true,
  async measure({ runs, inFreshBrowser }) {
    return inFreshBrowser(async (open) => {
      const { app, books } = await appWithBooks(open, [{ transactions: 0 }, { transactions: TRANSACTIONS }]);
      await app.addInitScript(noteFirstBalances, ACCOUNTS);
      /** @param {string | undefined} book */
      const reload = async (book = '') => {
        await openAgain(app, book);
        const shown = await app.waitForFunction(
          () => /** @type {{ shownMs?: number }} */ (globalThis).shownMs,
        );
        const ms = await shown.jsonValue();
        await app.waitForTimeout(2000); // As long as a person looks: what comes behind the first screen is done by then.
        return /** @type {number} */ (ms);
      };
      const figures = [];
      const against = [];
      for (let run = -1; run < runs; run += 1) {
        const floor = await reload(books[0]);
        const figure = await reload(books[1]);
        if (run < 0) continue; // The first of each fills the caches.
        figures.push(figure);
        against.push(floor);
      }
      return [{ bar: /** @type {const} */ ('opening'), size: '20k transactions', figures, against }];
    });
  },
};

/** Runs in the page before the app does: notes, in ms since the navigation, when every own account shows a figure. @param {number} accounts */
function noteFirstBalances(accounts) {
  const observer = new MutationObserver(() => {
    const links = [...document.querySelectorAll('main a[href*="account="]')];
    if (links.filter(({ textContent }) => /\d/.test(textContent ?? '')).length < accounts) return;
    Object.assign(globalThis, { shownMs: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
