/** Prices as they stand on a bill. */

/** Cents brought to a price that is asked: 19.99 or 19.95 on a shelf, 19.90 where it is in tens. */
export function priced(cents: number, ends: 'shelf' | 'tens' | 'any'): number {
  if (ends === 'any') return cents;
  if (ends === 'tens') return Math.max(10, Math.round(cents / 10) * 10);
  const euros = Math.max(1, Math.round(cents / 100)) * 100;
  return cents % 3 === 0 ? euros - 5 : euros - 1;
}
