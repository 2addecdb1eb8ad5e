// @ts-check
/** What the campaign knows of a book from outside the browser: what was sent, and what was acknowledged. */

/**
 * `answers` are those that were accepted, by command; `refusals` those that were not, with the reason's type. `imported`
 * is a file of so many rows that was given to the book, and whether that was acknowledged.
 * @typedef {{
 *   sent: number, answers: Map<number, { position: number, hash: string }>, refusals: Map<number, string>,
 *   imported?: { rows: number, acknowledged: boolean },
 * }} BookRecord
 */

/** @returns {BookRecord} */
export function newRecord() {
  return { sent: 0, answers: new Map(), refusals: new Map() };
}

/** @param {BookRecord} record @returns {BookRecord} */
export function copyOf(record) {
  return { ...record, answers: new Map(record.answers), refusals: new Map(record.refusals) };
}

/**
 * Every answer that a tab of this browser gets is noted in `record`, in order, before anything else is heard of it.
 * @param {import('./chromium.mjs').Chromium} browser @param {() => BookRecord} record
 */
export async function listen({ context }, record) {
  await context.exposeFunction('sending', (/** @type {number} */ n) => {
    record().sent = Math.max(record().sent, n + 1);
  });
  await context.exposeFunction(
    'answered',
    (
      /** @type {number} */ n,
      /** @type {number} */ position,
      /** @type {string} */ hash,
      /** @type {string} */ refusal,
    ) => {
      record().sent = Math.max(record().sent, n + 1);
      if (refusal) record().refusals.set(n, refusal);
      else record().answers.set(n, { position, hash });
    },
  );
}

/**
 * Sends commands `from` to before `to` from this tab, `lanes` at a time; settles when all are answered.
 * @param {import('./chromium.mjs').Page} page
 * @param {{ from: number, to?: number, lanes?: number, step?: number }} which `step` leaves numbers to other tabs
 */
export async function send(page, { from, to = Number.MAX_SAFE_INTEGER, lanes = 1, step = 1 }) {
  await page.evaluate(
    async ({ from, to, lanes, step }) => {
      let next = from;
      const lane = async () => {
        while (next < to) {
          const n = next;
          next += step;
          await sending(n); // Before anything can come of it: else a kill could lose the word, and not the command.
          const outcome = await daybook.dispatch(commandOf(n));
          const last = outcome.accepted ? outcome.events.at(-1) : undefined;
          answered(n, last?.position ?? 0, last?.hash ?? '', outcome.accepted ? '' : outcome.rejection.type);
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
    },
    { from, to, lanes, step },
  );
}

/**
 * Gives the book a file with an even number of rows that come to nothing in sum; settles when it is answered.
 * @param {import('./chromium.mjs').Page} page @param {BookRecord} record @param {number} rows
 * @returns {Promise<string>} why it was refused, or ''
 */
export async function importRows(page, record, rows) {
  record.imported = { rows, acknowledged: false };
  const answer = await page.evaluate(async (rows) => {
    const lines = Array.from({ length: rows }, (_, n) => {
      const day = String((n % 28) + 1).padStart(2, '0');
      return `2025-01-${day},Row ${n},${n % 2 === 0 ? '' : '-'}1.00`;
    });
    const file = new File([['Date,Payee,Amount', ...lines].join('\n')], 'rows.csv', { type: 'text/csv' });
    return daybook.importFile(file, { account: 'cash' });
  }, rows);
  record.imported = { rows, acknowledged: answer.ok };
  return answer.ok ? '' : answer.problem.type;
}
