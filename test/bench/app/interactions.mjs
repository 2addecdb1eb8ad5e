// @ts-check
/** Goes through the app as a person at the keyboard and mouse does, and hears from the browser how soon it painted. */
import { goTo } from './gestures.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Shorter ones the browser does not tell of: they count as this, ms. */
const UNTOLD_MS = 16;
/** A quick hand. */
const PAUSE_MS = 90;

/** From each press or click to the paint after it, ms. @param {Page} app @returns {Promise<number[]>} */
export async function interactWith(app) {
  let made = 0;
  const pressed = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) {
      await app.keyboard.press(key);
      await app.waitForTimeout(PAUSE_MS);
      made += 1;
    }
  };
  const clicked = async (/** @type {import('@playwright/test').Locator} */ target) => {
    await target.click();
    await app.waitForTimeout(PAUSE_MS);
    made += 1;
  };
  const row = (/** @type {number} */ nth) =>
    app
      .locator('main [role=grid] [role=row]')
      .filter({ has: app.locator('[role=gridcell]') })
      .nth(nth);

  await goTo(app, '/');
  await app.waitForTimeout(500);
  await app.evaluate(listen);
  await pressed('/');
  await row(0).waitFor();
  await pressed('b', 'a', 'l', 'Escape', 'Escape');
  await pressed('j', 'j', 'j', 'k', 'PageDown', 'PageDown', 'End', 'Home');
  for (const name of ['Amount', 'Amount', 'Date'])
    await clicked(app.locator('main').getByRole('button', { name, exact: true }));
  await clicked(row(2));
  await pressed('j', 'j', 'Escape');
  await pressed(',', ',', ',', '.', 'Escape');
  await pressed('n', 'b', 'a', 'Escape', 'Escape');
  await pressed('t', 't', 'h', 'h');
  await pressed('g', 'a', 'g', 'r', 'g', 'o');
  const told = await app.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return /** @type {{ heard: () => number[] }} */ (/** @type {unknown} */ (globalThis)).heard();
  });
  return [...told, ...Array.from({ length: Math.max(0, made - told.length) }, () => UNTOLD_MS)];
}

/** Runs in the page. */
function listen() {
  /** @type {Map<number, number>} */
  const durations = new Map();
  const note = (/** @type {PerformanceEntryList} */ entries) => {
    for (const entry of entries) {
      const { interactionId, duration } = /** @type {PerformanceEventTiming} */ (entry);
      if (interactionId > 0)
        durations.set(interactionId, Math.max(durations.get(interactionId) ?? 0, duration));
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  const heard = () => {
    note(observer.takeRecords());
    observer.disconnect();
    return [...durations.values()];
  };
  Object.assign(globalThis, { heard });
}
