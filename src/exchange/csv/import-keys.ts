/** Gives every row the key by which a later import knows it again. Keys are stored: their form never changes. */
import type { ConvertedRow, RowContent } from './converted-row.ts';

/**
 * `id:<bankId>` where the bank gives one, else `date|amountMinor|currency|payee|note#n`, the nth row of that content
 * in this file: so genuine identical rows are kept, and the same file again gives the same keys. Some banks give one id
 * to a payment and its fee: the second such row is `id:<bankId>|2`. In id, payee and note, `|` and `\` have a `\`
 * before them.
 *
 * One for each row, in their order; null for rows that cannot be read. Rows that are left out are counted after all
 * readable ones: a payment that is pending this month must not move the number of one that is booked.
 */
export function importKeys(rows: readonly ConvertedRow[]): (string | null)[] {
  const keys: (string | null)[] = rows.map(() => null);
  const seen = new Map<string, number>();
  for (const status of ['readable', 'leftOut'] as const) {
    for (const [index, row] of rows.entries()) {
      if (row.status === status) keys[index] = keyOf(row, seen);
    }
  }
  return keys;
}

function keyOf(row: RowContent, seen: Map<string, number>): string {
  if (row.bankId !== undefined) {
    const id = `id:${escaped(row.bankId)}`;
    const occurrence = count(seen, id);
    return occurrence === 1 ? id : `${id}|${occurrence}`;
  }
  const content = `${row.date}|${row.amountMinor}|${row.currency}|${escaped(row.payee)}|${escaped(row.note)}`;
  return `${content}#${count(seen, content)}`;
}

function count(seen: Map<string, number>, text: string): number {
  const occurrence = (seen.get(text) ?? 0) + 1;
  seen.set(text, occurrence);
  return occurrence;
}

function escaped(text: string): string {
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, String.raw`\$&`) : text;
}
