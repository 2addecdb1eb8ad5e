// @ts-check
/** Looks at a book as scripts and people can: its log, its balances, its own check, and what the page says. */

/**
 * `where` is `ready`, `failed` (the page says that the book did not open) or `noBook`.
 * @typedef {{
 *   where: 'ready' | 'failed' | 'noBook', words: string[], head: number, books: number,
 *   events: { position: number, hash: string, command: string, what: string }[],
 *   cash: number | undefined, trialBalance: number, verified: boolean, verifyWords: string,
 * }} Seen
 */

const patienceMs = 20_000;

/**
 * Waits until the book can be read, or is said not to be.
 * @param {import('./chromium.mjs').Page} page @returns {Promise<Seen>}
 */
export async function look(page) {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await lookOnce(page);
    } catch (error) {
      // A book that is being opened again, as after damage was met, answers nothing for a moment.
      if (Date.now() > until || page.isClosed()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** @param {import('./chromium.mjs').Page} page @returns {Promise<Seen>} */
async function lookOnce(page) {
  const { position: head } = await inTime(page.evaluate(() => daybook.head()));
  const books = await page.evaluate(async () => (await daybook.books()).length);
  const alert = await page.getByRole('alert').allInnerTexts();
  const nothing = {
    head,
    books,
    events: [],
    cash: undefined,
    trialBalance: 0,
    verified: false,
    verifyWords: '',
  };
  if (alert.length > 0) return { ...nothing, where: 'failed', words: alert };
  if (books === 0) return { ...nothing, where: 'noBook', words: [] };
  const { headAfter, ...read } = await inTime(page.evaluate(readBook));
  if (headAfter !== head) throw new Error('The book moves while it is looked at');
  return { ...read, head, books, where: 'ready', words: await wordsOn(page) };
}

/** What the bars at the top say. @param {import('./chromium.mjs').Page} page */
export async function wordsOn(page) {
  return (await page.getByRole('status').locator('p').allInnerTexts()).filter((words) => words !== '');
}

/** Run in the page. */
async function readBook() {
  const events = [];
  for (let from = 1; ;) {
    const some = await daybook.events({ from, limit: 10_000 });
    events.push(...some);
    const last = some.at(-1);
    if (!last || some.length < 10_000) break;
    from = last.position + 1;
  }
  const told = events.map(({ position, hash, command, type, data }) => {
    const about = /** @type {{ transaction?: string, account?: string }} */ (data); // Of the campaign's own commands.
    return { position, hash, command, what: `${type} ${about.transaction ?? about.account ?? ''}` };
  });
  const balances = /** @type {{ account: string, balanceMinor: number }[]} */ (
    await daybook.query('balances')
  );
  const verified = await daybook.verify();
  return {
    events: told,
    cash: balances.find(({ account }) => account === 'cash')?.balanceMinor,
    trialBalance: balances.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
    headAfter: (await daybook.head()).position,
    verified: verified.ok,
    verifyWords: verified.ok ? '' : `${verified.reason} at ${verified.position}`,
  };
}

/** A page that does not answer is waited for no longer than a person would. @template T @param {Promise<T>} answer @returns {Promise<T>} */
async function inTime(answer) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The page gave no answer in ${patienceMs / 1000} s`)),
      patienceMs,
    );
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([answer, late]));
  } finally {
    clearTimeout(timer);
  }
}
