// @ts-check
/** The built app, visited before and ready offline, on the books that the bench has filled. */

/** @typedef {import('@playwright/test').Page} Page */

/** @param {import('../host/browser.mjs').Open} open @returns {Promise<Page>} */
export async function visitedApp(open) {
  const app = await open('/');
  await app.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated' && 'daybook' in globalThis,
  );
  return app;
}

/** Makes `book` the one used last and loads the app anew. @param {Page} app @param {string} book */
export async function openAgain(app, book) {
  await app.evaluate((book) => daybook.openBook(book), book);
  await app.reload();
}

/** Until the open book answers about all of its log. @param {Page} app */
export async function untilReady(app) {
  await app.waitForFunction(() => 'daybook' in globalThis);
  await app.evaluate(() => daybook.query('trialBalance'));
}
