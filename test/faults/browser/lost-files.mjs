// @ts-check
/** Tells whether the browser lost a site's databases, whatever the app makes of it. */

/** A database beside the app's, in the same files: gone only where the browser lost them all. */
const beside = 'beside-the-books';

/** @param {import('./chromium.mjs').Page} page */
export async function markFiles(page) {
  await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result.close()));
        request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be opened')));
      }),
    beside,
  );
}

/** Whether the browser lost the database files as a whole since they were marked. @param {import('./chromium.mjs').Page} page */
export async function filesWereLost(page) {
  return page.evaluate(async (name) => {
    // What is left of the killed browser may still hold the files; the app waits for it too.
    for (let left = 10; ; left -= 1) {
      const databases = await indexedDB.databases().catch((error) => {
        if (left === 0) throw error;
      });
      if (databases) return !databases.some((database) => database.name === name);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }, beside);
}
