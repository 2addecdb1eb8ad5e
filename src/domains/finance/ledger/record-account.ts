/** Takes an account's events into the ledger: each adds a version. */
import type { RecordedEvent } from '../../../kernel/index.ts';
import type { FinanceEvent } from '../events.ts';
import type { AccountEventType, AccountVersion } from './accounts.ts';
import { accountOrdinal } from './accounts.ts';
import type { Ledger } from './ledger.ts';

type AccountEvent = RecordedEvent<Extract<FinanceEvent, { type: AccountEventType }>>;

export function recordAccount(ledger: Ledger, event: AccountEvent, act: number): void {
  const record = ledger.accounts.records[accountOrdinal(ledger.accounts, event.data.account)]!;
  const before = record.versions.at(-1) ?? neverOpened(event.data.account);
  const { type, position: from, version } = event;
  record.versions.push({ ...changed(before, event), type, from, version, act });
}

function changed(before: AccountVersion, event: AccountEvent): AccountVersion {
  switch (event.type) {
    case 'AccountOpened': {
      const { name, group, kind, currency } = event.data;
      return { ...before, name, group, kind, currency, open: true, exists: true };
    }
    case 'AccountRenamed':
      return { ...before, name: event.data.name };
    case 'AccountRegrouped':
      return { ...before, group: event.data.group };
    case 'AccountClosed':
      return { ...before, open: false };
    case 'AccountReopened':
      return { ...before, open: true };
    case 'AccountOpeningUndone':
      return { ...before, open: false, exists: false };
  }
}

// Another device's log may name an account whose opening is not here: it counts as neither own nor spent.
function neverOpened(account: string): AccountVersion {
  return {
    from: 0,
    version: 0,
    type: 'AccountOpened',
    act: 0,
    name: account,
    group: '',
    kind: 'equity',
    currency: undefined,
    open: false,
    exists: false,
  };
}
