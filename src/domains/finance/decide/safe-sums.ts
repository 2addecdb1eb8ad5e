/**
 * Keeps every sum of amounts a safe integer: in one currency the debits that stand add up to at most 2^53 − 1 minor
 * units, and so do the credits. Any balance, at any date and moment, adds up a part of each, in whatever order.
 */
import type { RecordedPosting } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OPEN } from '../ledger/transactions.ts';

type Amount = Pick<RecordedPosting, 'amount' | 'currency'>;

/**
 * The posting (the greatest) that would make a sum unsafe beside all that stands; undefined if none does. `replaced`:
 * the row that these are put in the place of.
 */
export function firstUnsafe(ledger: Ledger, added: readonly Amount[], replaced?: number): number | undefined {
  if (added.length === 0) return undefined;
  let greatest = 0;
  added.forEach(({ amount }, index) => {
    if (Math.abs(amount) > Math.abs(added[greatest]!.amount)) greatest = index;
  });
  const bound = Math.max(ledger.greatestAmount, Math.abs(added[greatest]!.amount));
  // So nearly always: a coffee needs no scan of the books.
  if (bound * (ledger.transactions.postings.length + added.length) <= Number.MAX_SAFE_INTEGER)
    return undefined;
  const moved = standingAmounts(ledger, replaced);
  for (const { currency, amount } of added) add(moved, currency, amount);
  const unsafe = added.some(({ currency }) => {
    const { debits, credits } = moved.get(currency)!;
    return debits > Number.MAX_SAFE_INTEGER || credits > Number.MAX_SAFE_INTEGER;
  });
  return unsafe ? greatest : undefined;
}

type Moved = Map<string, { debits: number; credits: number }>;

function standingAmounts({ transactions, currencies }: Ledger, replaced: number | undefined): Moved {
  const { to, row, amount, currency } = transactions.postings.at;
  const moved: Moved = new Map();
  for (let posting = 0; posting < transactions.postings.length; posting += 1) {
    if (to[posting] !== OPEN || row[posting] === replaced) continue;
    add(moved, currencies.idOf(currency[posting]!), amount[posting]!);
  }
  return moved;
}

// Plain addition will do: sums of one sign are exact up to 2^53, and never come back from beyond it.
function add(moved: Moved, currency: string, amount: number): void {
  let sums = moved.get(currency);
  if (!sums) moved.set(currency, (sums = { debits: 0, credits: 0 }));
  if (amount > 0) sums.debits += amount;
  else sums.credits -= amount;
}
