/** After one visit the whole app is on the device: with the server gone it opens, reloads and finds its screens. */
import { expect, test, untilOfflineReady } from './support/journey.ts';

test(
  'the app opens with the network off, deep links and reload included',
  { tag: '@online' },
  async ({ page, context, ownServer, trouble }) => {
    await page.goto(ownServer.url);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await untilOfflineReady(page);
    await ownServer.close();
    trouble.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/); // The browser itself looks for a newer service worker.

    await page.reload();
    await expect(page.getByRole('heading').first()).toBeVisible();

    const another = await context.newPage();
    await another.goto(`${ownServer.url}/register?text=rent`);
    await expect(another).toHaveTitle(/Daybook/);
    await expect(another.getByRole('heading').first()).toBeVisible();
  },
);

test('everything that was built is kept on the device', { tag: '@online' }, async ({ app, request }) => {
  await untilOfflineReady(app);
  const kept = await app.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths;
  });
  expect(kept).toContain('/index.html');
  expect(kept).toContain('/manifest.webmanifest');
  const manifest = await (await request.get('/manifest.webmanifest')).json();
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
    expect(sizes).toBeTruthy();
    expect(kept).toContain(src);
  }
});
