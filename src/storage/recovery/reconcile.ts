/** Compares a book's two copies at opening, and lets the one that knows more heal the other. */
import type { Found } from '../dexie/inspect.ts';
import { scanJournal } from '../journal/scan.ts';
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
  const heal = (now: Copies) => (found.type === 'whole' ? healTail(now, found.head) : rebuild(now, found));
  const outcome = await heal(copies);
  if (outcome.whole || !copies.folder) return outcome;
  // A sealed file was taken at its end's word; perhaps it is damaged, and another file has what it lost.
  return heal({ ...copies, view: await scanJournal(copies.folder, copies.book, true) });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
