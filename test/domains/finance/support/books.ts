/** Given–when–then and questions over finance: `given(…events).when(command).then(…events)`, `ask(events, 'balances')`. */
import type { Decider, RecordedEvent } from '../../../../src/kernel/index.ts';
import { asRecorded, given as givenDecider } from '../../../../src/kernel/index.ts';
import type { FinanceQueries } from '../../../../src/domains/finance/answers.ts';
import type { FinanceCommand } from '../../../../src/domains/finance/commands.ts';
import { decide } from '../../../../src/domains/finance/decide/decide.ts';
import type { FinanceEvent } from '../../../../src/domains/finance/events.ts';
import { finance } from '../../../../src/domains/finance/index.ts';
import { evolve } from '../../../../src/domains/finance/ledger/evolve.ts';
import type { Ledger } from '../../../../src/domains/finance/ledger/ledger.ts';
import { emptyLedger } from '../../../../src/domains/finance/ledger/ledger.ts';
import type { FinanceRejection } from '../../../../src/domains/finance/rejections.ts';
import { streamOf } from '../../../../src/domains/finance/streams.ts';

const TODAY = '2026-06-15';

const decider: Decider<Ledger, FinanceCommand, FinanceEvent, FinanceRejection> = {
  initialState: emptyLedger,
  decide,
  evolve: (ledger, event) => {
    evolve(ledger, event);
    return ledger;
  },
};

export const given = givenDecider(decider, streamOf);

/** Each argument a commit and act (`act-1`, `act-2`, …) of its own; a list is one commit. */
export function recorded(
  ...history: readonly (FinanceEvent | readonly FinanceEvent[])[]
): RecordedEvent<FinanceEvent>[] {
  return asRecorded(history, streamOf);
}

export function fold(events: readonly RecordedEvent<FinanceEvent>[]): Ledger {
  const ledger = emptyLedger();
  for (const event of events) evolve(ledger, event);
  return ledger;
}

type QueryName = keyof FinanceQueries;

/** Asks as the engine does: parameters checked by the query's shape. `position`: now, unless told. */
export function ask<Name extends QueryName>(
  ledger: Ledger,
  name: Name,
  params: FinanceQueries[Name]['params'],
  position: number,
  today = TODAY,
): FinanceQueries[Name]['answer'] {
  const query = finance.queries[name]!;
  // The query of that name gives the answer of that name: `FinanceQueries` is the contract under test.
  return query.run(ledger, query.params.parse(params), { position, today }) as FinanceQueries[Name]['answer'];
}

/** What a query answers after a history. */
export function answer<Name extends QueryName>(
  history: readonly (FinanceEvent | readonly FinanceEvent[])[],
  name: Name,
  params: FinanceQueries[Name]['params'],
): FinanceQueries[Name]['answer'] {
  const events = recorded(...history);
  return ask(fold(events), name, params, events.length);
}
