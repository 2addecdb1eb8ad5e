/** The accounts: few, so plain records, each with every version it has had. */
import type { Position } from '../../../kernel/index.ts';
import { IdTable } from '../../../kernel/index.ts';
import type { AccountKind, FinanceEvent } from '../events.ts';

export type AccountEventType = Extract<
  FinanceEvent['type'],
  | 'AccountOpened'
  | 'AccountRenamed'
  | 'AccountRegrouped'
  | 'AccountClosed'
  | 'AccountReopened'
  | 'AccountOpeningUndone'
>;

/** An account as it was after one of its events. */
export interface AccountVersion {
  readonly from: Position;
  /** Version of its stream. */
  readonly version: number;
  readonly type: AccountEventType;
  readonly act: number;
  readonly name: string;
  readonly group: string;
  readonly kind: AccountKind;
  readonly currency: string | undefined;
  readonly open: boolean;
  /** False once its opening was undone. */
  readonly exists: boolean;
}

export interface AccountRecord {
  readonly id: string;
  /** Oldest first. None: a posting names it, but it was never opened. */
  readonly versions: AccountVersion[];
}

export interface Accounts {
  readonly ids: IdTable;
  /** By ordinal. */
  readonly records: AccountRecord[];
}

export function emptyAccounts(): Accounts {
  return { ids: new IdTable(), records: [] };
}

/** The ordinal of an account, known or mentioned for the first time. */
export function accountOrdinal(accounts: Accounts, id: string): number {
  const ordinal = accounts.ids.add(id);
  if (ordinal === accounts.records.length) accounts.records.push({ id, versions: [] });
  return ordinal;
}

/** The account as it was known at `position`; undefined if it had not been opened by then. */
export function accountAt(record: AccountRecord | undefined, position: Position): AccountVersion | undefined {
  if (!record) return undefined;
  for (let index = record.versions.length - 1; index >= 0; index -= 1) {
    const version = record.versions[index]!;
    if (version.from <= position) return version;
  }
  return undefined;
}

/** The account as it is now, if there is one. */
export function accountNow(accounts: Accounts, id: string): AccountVersion | undefined {
  const ordinal = accounts.ids.ordinalOf(id);
  const version = ordinal === undefined ? undefined : accounts.records[ordinal]!.versions.at(-1);
  return version?.exists ? version : undefined;
}

/** Assets and liabilities are the person's own; the other kinds say where money comes from and goes. */
export function isOwnKind(kind: AccountKind): boolean {
  return kind === 'asset' || kind === 'liability';
}

/** Names of accounts of one kind and group that differ only in case are one name. */
export function nameKey({ kind, group, name }: Pick<AccountVersion, 'kind' | 'group' | 'name'>): string {
  return JSON.stringify([kind, group.normalize().toLowerCase(), name.normalize().toLowerCase()]);
}
