/** What an import would record: every row of the file with its fate, under a mapping and what the person said otherwise. */
import type { BalanceRow, CommandData } from '../domains/finance/index.ts';
import type { ConvertedRow, CsvMapping, CsvTable } from '../exchange/csv/index.ts';
import { convertRows, importKeys } from '../exchange/csv/index.ts';
import { uuidV8 } from '../kernel/index.ts';
import { freshIds } from './fresh-ids.ts';
import type { CsvPreview, CsvPreviewRequest, CsvPreviewRow, CsvRowStatus } from './protocol.ts';
import type { Session } from './session.ts';

type NewAccount = CommandData<'ImportTransactions'>['newAccounts'][number];
export type CommandRow = CommandData<'ImportTransactions'>['rows'][number];
type Readable = Exclude<ConvertedRow, { status: 'unreadable' }>;

/** Where rows without a category go; the books open these accounts by themselves. */
const UNCATEGORISED = {
  in: { account: 'income:uncategorised', name: 'Other income' },
  out: { account: 'expense:uncategorised', name: 'Uncategorised' },
};

export interface CsvPlan {
  readonly account: BalanceRow;
  readonly mapping: CsvMapping;
  /** What the conversion below was made from. */
  readonly basis: string;
  readonly converted: readonly ConvertedRow[];
  readonly keys: readonly (string | null)[];
  readonly transactions: readonly string[];
  readonly rows: readonly CsvPreviewRow[];
  readonly taken: readonly number[];
  readonly newAccounts: readonly NewAccount[];
  /** Of the rows taken, those from one place up to another. */
  commandRows(from: number, to: number): readonly CommandRow[];
}

interface PlanRequest {
  readonly session: Session;
  readonly table: CsvTable;
  readonly importId: string;
  readonly account: BalanceRow;
  readonly mapping: CsvMapping;
  readonly overrides: CsvPreviewRequest['overrides'];
  readonly before?: CsvPlan | undefined;
}

export async function planImport({
  session,
  table,
  importId,
  account,
  mapping,
  overrides,
  before,
}: PlanRequest): Promise<CsvPlan> {
  const basis = JSON.stringify([account.account, account.currency, mapping]);
  const same = before?.basis === basis ? before : undefined;
  const converted = same?.converted ?? convertRows(table, mapping, { currency: account.currency });
  const keys = same?.keys ?? importKeys(converted);
  const transactions = same?.transactions ?? freshIds(converted.length);
  const known = await knownKeys(session, account.account, keys);
  const rows = converted.map((row, index) =>
    previewRow(row, keys[index] ?? null, known, overrides[row.line]),
  );
  const taken = rows.flatMap((row, index) => (isTaken(row) ? [index] : []));
  const counters = await chooseCounters(session, importId, converted, taken);
  for (const index of taken)
    rows[index] = { ...rows[index]!, counter: counters.of(converted[index]! as Readable) }; // Only readable rows are taken.
  return {
    account,
    mapping,
    basis,
    converted,
    keys,
    transactions,
    rows,
    taken,
    newAccounts: counters.opened,
    commandRows: (from, to) =>
      taken.slice(from, to).map((index) => {
        const { date, payee, note, amountMinor, line, raw } = converted[index]! as Readable;
        return {
          transaction: transactions[index]!,
          date,
          payee,
          note,
          amount: amountMinor,
          counter: rows[index]!.counter!.account,
          line,
          raw,
          key: keys[index]!,
        };
      }),
  };
}

function previewRow(
  row: ConvertedRow,
  key: string | null,
  known: ReadonlyMap<string, { transaction: string; void: boolean }>,
  said: 'take' | 'leave' | undefined,
): CsvPreviewRow {
  const { line, raw } = row;
  if (row.status === 'unreadable')
    return { line, raw, status: 'unreadable', reason: row.reason, canTake: false };
  const { date, payee, note, amountMinor, currency, feeMinor } = row;
  const content = { line, raw, date, payee, note, amountMinor, currency, feeMinor };
  if (row.status === 'leftOut') {
    // An amount in another currency cannot stand in this account, whatever the person says: it belongs to another.
    const canTake = row.reason.type !== 'OtherCurrency';
    return {
      ...content,
      status: 'leftOut',
      reason: row.reason,
      canTake,
      override: canTake && said === 'take' && !known.has(key!) ? said : undefined,
    };
  }
  const holder = known.get(key!);
  if (holder)
    return {
      ...content,
      status: 'duplicate',
      reason: { type: 'AlreadyImported', ...holder },
      canTake: false,
    };
  return { ...content, status: 'new', canTake: true, override: said === 'leave' ? said : undefined };
}

