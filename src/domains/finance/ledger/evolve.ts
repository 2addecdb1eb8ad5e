/** Folds events into the ledger, in place. Total: whatever is recorded is taken in, and nothing here refuses or throws. */
import type { RecordedEvent } from '../../../kernel/index.ts';
import type { FinanceEvent } from '../events.ts';
import type { Ledger } from './ledger.ts';
import { recordAccount } from './record-account.ts';
import { recordTransaction } from './record-transaction.ts';

export function evolve(ledger: Ledger, event: RecordedEvent<FinanceEvent>): void {
  const act = ledger.acts.note(event);
  switch (event.type) {
    case 'BookOpened': {
      const { book, name, currency, timeZone } = event.data;
      ledger.book.opened ??= { from: event.position, book, currency, timeZone };
      ledger.book.names.push({ from: event.position, act, name });
      ledger.acts.noteBookOpened(act);
      return;
    }
    case 'BookRenamed':
      ledger.book.names.push({ from: event.position, act, name: event.data.name });
      return;
    case 'AccountOpened':
    case 'AccountRenamed':
    case 'AccountRegrouped':
    case 'AccountClosed':
    case 'AccountReopened':
    case 'AccountOpeningUndone':
      recordAccount(ledger, event, act);
      return;
    case 'TransactionRecorded':
    case 'TransactionRevised':
    case 'TransactionVoided':
    case 'TransactionRestored':
    case 'TransactionRecordingUndone':
    case 'PostingsCleared':
    case 'PostingsUncleared':
      recordTransaction(ledger, event, act);
      return;
    case 'FileImported': {
      const { import: id, account, fileName, rows, signature, mapping } = event.data;
      const ordinal = ledger.imports.ids.add(id);
      ledger.imports.records[ordinal] ??= {
        id,
        from: event.position,
        act,
        account,
        fileName,
        rows,
        signature,
        mapping,
      };
      return;
    }
    case 'ActUndone':
      ledger.acts.noteUndone(act, event.data.act, event.position);
      return;
  }
}
