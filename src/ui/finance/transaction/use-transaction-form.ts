/** The life of a form: what is typed, what stands beside each field, sending it, and what to do if the books moved on. */
import { useRef, useState } from 'preact/hooks';
import type { AmountProblem } from '../../../domains/finance/money.ts';
import { useDispatch } from '../../app/engine.ts';
import { text } from '../../messages/index.ts';
import type { EngineRejection, Outcome } from '../../../engine/client.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { refusalWords } from '../refusal.ts';
import { amountProblemWords } from './amount-problem-words.ts';
import type { Draft } from './draft.ts';
import { formCommand, type Place } from './draft-to-command.ts';
import { placesOf } from './rejection-places.ts';

export interface TransactionForm {
  readonly draft: Draft;
  /** With a function where the change comes later than it was asked for, and other changes may lie between. */
  readonly change: (next: Draft | ((before: Draft) => Draft)) => void;
  /** Begins anew with another draft: nothing typed, nothing wrong. */
  readonly restart: (next: Draft) => void;
  readonly error: (place: Place) => string | undefined;
  /** What an amount field could not read; undefined where it could. */
  readonly hearProblem: (place: Place, problem: AmountProblem | undefined) => void;
  /** Undefined while something is missing: it stands beside its field by then. */
  readonly submit: () => Promise<Outcome | undefined>;
  readonly sending: boolean;
  /** The version that the books have by now, where it is not the one that was shown. */
  readonly movedTo: number | null;
  /** Sends again with the books' version as seen: what is typed knowingly replaces it. */
  readonly keepMine: () => Promise<Outcome | undefined>;
}

type Words = ReadonlyMap<Place, string>;
const none: Words = new Map();

export function useTransactionForm(start: Draft, chart: ChartOfAccounts, currency: string): TransactionForm {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Words>(none);
  const [problems, setProblems] = useState<ReadonlyMap<Place, AmountProblem>>(new Map());
  const [sending, setSending] = useState(false);
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const busy = useRef(false); // Two presses in one frame see the same state.
  const dispatch = useDispatch();

  const formed = formCommand(draft, chart);
  const currencyOf = chart.find(draft.account)?.currency ?? currency;

  const error = (place: Place): string | undefined => {
    const problem = problems.get(place);
    if (problem && problem !== 'Empty') return amountProblemWords(problem, currencyOf);
    const missing = formed.ok ? undefined : formed.missing.get(place);
    // A slip is best told at once; what is not there yet may still be on its way.
    return missing && (tried || missing === 'known') ? text.transaction.missing[missing] : refused.get(place);
  };

  const send = async (version: number | null): Promise<Outcome | undefined> => {
    setTried(true);
    const unread = [...problems.values()].some((problem) => problem !== 'Empty');
    if (busy.current || unread || !formed.ok) return undefined;
    busy.current = true;
    setSending(true);
    try {
      const { data } = formed.formed;
      const outcome = await dispatch(
        version === null
          ? { type: 'RecordTransaction', data }
          : {
              type: 'ReviseTransaction',
              data,
              expected: { [`transaction:${draft.transaction}`]: version },
            },
      );
      if (!outcome.accepted) await hearRefusal(outcome);
      return outcome;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  const hearRefusal = async ({ rejection }: Extract<Outcome, { accepted: false }>) => {
    if (rejection.type === 'MomentIsPast') return; // The person has been told, with the way back.
    if (rejection.type === 'VersionMoved') {
      setMovedTo((rejection as Extract<EngineRejection, { type: 'VersionMoved' }>).actual); // As its type says.
      return;
    }
    const words = await refusalWords(rejection, chart);
    if (formed.ok)
      setRefused(new Map(placesOf(rejection, draft, formed.formed).map((place) => [place, words])));
  };

  return {
    draft,
    change(next) {
      setDraft(next);
      setRefused(none);
    },
    restart(next) {
      setDraft(next);
      setTried(false);
      setRefused(none);
      setProblems(new Map());
      setMovedTo(null);
    },
    error,
    hearProblem(place, problem) {
      setProblems((before) => {
        if (before.get(place) === problem) return before;
        const after = new Map(before);
        if (problem) after.set(place, problem);
        else after.delete(place);
        return after;
      });
    },
    submit: () => send(draft.version),
    sending,
    movedTo,
    keepMine() {
      setMovedTo(null);
      return send(movedTo ?? draft.version);
    },
  };
}