function isTaken({ status, override }: CsvPreviewRow): boolean {
  return status === 'new' ? override !== 'leave' : override === 'take';
}

async function knownKeys(session: Session, account: string, keys: readonly (string | null)[]) {
  const asked = keys.filter((key) => key !== null);
  const found = (await session.query('importKeys', { account, keys: asked }, 'now', Date.now())) as readonly {
    key: string;
    transaction: string;
    void: boolean;
  }[];
  return new Map(found.map(({ key, ...holder }) => [key, holder]));
}

/** Finds the file's categories among the books' by name, whatever their case; what is missing will be opened. */
async function chooseCounters(
  session: Session,
  importId: string,
  converted: readonly ConvertedRow[],
  taken: readonly number[],
) {
  const balances = (await session.query('balances', {}, 'now', Date.now())) as readonly BalanceRow[];
  const categories = new Map<string, { account: string; name: string }>();
  for (const row of balances) {
    if (row.open && (row.kind === 'income' || row.kind === 'expense'))
      categories.set(folded(row.name), { account: row.account, name: row.name });
  }
  const sums = new Map<string, { name: string; sum: number }>();
  for (const index of taken) {
    const row = converted[index]! as Readable;
    if (row.category === undefined || categories.has(folded(row.category))) continue;
    const entry = sums.get(folded(row.category)) ?? { name: row.category, sum: 0 };
    entry.sum += row.amountMinor;
    sums.set(folded(row.category), entry);
  }
  // The side with more money decides what kind of category the file's is.
  const opened = Array.from(sums, ([key, { name, sum }]): NewAccount => ({
    account: uuidV8(importId, key),
    name,
    kind: sum > 0 ? 'income' : 'expense',
    group: '',
  }));
  const fresh = new Map(opened.map(({ name, account }) => [folded(name), { account, name, isNew: true }]));
  return {
    opened,
    of({ category, amountMinor }: Readable) {
      const named =
        category === undefined
          ? undefined
          : (fresh.get(folded(category)) ?? categories.get(folded(category)));
      return { isNew: false, ...(named ?? (amountMinor > 0 ? UNCATEGORISED.in : UNCATEGORISED.out)) };
    },
  };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** The part of the plan that a screen shows, with the totals of all of it. */
export function previewPage(plan: CsvPlan, { show, offset, limit }: CsvPreviewRequest): CsvPreview {
  const counts: Record<CsvRowStatus, number> = { new: 0, duplicate: 0, leftOut: 0, unreadable: 0 };
  for (const { status } of plan.rows) counts[status] += 1;
  const totals = {
    sumMinor: 0,
    feesMinor: 0,
    firstDate: undefined as string | undefined,
    lastDate: undefined as string | undefined,
  };
  for (const index of plan.taken) {
    const { amountMinor = 0, feeMinor = 0, date = '' } = plan.rows[index]!;
    totals.sumMinor += amountMinor;
    totals.feesMinor += feeMinor;
    if (totals.firstDate === undefined || date < totals.firstDate) totals.firstDate = date;
    if (totals.lastDate === undefined || date > totals.lastDate) totals.lastDate = date;
  }
  const shown = show === undefined ? plan.rows : plan.rows.filter(({ status }) => status === show);
  return {
    counts,
    taken: plan.taken.length,
    ...totals,
    currency: plan.account.currency,
    newCategories: plan.newAccounts.map(({ name }) => name),
    total: shown.length,
    rows: shown.slice(offset, offset + Math.min(1000, limit)),
  };
}
