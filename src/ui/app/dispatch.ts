/** Asks the engine for a change. In the past nothing is written: the person is told, with the way back. */
import type { FinanceCommand } from '../../domains/finance/index.ts';
import type { Outcome } from '../../engine/client.ts';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';
import { protectWhatWasRecorded } from '../settings/protection.ts';
import { engine } from './engine-client.ts';
import { goToNow, isPast } from './moment.ts';

export type FinanceDispatch = (
  command: FinanceCommand & {
    /** UUIDv7; the same id again gets its first answer. Made by the engine if left out. */
    readonly id?: string;
    /** Versions that the screen showed, by stream: refused (`VersionMoved`) if one has moved since. */
    readonly expected?: Readonly<Record<string, number>>;
  },
) => Promise<Outcome>;

/** In the past: says so, with the way back, and answers true. */
export function refuseInPast(): boolean {
  if (!isPast.peek()) return false;
  toast({
    message: text.timeMachine.writesRefused,
    action: { label: text.timeMachine.backToNow, run: goToNow },
    tone: 'warning',
  });
  return true;
}

/** Sends a command. Never throws for what a person can cause: that is a rejection in the outcome. */
export const dispatch: FinanceDispatch = async (command) => {
  if (refuseInPast()) return { accepted: false, rejection: { type: 'MomentIsPast' } };
  const outcome = await engine().dispatch(command);
  if (outcome.accepted) void protectWhatWasRecorded(outcome.events);
  return outcome;
};

export function useDispatch(): FinanceDispatch {
  return dispatch;
}
