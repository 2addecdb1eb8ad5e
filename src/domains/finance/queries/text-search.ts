/**
 * Finding transactions by words: each word must be found somewhere, in payee, note, tag, account or amount. Case and
 * accents do not matter.
 */
import type { AccountsAt } from '../ledger/accounts-at.ts';
import { foldText } from '../ledger/fold-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { minorDigits } from '../money.ts';
import { LISTED, PASSED_OVER } from './row-marks.ts';

const MOST_WORDS = 20;

/** Passes over each listed row in which a word of `text` is not found. */
export function keepText(ledger: Ledger, accounts: AccountsAt, marks: Uint8Array, text: string): void {
  const words = [...new Set(foldText(text).split(/\s+/))].filter((word) => word !== '');
  for (const word of words.slice(0, MOST_WORDS)) keepWord(ledger, accounts, marks, word);
}

function keepWord(ledger: Ledger, accounts: AccountsAt, marks: Uint8Array, word: string): void {
  const { rows, notes, postings } = ledger.transactions;
  const { payee, tags, firstPosting, postingCount } = rows.at;
  const { account, amount, currency } = postings.at;
  const payees = hits(ledger.searchTexts.payees(ledger.payees), word);
  const tagSets = hits(ledger.searchTexts.tagSets(ledger.tagSets), word);
  const named = hits(
    accounts.versions.map((version) => foldText(version?.name ?? '')),
    word,
  );
  const ranges = amountRanges(ledger, word);
  const inPostings = ranges !== undefined || named.includes(1);
  const noted = new Uint8Array(rows.length);
  ledger.searchTexts.markNotes(notes, word, noted);
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== LISTED) continue;
    if (noted[row] === 1 || payees[payee[row]!] === 1 || tagSets[tags[row]!] === 1) continue;
    let posting = firstPosting[row]!;
    const end = inPostings ? posting + postingCount[row]! : posting;
    for (; posting < end; posting += 1) {
      if (named[account[posting]!] === 1) break;
      if (ranges && isWithin(ranges[currency[posting]!]!, amount[posting]!)) break;
    }
    if (posting === end) marks[row] = PASSED_OVER;
  }
}

/** 1 for each text that holds the word. */
function hits(texts: readonly string[], word: string): Uint8Array {
  const found = new Uint8Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) if (texts[index]!.includes(word)) found[index] = 1;
  return found;
}

interface AmountRange {
  readonly least: number;
  readonly below: number;
}

function isWithin({ least, below }: AmountRange, amount: number): boolean {
  const absolute = Math.abs(amount);
  return absolute >= least && absolute < below;
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
