// @ts-check
/** Opens a book whose files were damaged, works on in it, and opens it once more: what was damaged may show only then. */
import { inBrowser } from './in-browser.mjs';
import { judge } from './judge.mjs';
import { look } from './look.mjs';
import { listen, send } from './record.mjs';

/** @typedef {import('./judge.mjs').Verdict} Verdict @typedef {import('./record.mjs').BookRecord} BookRecord */

/** The journal's files are looked after two seconds after opening. */
const tidiedMs = 3500;

/**
 * @param {import('./site.mjs').Site} site @param {string} profile @param {BookRecord} record what is known of the book
 * @param {{ mayBeGone?: boolean, tidied?: boolean, between?: () => Promise<unknown> }} [also] `tidied`: the app is given
 *   the time to look after its files; `between`: happens while the browser is closed
 * @returns {Promise<Verdict>}
 */
export async function afterDamage(
  site,
  profile,
  record,
  { mayBeGone = false, tidied = false, between } = {},
) {
  const first = await sitting(site, profile, record, mayBeGone, tidied);
  if (!['whole', 'healed', 'readOnly'].includes(first.ending)) return first;
  await between?.();
  const second = await sitting(site, profile, record, mayBeGone, false);
  if (second.ending === 'failed') return { ...second, words: `at the second opening: ${second.words}` };
  const worst = ['readOnly', 'told', 'healed', 'whole'].find((ending) =>
    [first.ending, second.ending].includes(/** @type {Verdict['ending']} */ (ending)),
  );
  return worst === second.ending ? second : first;
}

/**
 * @param {import('./site.mjs').Site} site @param {string} profile @param {BookRecord} record @param {boolean} mayBeGone
 * @param {boolean} tidied
 */
function sitting(site, profile, record, mayBeGone, tidied) {
  return inBrowser(site, profile, async (browser) => {
    await listen(browser, () => record);
    const page = await browser.open();
    const verdict = judge(await look(page), record, { mayBeGone });
    if (!['whole', 'healed', 'readOnly'].includes(verdict.ending)) return verdict;
    const n = record.sent;
    await send(page, { from: n, to: n + 1 });
    const wrong =
      verdict.ending === 'readOnly' ? await faultsOfReadOnly(page, record, n) : faultsOfWriting(record, n);
    if (wrong)
      return { ending: /** @type {const} */ ('failed'), words: `${wrong}; the page says: ${verdict.words}` };
    if (tidied) await page.waitForTimeout(tidiedMs);
    return verdict;
  });
}

/** @param {BookRecord} record @param {number} n */
function faultsOfWriting(record, n) {
  const refusal = record.refusals.get(n);
  return refusal && `nothing is said to be wrong, and a command is refused with ${refusal}`;
}

/** What is shown of a book that cannot be written can be taken along. @param {import('./chromium.mjs').Page} page @param {BookRecord} record @param {number} n */
async function faultsOfReadOnly(page, record, n) {
  if (record.answers.has(n)) return 'it is said to be read-only, and a command was recorded';
  const { head, exported } = await page.evaluate(async () => ({
    head: (await daybook.head()).position,
    exported: await (await daybook.exportLog()).text(),
  }));
  const events = JSON.parse(exported).events.length;
  return events === head ? undefined : `${head} events are shown and ${events} exported`;
}
