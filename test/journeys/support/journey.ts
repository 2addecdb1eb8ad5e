/** What every journey starts from: `import { test, expect } from './support/journey.ts'`. */
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../../src/host/serve.mjs';
import { dist } from './serve-the-build.ts';
import { watchForTrouble, type Trouble } from './watch-for-trouble.ts';

export { expect };

interface Journey {
  /** The app, just opened in a browser that has never seen it. */
  app: Page;
  /** The journey fails by itself on console errors, policy violations and requests elsewhere, in any tab. */
  trouble: Trouble;
  /** A server of this journey's own, for one that switches it off. Its origin has books of its own. */
  ownServer: { url: string; close: () => Promise<void> };
}

export const test = base.extend<Journey>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's own text to find what is needed.
  baseURL: async ({}, use) => use(process.env['DAYBOOK_URL']),

  trouble: [
    async ({ context }, use) => {
      const trouble = await watchForTrouble(context);
      await use(trouble);
      expect(trouble.seen(), 'nothing goes wrong behind the scenes').toEqual([]);
    },
    { auto: true },
  ],

  app: async ({ page, trouble: _watching }, use) => {
    await page.goto('/');
    await use(page);
  },

  // oxlint-disable-next-line no-empty-pattern
  ownServer: async ({}, use) => {
    const server = await serve({ root: dist });
    await use(server);
    await server.close();
  },
});

/** Waits until the whole app is kept on the device, as after a first visit. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
