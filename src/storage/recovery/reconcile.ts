/** Compares a book's two copies at opening, and lets the one that knows more heal the other. */
import type { Found } from '../dexie/inspect.ts';
import { catchUp } from './catch-up.ts';
import type { Copies, Outcome } from './outcome.ts';

export async function reconcile(copies: Copies, found: Found): Promise<Outcome> {
  const { view, tell } = copies;
  const torn = sum(view.parts.map((part) => (part.living ? 0 : part.torn)));
  const damaged = sum(view.parts.map((part) => part.damaged));
  if (torn > 0) tell({ type: 'TornWriteDropped', bytes: torn });
  if (damaged > 0) tell({ type: 'JournalDamaged', bytes: damaged });
  if (found.type === 'whole' && view.kept.position <= found.head.position) return catchUp(copies, found.head);
  const { healTail, rebuild } = await import('./heal.ts'); // Rarely needed: not in the first load.
  return found.type === 'whole' ? healTail(copies, found.head) : rebuild(copies, found);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
