/** Rows that are picked for something to be done with all of them, and what they come to. */
import type { RegisterRow } from '../../../domains/finance/index.ts';
import type { CurrencyTotal } from '../chart-of-accounts.ts';

export type Picked = Pick<
  RegisterRow,
  'transaction' | 'amountMinor' | 'currency' | 'version' | 'status' | 'type'
>;
/** By transaction. Kept whole, as its row may scroll away. */
export type Selection = ReadonlyMap<string, Picked>;

export const emptySelection: Selection = new Map();

export function toggled(selection: Selection, row: Picked): Selection {
  const next = new Map(selection);
  if (!next.delete(row.transaction)) next.set(row.transaction, row);
  return next;
}

export function sumsOf(selection: Selection): readonly CurrencyTotal[] {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of selection.values()) {
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  }
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
