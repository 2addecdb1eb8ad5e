// @ts-check
/** A browser with a profile on the disk: in a private window the stores would be kept in memory, and nothing durable. */
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../run/find-browser.mjs';

/**
 * `profile` is a folder, made where there is none.
 * @typedef {{ profile: string, executablePath: string, url: string }} Where
 * @typedef {(path: string) => Promise<import('@playwright/test').Page>} Open
 */

/**
 * Runs `work` in a browser of its own, which is closed after it; the profile stays.
 * @template Answer
 * @param {Where} where
 * @param {(open: Open) => Promise<Answer>} work `open` gives a new tab; what goes wrong in any of them fails the whole
 */
export async function inBrowser({ profile, executablePath, url }, work) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: chromiumFlags,
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const failure = new Promise((_, reject) => (fail = reject));
  context.on('weberror', (error) => fail(error.error()));
  try {
    const [blank] = context.pages();
    const done = work(async (path) => {
      const page = await context.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(path);
      if (blank && !blank.isClosed()) await blank.close(); // It has a process of its own.
      return page;
    });
    return /** @type {Answer} */ (await Promise.race([done, failure]));
  } finally {
    await context.close();
  }
}

/** The browser's version. @param {string} executablePath */
export async function versionOf(executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const version = browser.version();
  await browser.close();
  return version;
}
