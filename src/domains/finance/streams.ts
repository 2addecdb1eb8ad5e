/** Which stream an event belongs to: one an account, transaction, import and undone act, and the book's own. */
import { BOOK_STREAM } from '../../kernel/index.ts';
import type { FinanceEvent } from './events.ts';

export function streamOf(event: FinanceEvent): string {
  switch (event.type) {
    case 'BookOpened':
    case 'BookRenamed':
      return BOOK_STREAM;
    case 'AccountOpened':
    case 'AccountRenamed':
    case 'AccountRegrouped':
    case 'AccountClosed':
    case 'AccountReopened':
    case 'AccountOpeningUndone':
      return `account:${event.data.account}`;
    case 'TransactionRecorded':
    case 'TransactionRevised':
    case 'TransactionVoided':
    case 'TransactionRestored':
    case 'TransactionRecordingUndone':
    case 'PostingsCleared':
    case 'PostingsUncleared':
      return `transaction:${event.data.transaction}`;
    case 'FileImported':
      return `import:${event.data.import}`;
    case 'ActUndone':
      return `act:${event.data.act}`;
  }
}
