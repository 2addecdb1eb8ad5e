/** The accounts as they were known at a position, for scans: by ordinal. */
import type { Position } from '../../../kernel/index.ts';
import type { AccountKind } from '../events.ts';
import type { AccountVersion } from './accounts.ts';
import { accountAt, isOwnKind } from './accounts.ts';
import type { Ledger } from './ledger.ts';

export interface AccountsAt {
  /** Undefined: not opened by then. */
  readonly versions: readonly (AccountVersion | undefined)[];
  /** 1 for assets and liabilities. */
  readonly own: Uint8Array;
}

export function accountsAt(ledger: Ledger, position: Position): AccountsAt {
  const versions = ledger.accounts.records.map((record) => accountAt(record, position));
  return {
    versions,
    own: Uint8Array.from(versions, (version) => (version && isOwnKind(version.kind) ? 1 : 0)),
  };
}

// Postings to an account that was never opened can only come from a log made elsewhere: neither own, earned nor spent.
export function kindOf(version: AccountVersion | undefined): AccountKind {
  return version?.kind ?? 'equity';
}
