// @ts-check
/** One life of a browser: it is started, something is done in it, and it is closed, whatever happens. */
import { BrowserCrashed, launch } from './chromium.mjs';

/** @typedef {import('./chromium.mjs').Chromium} Chromium */

/** Longer than anything takes on a busy machine: a browser that hangs must not hold up the campaign. */
const longestMs = 90_000;

/**
 * @template Answer
 * @param {import('./site.mjs').Site} site @param {string} profile @param {(browser: Chromium) => Promise<Answer>} work
 *   may kill the browser itself
 * @returns {Promise<Answer>} rejects with BrowserCrashed where it ended by itself
 */
export async function inBrowser(site, profile, work) {
  const browser = await launch(site, profile);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void browser.kill();
  }, longestMs);
  try {
    return await work(browser);
  } catch (error) {
    if (late) throw new Error(`There was no end after ${longestMs / 1000} s`, { cause: error });
    throw browser.isGone() ? new BrowserCrashed(String(error)) : error;
  } finally {
    clearTimeout(timer);
    if (!browser.isGone()) await browser.close();
  }
}
