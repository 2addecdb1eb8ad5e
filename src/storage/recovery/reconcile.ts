/** Compares a book's two copies at opening, and lets the one that knows more heal the other. */
import type { Found } from '../dexie/inspect.ts';
import { scanJournal } from '../journal/scan.ts';
import { catchUp } from './catch-up.ts';
import type { Copies, Outcome } from './outcome.ts';

export async function reconcile(copies: Copies, found: Found): Promise<Outcome> {
  const { view, tell } = copies;
  const damaged = sum(view.parts.map((part) => part.damaged));
  if (damaged > 0) tell({ type: 'JournalDamaged', bytes: damaged });
  const outcome = await oneHealsTheOther(copies, found);
  return outcome.whole || !copies.folder ? outcome : healTogether(copies, copies.folder, found);
}

async function oneHealsTheOther(copies: Copies, found: Found): Promise<Outcome> {
  if (found.type === 'whole' && copies.view.kept.position <= found.head.position)
    return catchUp(copies, found.head);
  // Only where the store lacks it too is what was torn let go: the store has each commit before the journal does.
  const torn = sum(copies.view.parts.map((part) => (part.living ? 0 : part.torn)));
  if (torn > 0) copies.tell({ type: 'TornWriteDropped', bytes: torn });
  const { healTail, rebuild } = await import('./heal.ts'); // Rarely needed: not in the first load.
  return found.type === 'whole' ? healTail(copies, found.head) : rebuild(copies, found);
}

/** Both have lost something; but perhaps not the same. */
async function healTogether(
  copies: Copies,
  folder: FileSystemDirectoryHandle,
  found: Found,
): Promise<Outcome> {
  // A sealed file was taken at its end's word; perhaps it is damaged, and another file has what it lost.
  const view = await scanJournal(folder, copies.book, true);
  const outcome = await oneHealsTheOther({ ...copies, view, tell: () => undefined }, found);
  if (outcome.whole)
    copies.tell({ type: 'HealedFromJournal', commits: outcome.head.commits, events: outcome.head.position });
  if (outcome.whole || outcome.reason.type !== 'Damaged') return outcome;
  const { combine } = await import('./combine.ts');
  const head = await combine({ ...copies, view }, Math.max(outcome.reason.seenTo, view.greatest));
  if (!head) return outcome;
  copies.journal?.keptBy(head);
  copies.tell({ type: 'HealedFromJournal', commits: head.commits, events: head.position });
  return { whole: true, head };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
