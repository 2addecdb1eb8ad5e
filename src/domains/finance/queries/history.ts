/** What happened to a transaction, to an account, or to all accounts: each event with what it changed. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { HistoryEntry } from '../answers.ts';
import type { AccountRecord, AccountVersion } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { transactionFields } from '../ledger/read-transaction.ts';
import { NO_ROW, rowAt, rowChanges } from '../ledger/transactions.ts';

const params = z.strictObject({ transaction: z.optional(z.string()), account: z.optional(z.string()) });

export const history = defineQuery({
  reads: 'ledger',
  params,
  run(ledger: Ledger, { transaction, account }, { position }): readonly HistoryEntry[] {
    if (transaction !== undefined) return transactionHistory(ledger, transaction, position);
    const records = ledger.accounts.records.filter(({ id }) => account === undefined || id === account);
    const entries = records.flatMap((record) => accountHistory(ledger, record, position));
    return entries.sort((a, b) => a.position - b.position);
  },
});

function transactionHistory(ledger: Ledger, id: string, position: Position): HistoryEntry[] {
  const { ids, rows } = ledger.transactions;
  const transaction = ids.ordinalOf(id);
  const { at } = rows;
  const entries: HistoryEntry[] = [];
  let row = transaction === undefined ? undefined : rowAt(ledger.transactions, transaction, position);
  while (row !== undefined) {
    const before = at.previous[row] === NO_ROW ? undefined : at.previous[row]!;
    entries.push({
      position: at.from[row]!,
      version: at.version[row]!,
      type: rowChanges[at.change[row]!]!,
      ...actOf(ledger, at.act[row]!, position),
      changes: changesBetween(before === undefined ? {} : rowFields(ledger, before), rowFields(ledger, row)),
    });
    row = before;
  }
  return entries.reverse();
}

const statusWords = ['standing', 'void', 'undone'];

function rowFields(ledger: Ledger, row: number): Record<string, unknown> {
  const { postings, ...fields } = transactionFields(ledger, row);
  return {
    ...fields,
    postings: postings.map((posting) => ({ state: 'uncleared', ...posting })),
    status: statusWords[ledger.transactions.rows.at.status[row]!],
  };
}

function accountHistory(ledger: Ledger, { versions }: AccountRecord, position: Position): HistoryEntry[] {
  return versions
    .filter(({ from }) => from <= position)
    .map((version, index) => ({
      position: version.from,
      version: version.version,
      type: version.type,
      ...actOf(ledger, version.act, position),
      changes: changesBetween(index === 0 ? {} : accountFields(versions[index - 1]!), accountFields(version)),
    }));
}

function accountFields({
  name,
  kind,
  currency,
  group,
  open,
  exists,
}: AccountVersion): Record<string, unknown> {
  return { name, kind, currency, group, status: exists ? (open ? 'open' : 'closed') : 'undone' };
}

function actOf({ acts }: Ledger, act: number, position: Position) {
  return {
    recordedAt: acts.columns.at.recordedAt[act]!,
    act: acts.ids.idOf(act),
    undone: acts.isUndone(act, position),
  };
}

/** The fields that differ; null where there was none. Of a first version, those that say something. */
function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): HistoryEntry['changes'] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

function isSame(before: unknown, after: unknown): boolean {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  return was === is || (was === 'null' && (is === '""' || is === '[]'));
}
