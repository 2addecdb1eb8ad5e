/** Tells Shift_JIS from Windows-1252, where both can decode the same bytes. */
import { decodeInSteps } from './decode.ts';

/**
 * Whether the bytes make better sense as Shift_JIS. Almost any byte is a letter in Windows-1252, and an accented
 * letter before a plain one is often a rare kanji in Shift_JIS; but Japanese comes in runs, and accented letters
 * come one at a time between plain ones.
 */
export function looksJapanese(bytes: Uint8Array): boolean {
  let foreign = 0;
  let inRuns = 0;
  try {
    for (const text of decodeInSteps(bytes, 'shift_jis', { fatal: true })) {
      foreign += text.match(/[^\0-\x7F]/gu)?.length ?? 0;
      for (const [run] of text.matchAll(japaneseRun)) inRuns += run.length;
    }
  } catch {
    return false; // Accented letters at the end of a word are invalid in Shift_JIS: the usual end of the question.
  }
  return inRuns * 3 > foreign * 2;
}

/** Kana, common kanji, full-width forms; half-width kana only in longer runs, being single letters in Windows-1252. */
const japaneseRun = /[\u3000-\u303F\u3040-\u30FF\u4E00-\u9FFF\uFF01-\uFF60]{2,}|[\uFF61-\uFF9F]{4,}/gu;
