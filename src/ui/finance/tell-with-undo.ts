/** Tells that something was done in one act or several, with one undo for all of it. */
import type { Outcome } from '../../engine/client.ts';
import { dispatch } from '../app/engine.ts';
import { toastWithUndo } from '../app/undo.ts';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';

export function tellWithUndo(outcomes: readonly Outcome[], message: string): void {
  const [only, ...more] = outcomes;
  if (only && more.length === 0) return toastWithUndo(only, message);
  const acts = outcomes.flatMap((outcome) => (outcome.accepted && outcome.act ? [outcome.act] : []));
  toast({ message, action: { label: text.undo.undo, run: () => void undoAll(acts) } });
}

/** Newest first, as what came later builds on what came before. */
async function undoAll(acts: readonly string[]): Promise<void> {
  let done = 0;
  for (const act of acts.toReversed()) {
    const outcome = await dispatch({ type: 'Undo', data: { act } });
    if (!outcome.accepted) break;
    done += 1;
  }
  toast({ message: text.undo.undoneOf(done, acts.length) });
}
