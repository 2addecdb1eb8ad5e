/** A till: the smallest domain with a rule, for the kernel's tests. It may not pay out more than it holds. */
import type { Decider } from '../../../src/kernel/index.ts';
import { accept, reject } from '../../../src/kernel/index.ts';

export type TillEvent =
  | { readonly type: 'MoneyPutIn'; readonly data: { readonly till: string; readonly amount: number } }
  | { readonly type: 'MoneyTakenOut'; readonly data: { readonly till: string; readonly amount: number } };
export type TillCommand =
  | { readonly type: 'PutIn'; readonly data: { readonly till: string; readonly amount: number } }
  | { readonly type: 'TakeOut'; readonly data: { readonly till: string; readonly amount: number } };
export type TillRejection = { readonly type: 'TooLittleInTill'; readonly holds: number };
export interface Tills {
  readonly holds: Map<string, number>;
  /** Every event's id in the order folded: makes a difference of order visible. */
  readonly order: string[];
}

export const tillStream = (event: TillEvent) => `till:${event.data.till}`;

export const tills: Decider<Tills, TillCommand, TillEvent, TillRejection> = {
  initialState: () => ({ holds: new Map(), order: [] }),
  decide({ type, data }, { holds }) {
    switch (type) {
      case 'PutIn':
        return data.amount === 0 ? accept() : accept({ type: 'MoneyPutIn', data });
      case 'TakeOut': {
        const held = holds.get(data.till) ?? 0;
        return data.amount > held
          ? reject({ type: 'TooLittleInTill', holds: held })
          : accept({ type: 'MoneyTakenOut', data });
      }
    }
  },
  evolve(state, event) {
    const { till, amount } = event.data;
    state.order.push(event.id);
    state.holds.set(till, (state.holds.get(till) ?? 0) + (event.type === 'MoneyPutIn' ? amount : -amount));
    return state;
  },
};
