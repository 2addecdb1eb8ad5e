/** The one scan behind balances and the trial balance: what each account holds in each currency. */
import type { Moment } from '../../../kernel/index.ts';
import { dayNumber } from '../calendar-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { UNCLEARED } from '../ledger/transactions.ts';

export interface AccountSum {
  /** Ordinals. */
  readonly account: number;
  readonly currency: number;
  readonly balanceMinor: number;
  /** The cleared and reconciled part. */
  readonly clearedMinor: number;
  /** The part that is dated after the moment's own day. */
  readonly toComeMinor: number;
  readonly transactions: number;
}

/** A sum for each account and currency that a standing posting names, as known at a moment; in order of ordinals. */
export function sumPostings(ledger: Ledger, { position, today }: Moment): AccountSum[] {
  const { postings } = ledger.transactions;
  const { account, currency, amount, date, state, row, from, to } = postings.at;
  const lastDay = dayNumber(today) ?? Infinity;
  const width = ledger.currencies.size;
  const cells = ledger.accounts.ids.size * width;
  const balance = new Float64Array(cells);
  const cleared = new Float64Array(cells);
  const toCome = new Float64Array(cells);
  const transactions = new Uint32Array(cells);
  const lastRow = new Uint32Array(cells);
  for (let posting = 0; posting < postings.length; posting += 1) {
    if (from[posting]! > position || to[posting]! <= position) continue;
    const cell = account[posting]! * width + currency[posting]!;
    balance[cell]! += amount[posting]!;
    if (state[posting] !== UNCLEARED) cleared[cell]! += amount[posting]!;
    if (date[posting]! > lastDay) toCome[cell]! += amount[posting]!;
    // The postings of a row lie together: one transaction is counted once however it is split.
    if (lastRow[cell] !== row[posting]! + 1) {
      lastRow[cell] = row[posting]! + 1;
      transactions[cell]! += 1;
    }
  }
  const sums: AccountSum[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    if (transactions[cell] === 0) continue;
    sums.push({
      account: Math.floor(cell / width),
      currency: cell % width,
      balanceMinor: balance[cell]!,
      clearedMinor: cleared[cell]!,
      toComeMinor: toCome[cell]!,
      transactions: transactions[cell]!,
    });
  }
  return sums;
}
