/** Some time after opening, behind everything else: every frame is verified, damage made good, orphans adopted. */
import { HEAD } from '../dexie/database.ts';
import { catchUp } from '../recovery/catch-up.ts';
import type { Copies } from '../recovery/outcome.ts';
import { adoptOrphans } from './adopt.ts';
import { scanJournal } from './scan.ts';

export async function tidyJournal(copies: Copies, signal: AbortSignal, afterMs: number): Promise<void> {
  const { book, folder, database, tell } = copies;
  if (!folder || !(await waited(afterMs, signal))) return;
  try {
    let view = await scanJournal(folder, book, true);
    const head = await database.head.get(HEAD); // After the files: the store is never behind them.
    if (!head || signal.aborted) return;
    if (view.kept.position < head.position) {
      const damaged = view.parts.reduce((sum, part) => sum + part.damaged, 0);
      if (damaged > 0) tell({ type: 'JournalDamaged', bytes: damaged });
      const { whole } = await catchUp({ ...copies, view }, head);
      if (!whole) return; // Told, with what can be done, at the next opening.
      view = await scanJournal(folder, book, true);
    }
    await adoptOrphans(book, folder, view, head.position, signal);
  } catch {
    // The log closed, or the disk would not: nothing was removed that is needed, and the next opening tries again.
  }
}

/** False where the wait was cut short. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
