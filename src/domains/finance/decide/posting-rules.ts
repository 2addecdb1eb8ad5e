/** What must hold of a transaction's postings. */
import type { PostingState, RecordedPosting } from '../events.ts';
import { isOwnKind } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { bookCurrency } from '../ledger/ledger.ts';
import { isCurrency } from '../money.ts';
import type { FinanceRejection } from '../rejections.ts';
import { findAccount } from './account-rules.ts';
import type { Checked } from './checked.ts';
import { passed, refused } from './checked.ts';
import { firstUnsafe } from './safe-sums.ts';

/** A posting as a command gives it. */
export interface GivenPosting {
  readonly account: string;
  readonly amount: number;
  readonly currency?: string | undefined;
  readonly state?: PostingState | undefined;
}

/**
 * The postings with their currencies and states, or why they cannot be recorded. `earlier` are the transaction's own
 * postings so far, of the row `replaced`: those that stay keep their state, and may stay on an account that has been closed.
 */
export function checkPostings(
  ledger: Ledger,
  transaction: string,
  given: readonly GivenPosting[],
  earlier: readonly RecordedPosting[] = [],
  replaced?: number,
): Checked<RecordedPosting[]> {
  if (given.length < 2) return refused({ type: 'TooFewPostings', count: given.length });
  const currencies = checkCurrencies(ledger, given);
  if (!currencies.ok) return currencies;
  const { postings, left } = keepStates(given, currencies.value, earlier);
  const wrong =
    postings
      .map(({ posting, kept }) => strayReason(ledger, transaction, posting, kept))
      .find((reason) => reason) ??
    left.map((posting) => leftReason(ledger, transaction, posting)).find((reason) => reason);
  if (wrong) return refused(wrong);
  const checked = postings.map(({ posting }) => posting);
  const unsafe = firstUnsafe(ledger, checked, replaced);
  if (unsafe !== undefined) {
    return refused({ type: 'AmountUnsafe', posting: unsafe, amount: checked[unsafe]!.amount });
  }
  const residue = residueByCurrency(checked);
  return residue.length > 0 ? refused({ type: 'TransactionUnbalanced', residue }) : passed(checked);
}

/** The currency of each posting: its own, its account's, else the only one of the others, else the book's. */
function checkCurrencies(ledger: Ledger, given: readonly GivenPosting[]): Checked<string[]> {
  const currencies: (string | undefined)[] = [];
  for (const [index, { account, amount, currency }] of given.entries()) {
    if (!Number.isInteger(amount)) return refused({ type: 'AmountNotInteger', posting: index, amount });
    if (!Number.isSafeInteger(amount)) return refused({ type: 'AmountUnsafe', posting: index, amount });
    const known = findAccount(ledger, account);
    if (!known) return refused({ type: 'AccountUnknown', account });
    if (currency !== undefined && !isCurrency(currency))
      return refused({ type: 'CurrencyUnknown', currency });
    const holds = isOwnKind(known.kind) ? known.currency : undefined;
    if (holds !== undefined && currency !== undefined && currency !== holds) {
      return refused({ type: 'CurrencyMismatch', account, holds, given: currency, posting: index });
    }
    currencies.push(currency ?? holds);
  }
  const named = new Set(currencies.filter((currency) => currency !== undefined));
  const [only] = named;
  const fallback = named.size === 1 ? only! : bookCurrency(ledger);
  return passed(currencies.map((currency) => currency ?? fallback));
}

/** Pairs each posting with an earlier one of the same account, amount and currency, whose state it keeps unless told. */
function keepStates(
  given: readonly GivenPosting[],
  currencies: readonly string[],
  earlier: readonly RecordedPosting[],
) {
  const left = [...earlier];
  const postings = given.map(({ account, amount, state }, index) => {
    const currency = currencies[index]!;
    const place = left.findIndex(
      (posting) => posting.account === account && posting.amount === amount && posting.currency === currency,
    );
    const kept = place < 0 ? undefined : left.splice(place, 1)[0];
    const stated = state ?? kept?.state ?? 'uncleared';
    // -0 and 0 are one amount; JSON has only the one.
    const posting: RecordedPosting = { account, amount: amount + 0, currency };
    return { posting: stated === 'uncleared' ? posting : { ...posting, state: stated }, kept };
  });
  return { postings, left };
}

function strayReason(
  ledger: Ledger,
  transaction: string,
  posting: RecordedPosting,
  kept: RecordedPosting | undefined,
): FinanceRejection | undefined {
  const { account, state } = posting;
  // Only reconciling makes a posting reconciled, and only unlocking makes it anything else.
  if ((state === 'reconciled') !== (kept?.state === 'reconciled'))
    return { type: 'PostingReconciled', transaction, account };
  if (kept) return undefined;
  return findAccount(ledger, account)!.open ? undefined : { type: 'AccountNotOpen', account };
}

/** Why an earlier posting may not be left out. */
function leftReason(
  ledger: Ledger,
  transaction: string,
  { account, state }: RecordedPosting,
): FinanceRejection | undefined {
  if (state === 'reconciled') return { type: 'PostingReconciled', transaction, account };
  return findAccount(ledger, account)?.open === false ? { type: 'AccountNotOpen', account } : undefined;
}

/** What is left over in each currency that does not sum to zero. The amounts' sums are known to be safe. */
function residueByCurrency(
  postings: readonly RecordedPosting[],
): { currency: string; amountMinor: number }[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of postings) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
