/**
 * Transactions in columns: a row for each version of each, apart from the postings. A row holds from the position that
 * recorded it up to the one that replaced it, so that "as it was known then" is a comparison, not a replay.
 */
import type { Position } from '../../../kernel/index.ts';
import { IdTable } from '../../../kernel/index.ts';
import type { PostingState } from '../events.ts';
import { Columns } from './columns.ts';
import type { Imports } from './imports.ts';

/** `to` of a row that nothing has replaced. */
export const OPEN = 0xffffffff;
export const NO_ROW = 0xffffffff;

export const STANDING = 0;
export const VOID = 1;
export const RECORDING_UNDONE = 2;

export const postingStates = [
  'uncleared',
  'cleared',
  'reconciled',
] as const satisfies readonly PostingState[];
export const UNCLEARED = 0;
export const CLEARED = 1;
export const RECONCILED = 2;

/** What made a row: `change` holds the index. */
export const rowChanges = [
  'TransactionRecorded',
  'TransactionRevised',
  'TransactionVoided',
  'TransactionRestored',
  'TransactionRecordingUndone',
  'PostingsCleared',
  'PostingsUncleared',
] as const;
export type RowChange = (typeof rowChanges)[number];

function rowColumns() {
  return new Columns({
    transaction: 'u32',
    /** Days since 1970-01-01. */
    date: 'i32',
    payee: 'u32',
    tags: 'u32',
    status: 'u8',
    change: 'u8',
    /** Version of the transaction's stream. */
    version: 'u32',
    act: 'u32',
    /** A row that does not stand shows the postings of the one before. */
    firstPosting: 'u32',
    postingCount: 'u32',
    from: 'u32',
    to: 'u32',
    /** The row before of the same transaction, or `NO_ROW`. */
    previous: 'u32',
  });
}

function postingColumns() {
  return new Columns({
    row: 'u32',
    account: 'u32',
    currency: 'u32',
    amount: 'f64',
    state: 'u8',
    // The row's own, copied: a scan then reads no other column. Postings hold only while their row stands.
    date: 'i32',
    from: 'u32',
    to: 'u32',
  });
}

function transactionColumns() {
  return new Columns({
    latestRow: 'u32',
    /** Ordinal of its import reference plus one; 0 if it was not imported. */
    reference: 'u32',
  });
}

export interface Transactions {
  readonly ids: IdTable;
  readonly columns: ReturnType<typeof transactionColumns>;
  readonly rows: ReturnType<typeof rowColumns>;
  /** By row. Not a dictionary: notes seldom repeat, and interning doubles the cost of a fold. */
  readonly notes: string[];
  readonly postings: ReturnType<typeof postingColumns>;
}
export type Rows = Transactions['rows'];

export function emptyTransactions(): Transactions {
  return {
    ids: new IdTable(),
    columns: transactionColumns(),
    rows: rowColumns(),
    notes: [],
    postings: postingColumns(),
  };
}

/** The row of a transaction as it was known at `position`, whatever its status; undefined before it was recorded. */
export function rowAt(
  transactions: Transactions,
  transaction: number,
  position: Position,
): number | undefined {
  const { from, previous } = transactions.rows.at;
  let row = transactions.columns.at.latestRow[transaction]!;
  while (row !== NO_ROW && from[row]! > position) row = previous[row]!;
  return row === NO_ROW ? undefined : row;
}

/** The newest row of a transaction; undefined if its id is not known. */
export function latestRow(transactions: Transactions, id: string): number | undefined {
  const transaction = transactions.ids.ordinalOf(id);
  return transaction === undefined ? undefined : transactions.columns.at.latestRow[transaction]!;
}

/** The first row recorded at `position` or after it; the number of rows if there is none. */
export function firstRowFrom({ rows }: Transactions, position: Position): number {
  const { from } = rows.at;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a transaction was imported from: the ordinal of its reference, as known at `position`. */
export function referenceAt(
  transactions: Transactions,
  { references }: Imports,
  transaction: number,
  position: Position,
): number | undefined {
  const reference = transactions.columns.at.reference[transaction]! - 1;
  return reference < 0 || references.at.from[reference]! > position ? undefined : reference;
}
