/** Notices card statements, where a charge is positive and a payment negative. */
import { amountPartsOf } from './amount-text.ts';
import { type ColumnProfile, surety } from './column-profile.ts';
import type { AmountMapping } from './mapping.ts';
import { type CsvRecord, cellOf } from './table.ts';

export interface FlipSuggestion {
  /** A column of card numbers or members; or nothing but that most amounts are positive. */
  readonly because: 'CardColumn' | 'MostlyPositive';
  readonly positives: number;
  readonly negatives: number;
}

/** On an account that is spent from, most rows are money out: if most are positive, plus probably means out. */
export function suggestSignFlip(
  amount: AmountMapping | null,
  profiles: readonly ColumnProfile[],
  records: readonly CsvRecord[],
): FlipSuggestion | null {
  if (amount?.kind !== 'signed') return null;
  let positives = 0;
  let negatives = 0;
  for (const record of records) {
    const parts = amountPartsOf(cellOf(record, amount.column));
    if (parts?.negative) negatives += 1;
    else if (parts && /[1-9]/.test(parts.number)) positives += 1;
  }
  if (positives <= negatives) return null;
  const card = profiles.some((profile) => profile.filled > 0 && surety(profile, 'card') > 0);
  if (card) return { because: 'CardColumn', positives, negatives };
  return positives >= negatives * 4 ? { because: 'MostlyPositive', positives, negatives } : null;
}
