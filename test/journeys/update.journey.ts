/** A newer version waits until the person agrees; a page in use is never replaced under their hands. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/host/serve.mjs';
import { expect, test, untilOfflineReady } from './support/journey.ts';
import { dist } from './support/serve-the-build.ts';

test('an update waits, and is there once it is agreed to', { tag: '@online' }, async ({ page }) => {
  const root = await mkdtemp(join(tmpdir(), 'daybook-update-'));
  await cp(dist, root, { recursive: true });
  const server = await serve({ root });
  try {
    await page.goto(server.url);
    await untilOfflineReady(page);
    await page.evaluate(() => document.body.setAttribute('data-typed', 'half a sentence'));

    await publishNewer(root);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
    await expect(page.locator('body')).toHaveAttribute('data-typed', 'half a sentence');

    await page.reload();
    await expect(page, 'a reload alone does not switch').not.toHaveTitle('Daybook, newer');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting === null,
    );
    await untilOfflineReady(page);
    await page.reload();
    await expect(page).toHaveTitle('Daybook, newer');
  } finally {
    await server.close();
    await rm(root, { recursive: true });
  }
});

/** What another build would change: the page, and with it the service worker's list of what to keep. */
async function publishNewer(root: string) {
  const page = join(root, 'index.html');
  const title = '<title>Daybook</title>';
  await writeFile(page, (await readFile(page, 'utf8')).replace(title, '<title>Daybook, newer</title>'));
  const worker = join(root, 'service-worker.js');
  const kept = await readFile(worker, 'utf8');
  const renewed = kept.replace(
    /"revision":"\w+","url":"index.html"/,
    '"revision":"newer","url":"index.html"',
  );
  expect(renewed === kept, 'the list of what to keep has not changed').toBe(false);
  await writeFile(worker, renewed);
}
