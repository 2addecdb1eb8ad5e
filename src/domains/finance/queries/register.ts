/** The register: transactions that match, sorted and paged, with running balances. One scan in the order of dates. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { Register, RegisterParams } from '../answers.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { PostingState } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Matches } from './match-rows.ts';
import { matchRows } from './match-rows.ts';
import { registerRow } from './register-row.ts';
import { pointOfView } from './row-effect.ts';
import { selectPage } from './select-page.ts';

const DEFAULT_LIMIT = 100;
const GREATEST_LIMIT = 1000;

const CalendarDate = z.string().check(z.refine(isCalendarDate));
const Count = z.int().check(z.minimum(0));

const params = z.strictObject({
  account: z.optional(z.string()),
  from: z.optional(CalendarDate),
  to: z.optional(CalendarDate),
  text: z.optional(z.string()),
  amountFrom: z.optional(z.number()),
  amountTo: z.optional(z.number()),
  category: z.optional(z.string()),
  tag: z.optional(z.string()),
  payee: z.optional(z.string()),
  state: z.optional(z.enum([...PostingState.options, 'void'])),
  sort: z.optional(z.enum(['date', 'amount', 'payee'])),
  ascending: z.optional(z.boolean()),
  offset: z.optional(Count),
  limit: z.optional(Count),
});

export const register = defineQuery({
  reads: 'ledger',
  params,
  run: (ledger: Ledger, params: RegisterParams, { position }) => readRegister(ledger, params, position),
});

function readRegister(ledger: Ledger, params: RegisterParams, position: Position): Register {
  const { offset = 0, limit = DEFAULT_LIMIT } = params;
  const account =
    params.account === undefined ? undefined : (ledger.accounts.ids.ordinalOf(params.account) ?? -1);
  const view = pointOfView(ledger, position, account);
  const matches = matchRows(view, params, position);
  const page = pageOf(ledger, matches, params, offset, Math.min(limit, GREATEST_LIMIT));
  return {
    total: matches.count,
    offset,
    sums: matches.sums.map(({ currency, amountMinor }) => ({
      currency: ledger.currencies.idOf(currency),
      amountMinor,
    })),
    rows: page.map((match) => registerRow(view, matches.rows[match]!, matches.running?.[match])),
  };
}

/** The matches on the page, by index. `matches` are in order of dates, oldest first: that also settles ties. */
function pageOf(
  ledger: Ledger,
  { count, rows, amounts }: Matches,
  { sort = 'date', ascending = false }: RegisterParams,
  offset: number,
  limit: number,
): number[] {
  if (sort === 'date') {
    const length = Math.max(0, Math.min(limit, count - offset));
    return Array.from({ length }, (_, index) => (ascending ? offset + index : count - 1 - offset - index));
  }
  const keys = sort === 'amount' ? amounts : payeeRanks(ledger, rows.subarray(0, count));
  return [...selectPage(keys, count, offset, limit, ascending)];
}

/** For each row the place of its payee among all, without regard to case and accents first. */
function payeeRanks(ledger: Ledger, rows: Uint32Array): Uint32Array {
  const ranks = ledger.searchTexts.payeeRanks(ledger.payees);
  const { payee } = ledger.transactions.rows.at;
  return rows.map((row) => ranks[payee[row]!]!);
}
