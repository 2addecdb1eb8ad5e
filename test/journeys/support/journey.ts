/** What every journey starts from: `import { test, expect } from './support/journey.ts'`. */
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../../src/host/serve.mjs';
import { dist } from './serve-the-build.ts';
import { watchForTrouble, type Trouble } from './watch-for-trouble.ts';

export { expect };

interface Options {
  /** Visit once, then take the server away and go on: the `offline` project walks every journey like this. */
  serverGone: boolean;
}

interface Journey {
  /** The app, just opened in a browser that has never seen it. */
  app: Page;
  /** The journey fails by itself on console errors, policy violations and requests elsewhere, in any tab. */
  trouble: Trouble;
  /** A server of this journey's own, for one that switches it off. Its origin has books of its own. */
  ownServer: { url: string; close: () => Promise<void> };
}

export const test = base.extend<Options & Journey>({
  serverGone: [false, { option: true }],

  baseURL: async ({ serverGone, ownServer }, use) =>
    use(serverGone ? ownServer.url : process.env['DAYBOOK_URL']),

  trouble: [
    async ({ context }, use) => {
      const trouble = await watchForTrouble(context);
      await use(trouble);
      expect(trouble.seen(), 'nothing goes wrong behind the scenes').toEqual([]);
    },
    { auto: true },
  ],

  page: async ({ page, serverGone, ownServer, trouble }, use) => {
    if (serverGone) await visitOnce(page, ownServer, trouble);
    await use(page);
  },

  app: async ({ page, trouble: _watching }, use) => {
    await page.goto('/');
    await use(page);
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's own text to find what is needed.
  ownServer: async ({}, use) => {
    const server = await serve({ root: dist });
    await use(server);
    await server.close();
  },
});

/** Leaves the app on the device, and nothing of the visit but that. */
async function visitOnce(page: Page, server: Journey['ownServer'], trouble: Trouble): Promise<void> {
  await page.goto(server.url);
  await untilOfflineReady(page);
  await page.goto('about:blank');
  await server.close();
  trouble.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/); // The browser itself looks for a newer service worker.
}

/** Waits until the whole app is kept on the device, as after a first visit. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
