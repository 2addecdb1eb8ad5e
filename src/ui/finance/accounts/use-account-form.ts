/** Sending a small form about an account, and which of its fields a refusal is about. */
import { useRef, useState } from 'preact/hooks';
import type { FinanceRejection } from '../../../domains/finance/index.ts';
import type { EngineRejection, Outcome } from '../../../engine/client.ts';
import { type FinanceDispatch, useDispatch } from '../../app/engine.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { refusalWords } from '../refusal.ts';

export type AccountField = 'name' | 'currency' | 'group' | 'date' | 'amount' | 'form';

export interface AccountForm {
  readonly error: (field: AccountField) => string | undefined;
  readonly sending: boolean;
  /** Sends one command after the other until one is refused, which then stands beside its field. */
  readonly send: (
    ...commands: readonly Parameters<FinanceDispatch>[0][]
  ) => Promise<readonly Outcome[] | undefined>;
  readonly complain: (field: AccountField, words: string) => void;
  readonly forget: () => void;
}

export function useAccountForm(chart: ChartOfAccounts): AccountForm {
  const [wrong, setWrong] = useState<ReadonlyMap<AccountField, string>>(new Map());
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const dispatch = useDispatch();
  return {
    error: (field) => wrong.get(field),
    sending,
    complain: (field, words) => setWrong((before) => new Map(before).set(field, words)),
    forget: () => setWrong(new Map()),
    async send(...commands) {
      if (busy.current) return undefined;
      busy.current = true;
      setSending(true);
      const outcomes: Outcome[] = [];
      try {
        for (const command of commands) {
          const outcome = await dispatch(command);
          outcomes.push(outcome);
          if (outcome.accepted) continue;
          if (outcome.rejection.type === 'MomentIsPast') return undefined; // Told already.
          const words = await refusalWords(outcome.rejection, chart);
          setWrong(new Map([[fieldOf(outcome.rejection), words]]));
          return undefined;
        }
        setWrong(new Map());
        return outcomes;
      } finally {
        busy.current = false;
        setSending(false);
      }
    },
  };
}

export function fieldOf(rejection: { readonly type: string }): AccountField {
  const known = rejection as FinanceRejection | EngineRejection; // Others fall to the form.
  switch (known.type) {
    case 'AccountExists':
    case 'AccountNameTaken':
      return 'name';
    case 'CurrencyUnknown':
    case 'CurrencyMismatch':
    case 'AccountHoldsAnyCurrency':
      return 'currency';
    case 'ImpossibleDate':
      return 'date';
    case 'AmountNotInteger':
    case 'AmountUnsafe':
      return 'amount';
    case 'InvalidCommand': {
      const field = known.issues[0]?.path[0];
      return field === 'name' ||
        field === 'currency' ||
        field === 'group' ||
        field === 'date' ||
        field === 'amount'
        ? field
        : 'form';
    }
    default:
      return 'form';
  }
}
