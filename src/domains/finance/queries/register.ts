/** The register: transactions that match, sorted and paged, with running balances. Scanned anew for each question. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { Register, RegisterParams } from '../answers.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { PostingState } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { matchRows } from './match-rows.ts';
import { registerPage } from './register-page.ts';
import { registerRow } from './register-row.ts';
import { pointOfView } from './row-effect.ts';

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
  const page = registerPage(view, matches, params, offset, Math.min(limit, GREATEST_LIMIT));
  return {
    total: matches.count,
    offset,
    sums: matches.sums.map(({ currency, amountMinor }) => ({
      currency: ledger.currencies.idOf(currency),
      amountMinor,
    })),
    rows: page.map(({ row, runningMinor }) => registerRow(view, row, runningMinor)),
  };
}
