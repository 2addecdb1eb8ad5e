// @ts-check
/** The built app, visited before and ready offline, with books that the bench has filled. */

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {(path: string) => Promise<Page>} open
 * @param {readonly import('../worker/seed-book.ts').Wanted[]} wanted
 * @returns {Promise<{ app: Page, books: string[] }>} the books' ids in the order wanted
 */
export async function appWithBooks(open, wanted) {
  const seeding = await open('/bench/index.html');
  const books = await seeding.evaluate(async (wanted) => {
    const ids = [];
    for (const one of wanted) ids.push((await bench.remote.seed('Bench', one)).book);
    return ids;
  }, wanted);
  await seeding.close(); // A second tab on the books would take its share of the machine.
  const app = await open('/');
  await app.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated' && 'daybook' in globalThis,
  );
  return { app, books };
}

/** Makes `book` the one used last and loads the app anew. @param {Page} app @param {string} book */
export async function openAgain(app, book) {
  await app.evaluate((book) => daybook.openBook(book), book);
  await app.reload();
}
