/** Accounts and forms to begin from. */
import type { BalanceRow } from '../../../../src/domains/finance/index.ts';
import { chartOf } from '../../../../src/ui/finance/chart-of-accounts.ts';
import type { Draft, DraftLine } from '../../../../src/ui/finance/transaction/draft.ts';

export const account = (id: string, kind: BalanceRow['kind'], currency = 'EUR'): BalanceRow => ({
  account: id,
  name: id,
  kind,
  currency,
  balanceMinor: 0,
  clearedMinor: 0,
  toComeMinor: 0,
  group: '',
  open: true,
  transactions: 0,
  version: 1,
});
/** Accounts of a test's own. */
export const chartWith = (...rows: readonly BalanceRow[]) => chartOf(rows);

export const chart = chartOf([
  account('giro', 'asset'),
  account('savings', 'asset'),
  account('card', 'liability'),
  account('dollars', 'asset', 'USD'),
  account('yen', 'asset', 'JPY'),
  account('food', 'expense'),
  account('home', 'expense'),
  account('salary', 'income'),
]);

export const line = (change: Partial<DraftLine>): DraftLine => ({
  key: '1',
  account: '',
  amountMinor: null,
  otherMinor: null,
  otherCurrency: null,
  state: 'uncleared',
  ...change,
});
export const draft = (change: Partial<Draft>): Draft => ({
  transaction: 't',
  version: null,
  date: '2025-03-01',
  payee: '',
  note: '',
  tags: [],
  account: 'giro',
  direction: 'out',
  amountMinor: 500,
  state: 'uncleared',
  transfer: false,
  lines: [line({ account: 'food' })],
  fixed: null,
  ...change,
});
