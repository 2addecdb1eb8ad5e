// @ts-check
/** A browser with a profile on the disk: in a private window the stores would be kept in memory, and nothing durable. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../run/find-browser.mjs';

/**
 * Runs `work` in a browser that has seen nothing yet.
 * @template Answer
 * @param {{ folder: string, executablePath: string, url: string }} where `folder` takes the profile
 * @param {(open: (path: string) => Promise<import('@playwright/test').Page>) => Promise<Answer>} work `open` gives a
 *   new tab; what goes wrong in any of them fails the whole
 */
export async function inFreshBrowser({ folder, executablePath, url }, work) {
  const profile = join(folder, `profile-${process.pid}`);
  await rm(profile, { recursive: true, force: true });
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
    const done = work(async (path) => {
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(path);
      return page;
    });
    return /** @type {Answer} */ (await Promise.race([done, failure]));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The browser's version. @param {string} executablePath */
export async function versionOf(executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const version = browser.version();
  await browser.close();
  return version;
}
