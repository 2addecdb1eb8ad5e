/**
 * Finding transactions by words: each word must be found somewhere, in payee, note, tag, account or amount. Case and
 * accents do not matter.
 */
import type { AccountsAt } from '../ledger/accounts-at.ts';
import { foldText } from '../ledger/fold-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { RowScope } from '../ledger/mark-rows.ts';
import { markRows } from '../ledger/mark-rows.ts';
import { minorDigits } from '../money.ts';

const MOST_WORDS = 20;

/** A test of rows for the words of `text`; undefined if it has none, and every row will do. */
export function textMatcher(
  ledger: Ledger,
  accounts: AccountsAt,
  scope: RowScope,
  text: string,
): ((row: number) => boolean) | undefined {
  const words = [...new Set(foldText(text).split(/\s+/))].filter((word) => word !== '').slice(0, MOST_WORDS);
  const tests = words.map((word) => wordMatcher(ledger, accounts, scope, word));
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row));
}

function wordMatcher(
  ledger: Ledger,
  accounts: AccountsAt,
  scope: RowScope,
  word: string,
): (row: number) => boolean {
  const { rows, notes } = ledger.transactions;
  const payees = Uint8Array.from(ledger.searchTexts.payees(ledger.payees), (payee) =>
    payee.includes(word) ? 1 : 0,
  );
  const tagSets = new Uint8Array(ledger.tagSets.size);
  for (let set = 0; set < tagSets.length; set += 1) {
    if (ledger.tagSets.tagsOf(set).some((tag) => foldText(tag).includes(word))) tagSets[set] = 1;
  }
  const marks = new Uint8Array(rows.length);
  ledger.searchTexts.markNotes(notes, word, marks);
  markPostings(ledger, accounts, scope, word, marks);
  const { payee, tags } = rows.at;
  return (row) => marks[row] === 1 || payees[payee[row]!] === 1 || tagSets[tags[row]!] === 1;
}

function markPostings(
  ledger: Ledger,
  accounts: AccountsAt,
  scope: RowScope,
  word: string,
  marks: Uint8Array,
): void {
  const named = Uint8Array.from(accounts.versions, (version) =>
    version && foldText(version.name).includes(word) ? 1 : 0,
  );
  const ranges = amountRanges(ledger, word);
  if (!ranges && !named.includes(1)) return;
  const { account, amount, currency } = ledger.transactions.postings.at;
  markRows(ledger, scope, marks, (posting) => {
    if (named[account[posting]!] === 1) return true;
    if (!ranges) return false;
    const { least, below } = ranges[currency[posting]!]!;
    const absolute = Math.abs(amount[posting]!);
    return absolute >= least && absolute < below;
  });
}

interface AmountRange {
  readonly least: number;
  readonly below: number;
}

/**
 * For each currency the amounts whose plain text begins with the digits of `word`: `12` is anything from 12.00 to 12.99,
 * `12.5` from 12.50 to 12.59. Either decimal mark will do. Undefined if the word is no amount.
 */
function amountRanges({ currencies }: Ledger, word: string): AmountRange[] | undefined {
  const [, whole, fraction = ''] = /^[-−]?(\d{1,15})(?:[.,](\d{0,4}))?$/.exec(word) ?? [];
  if (whole === undefined) return undefined;
  return Array.from({ length: currencies.size }, (_, currency) => {
    const open = minorDigits(currencies.idOf(currency)) - fraction.length;
    const least = Number(whole + fraction) * 10 ** open;
    return open < 0 ? { least: 0, below: 0 } : { least, below: least + 10 ** open };
  });
}
