/** Undo and redo: of this device's last act, or of a given one. Both are events themselves. */
import type { FinanceQueries, FinanceRejection } from '../../domains/finance/index.ts';
import type { Outcome } from '../../engine/client.ts';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';
import { dispatch } from './dispatch.ts';
import { engine, status } from './engine-client.ts';

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what there is to undo next is known only when the undo before it is done. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const done = last.then(work);
  last = done.catch(() => undefined); // Whoever asked hears of the failure; the next must still have its turn.
  return done;
}

/**
 * Undoes one act and says so. Where later work depends on it, offers to undo that too, newest first. `undo.redo`
 * is undoing the undo.
 */
export function undoAct(act: string, done: string = text.undo.undone): Promise<Outcome> {
  return inTurn(() => undoNow(act, done));
}

async function undoNow(act: string, done: string): Promise<Outcome> {
  const outcome = await dispatch({ type: 'Undo', data: { act } });
  if (outcome.accepted) {
    const redo = outcome.act;
    if (redo === null) return outcome; // It was undone already, and whoever did that has told.
    toast({
      message: done,
      act: redo,
      instead: act,
      action: { label: text.undo.putBack, run: () => void undoAct(redo, text.undo.putBackDone) },
    });
    return outcome;
  }
  // Finance answers Undo with its own refusals or the engine's; each is told apart by its type.
  const rejection = outcome.rejection as FinanceRejection;
  if (rejection.type === 'LaterWorkDepends') {
    toast({
      message: text.undo.laterWorkDepends(rejection.acts.length),
      action: { label: text.undo.undoThoseToo, run: () => void undoAll([...rejection.acts, act]) },
      tone: 'warning',
      staysMs: 15_000,
    });
  } else if (outcome.rejection.type !== 'MomentIsPast') {
    const { describeRejection } = await import('../messages/rejections.ts');
    toast({ message: describeRejection(outcome.rejection), tone: 'warning' });
  }
  return outcome;
}

/** Undoes acts in the order given, and stops at the first that is refused. */
function undoAll(acts: readonly string[]): Promise<void> {
  return inTurn(() => undoAllNow(acts));
}

async function undoAllNow(acts: readonly string[]): Promise<void> {
  let count = 0;
  for (const act of acts) {
    const outcome = await dispatch({ type: 'Undo', data: { act } });
    if (!outcome.accepted) break;
    count += 1;
  }
  const all = count === acts.length;
  toast({ message: text.undo.undoneOf(count, acts.length), ...(all ? {} : { tone: 'warning' as const }) });
}

/** Tells that something was recorded, with its undo: "Recorded · Undo". Does nothing for a refusal. */
export function toastWithUndo(outcome: Outcome, message: string): void {
  if (!outcome.accepted) return;
  const { act } = outcome;
  toast({
    message,
    ...(act ? { act, action: { label: text.undo.undo, run: () => void undoAct(act) } } : {}),
  });
}

async function stack(): Promise<FinanceQueries['undoStack']['answer']> {
  const answer = await engine().query('undoStack', { device: status.peek().device });
  return answer as FinanceQueries['undoStack']['answer']; // Answered by name; FinanceQueries says its shape.
}

export function undoLast(): Promise<void> {
  return inTurn(async () => {
    const { undo } = await stack();
    if (undo) await undoNow(undo.act, text.undo.undone);
    else toast({ message: text.undo.nothingToUndo });
  });
}

export function redoLast(): Promise<void> {
  return inTurn(async () => {
    const { redo } = await stack();
    if (redo) await undoNow(redo.act, text.undo.redone);
    else toast({ message: text.undo.nothingToRedo });
  });
}
