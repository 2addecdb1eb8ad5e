/** The till of the kernel's tests as a whole domain, so that the engine is tested without knowing finance. */
import * as z from 'zod/mini';
import type { Domain } from '../../../src/kernel/index.ts';
import { BOOK_STREAM, bookEvents, defineDomain, defineQuery } from '../../../src/kernel/index.ts';
import type { TillCommand, TillEvent, TillRejection, Tills } from '../../kernel/support/till.ts';
import { tills, tillStream } from '../../kernel/support/till.ts';

const amount = z.object({ till: z.string(), amount: z.number() });

/** Not bitemporal: the engine has to fold up to the moment for it. */
const projection = {
  name: 'tills',
  version: 1,
  bitemporal: false,
  init: tills.initialState,
  evolve(model: Tills, event: Parameters<typeof tills.evolve>[1]) {
    if (event.stream !== BOOK_STREAM) tills.evolve(model, event);
  },
};

type Fill = { readonly type: 'Fill'; readonly data: { readonly till: string; readonly times: number } };

export const tillDomain: Domain = defineDomain<Tills, TillCommand | Fill, TillEvent, TillRejection>({
  name: 'till',
  events: {
    BookOpened: { schema: 1 },
    BookRenamed: { schema: 1 },
    MoneyPutIn: { schema: 1 },
    MoneyTakenOut: { schema: 1 },
  },
  eventShapes: { ...bookEvents, MoneyPutIn: amount, MoneyTakenOut: amount },
  commands: { PutIn: amount, TakeOut: amount, Fill: z.object({ till: z.string(), times: z.number() }) },
  streamOf: (event) => ('till' in event.data ? tillStream(event) : BOOK_STREAM),
  projections: [projection],
  decider: async () => (command, model) => {
    if (command.type !== 'Fill') return tills.decide(command, model);
    const { till, times } = command.data;
    return {
      accepted: true,
      events: Array.from({ length: times }, () => ({
        type: 'MoneyPutIn' as const,
        data: { till, amount: 1 },
      })),
    };
  },
  queries: {
    holds: defineQuery({
      reads: 'tills',
      params: z.object({ till: z.string() }),
      run: ({ holds }: Tills, { till }) => holds.get(till) ?? 0,
    }),
    today: defineQuery({
      reads: 'tills',
      params: z.object({}),
      run: (_model: Tills, _params, { today, position }) => ({ today, position }),
    }),
  },
});
