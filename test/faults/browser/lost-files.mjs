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
  return page.evaluate(
    async (name) => !(await indexedDB.databases()).some((database) => database.name === name),
    beside,
  );
}
