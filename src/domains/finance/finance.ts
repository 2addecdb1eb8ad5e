/** The finance domain: double-entry books on an event log. */
import type { RecordedEvent } from '../../kernel/index.ts';
import { defineDomain } from '../../kernel/index.ts';
import type { FinanceCommand } from './commands.ts';
import { financeCommands } from './commands.ts';
import type { FinanceEvent } from './events.ts';
import { financeEvents } from './events.ts';
import { evolve } from './ledger/evolve.ts';
import type { Ledger } from './ledger/ledger.ts';
import { emptyLedger } from './ledger/ledger.ts';
import { loadLedger, saveLedger } from './ledger/snapshot.ts';
import { financeQueries } from './queries/finance-queries.ts';
import type { FinanceRejection } from './rejections.ts';
import { streamOf } from './streams.ts';

/** The newest schema number of each event; upcasters come here with the next. */
const events: Readonly<Record<FinanceEvent['type'], { readonly schema: number }>> = {
  BookOpened: { schema: 1 },
  BookRenamed: { schema: 1 },
  AccountOpened: { schema: 1 },
  AccountRenamed: { schema: 1 },
  AccountRegrouped: { schema: 1 },
  AccountClosed: { schema: 1 },
  AccountReopened: { schema: 1 },
  AccountOpeningUndone: { schema: 1 },
  TransactionRecorded: { schema: 1 },
  TransactionRevised: { schema: 1 },
  TransactionVoided: { schema: 1 },
  TransactionRestored: { schema: 1 },
  TransactionRecordingUndone: { schema: 1 },
  PostingsCleared: { schema: 1 },
  PostingsUncleared: { schema: 1 },
  FileImported: { schema: 1 },
  ActUndone: { schema: 1 },
};

const ledger = {
  name: 'ledger',
  version: 1,
  bitemporal: true,
  init: emptyLedger,
  evolve: (model: Ledger, event: RecordedEvent<FinanceEvent>) => evolve(model, event),
  snapshot: { save: saveLedger, load: loadLedger },
};

export const finance = defineDomain<Ledger, FinanceCommand, FinanceEvent, FinanceRejection>({
  name: 'finance',
  events,
  eventShapes: financeEvents,
  commands: financeCommands,
  streamOf,
  projections: [ledger],
  decider: async () => (await import('./decide/decide.ts')).decide,
  queries: financeQueries,
});
