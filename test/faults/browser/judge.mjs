// @ts-check
/** Whether what a book shows is what was acknowledged: all of it, or honestly less; never anything else. */
import { eventsOf, numberOf, spentBy } from './commands.mjs';

/** @typedef {import('./look.mjs').Seen} Seen @typedef {import('./record.mjs').BookRecord} BookRecord */
/** What is seen, and what of it is wrong. @typedef {{ ending: import('../case.mjs').Ending, words: string }} Verdict */

const healedWords =
  /came back from the safety copy|safety copy of your log had fallen behind|let go; everything|safety copy was damaged/i;
const readOnlyWords = /nothing can be recorded in this book/i;
const lostWords = /log is gone from this browser, both copies/i;

/** @param {Seen} seen @param {BookRecord} record @param {{ mayBeGone?: boolean }} [allowed] `mayBeGone`: both copies were taken away @returns {Verdict} */
export function judge(seen, record, { mayBeGone = false } = {}) {
  const said = seen.words.map((words) => words.replaceAll(/\s+/g, ' ')).join(' | ');
  if (seen.where === 'failed') {
    return mayBeGone
      ? { ending: 'told', words: said }
      : failed([`the book did not open, though a copy is whole: ${said}`]);
  }
  if (seen.where === 'noBook')
    return mayBeGone
      ? { ending: 'nothingThere', words: 'no book, as in a browser that is new' }
      : failed(['the book is gone, and nothing is said of it']);
  if (mayBeGone && seen.words.some((words) => lostWords.test(words))) return { ending: 'told', words: said };
  const readOnly = seen.words.some((words) => readOnlyWords.test(words));
  const wrong = [...faultsOfWhatIsShown(seen, record), ...(readOnly ? [] : faultsOfTheWhole(seen, record))];
  if (wrong.length > 0)
    return failed([...wrong, said === '' ? 'the page says nothing' : `the page says: ${said}`]);
  if (readOnly) return { ending: 'readOnly', words: said };
  return { ending: seen.words.some((words) => healedWords.test(words)) ? 'healed' : 'whole', words: said };
}

/** Holds even where only a part is shown. @param {Seen} seen @param {BookRecord} record */
function faultsOfWhatIsShown({ events, head, cash }, record) {
  /** @type {string[]} */
  const wrong = [];
  /** @type {Map<number, string[]>} */
  const found = new Map();
  let rows = 0;
  const hashes = new Map(events.map(({ position, hash }) => [position, hash]));
  if (events.some(({ position }, index) => position !== index + 1))
    wrong.push('there is a gap in the positions');
  if (head !== events.length)
    wrong.push(`the head stands at ${head}, and ${events.length} events can be read`);
  for (const { command, what } of events) {
    const n = numberOf(command);
    if (n === undefined) {
      if (what.startsWith('TransactionRecorded')) rows += 1;
      else if (!/^(BookOpened|FileImported|AccountOpened \w+:uncategorised)/.test(what))
        wrong.push(`${what} was never sent`);
      continue;
    }
    found.set(n, [...(found.get(n) ?? []), what]);
  }
  for (const [n, what] of found) {
    if (n >= record.sent) wrong.push(`command ${n} was never sent`);
    if (JSON.stringify(what) !== JSON.stringify(eventsOf(n)))
      wrong.push(`command ${n} is there as ${what.join(', ')} instead of ${eventsOf(n).join(', ')}`);
  }
  for (const [n, { position, hash }] of record.answers) {
    const there = hashes.get(position);
    if (there !== undefined && there !== hash)
      wrong.push(`another commit stands at ${position}, where command ${n} was`);
  }
  const { imported } = record;
  if (rows > 0 && rows !== imported?.rows)
    wrong.push(`${rows} of ${imported?.rows ?? 0} imported rows are there`);
  const spent = [...found.keys()].reduce((sum, n) => sum + spentBy(n), 0);
  if ((cash ?? 0) !== -spent) wrong.push(`cash holds ${cash}, and its transactions say ${-spent}`);
  return wrong;
}

/** @param {Seen} seen @param {BookRecord} record */
function faultsOfTheWhole({ events, verified, verifyWords, trialBalance }, record) {
  /** @type {string[]} */
  const wrong = [];
  if (record.imported?.acknowledged && !events.some(({ what }) => what.startsWith('FileImported')))
    wrong.push('the import that was acknowledged is missing');
  const there = new Set(events.map(({ position }) => position));
  const lost = [...record.answers].filter(([, { position }]) => !there.has(position));
  if (lost.length > 0)
    wrong.push(
      `${lost.length} of ${record.answers.size} acknowledged commands are missing, the first of them ${lost[0]?.[0]}, though the book is shown as whole`,
    );
  if (!verified) wrong.push(`its own check fails: ${verifyWords}`);
  if (trialBalance !== 0) wrong.push(`the trial balance is ${trialBalance}`);
  return wrong;
}

/** @param {string[]} wrong @returns {Verdict} */
function failed(wrong) {
  const shown = wrong.slice(0, 6);
  if (wrong.length > shown.length) shown.push(`and ${wrong.length - shown.length} more`);
  return { ending: 'failed', words: shown.join('; ') };
}
