// @ts-check
/** What the campaign knows of a book from outside the browser: what was sent, and what was acknowledged. */

/**
 * `answers` are those that were accepted, by command; `refusals` those that were not, with the reason's type.
 * @typedef {{ sent: number, answers: Map<number, { position: number, hash: string }>, refusals: Map<number, string> }} BookRecord
 */

/** @returns {BookRecord} */
export function newRecord() {
  return { sent: 0, answers: new Map(), refusals: new Map() };
}

/** @param {BookRecord} record @returns {BookRecord} */
export function copyOf({ sent, answers, refusals }) {
  return { sent, answers: new Map(answers), refusals: new Map(refusals) };
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
          sending(n);
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
