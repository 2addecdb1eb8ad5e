/**
 * Behind everything else, for as long as a log is open: the journal's frames are verified and damage is made good, old
 * commits are sealed, the journal follows, and what dead sessions left is adopted. One tab at a time does this.
 */
import type { Head } from '../kernel/index.ts';
import { DamagedCommit } from '../kernel/index.ts';
import { HEAD } from './dexie/database.ts';
import { packNext, seal } from './dexie/seal.ts';
import { SealedRuns } from './dexie/sealed-runs.ts';
import { adoptOrphans } from './journal/adopt.ts';
import { followSealing } from './journal/follow-sealing.ts';
import type { JournalView } from './journal/scan.ts';
import { scanJournal } from './journal/scan.ts';
import { removeUnfinished } from './journal/sealed-file.ts';
import { unlessOtherTab } from './locks.ts';
import { catchUp } from './recovery/catch-up.ts';
import type { Copies } from './recovery/outcome.ts';
import { SEGMENT_EVENTS } from './segments/segment-record.ts';

/** Commits are sealed when there are so many events in them beyond those that stay records … */
const SEALED_AT_ONCE = SEGMENT_EVENTS;
/** … because they are the newest: what is undone, or looked at, is mostly new. */
const KEPT_AS_RECORDS = SEGMENT_EVENTS;
/** A log that is open is looked at again when so many are not sealed. */
const DUE = KEPT_AS_RECORDS + SEALED_AT_ONCE;

export interface Care {
  readonly copies: Copies;
  readonly signal: AbortSignal;
  /** How long after opening it begins, ms. */
  readonly afterMs: number;
  /** Where the log stands when next it has been appended to; undefined where it was closed before. */
  readonly grown: () => Promise<Head | undefined>;
  /** Called when the first round is done. */
  readonly onRound: () => void;
}

export async function care({ copies, signal, afterMs, grown, onRound }: Care): Promise<void> {
  const { book, tell } = copies;
  let pause = afterMs;
  try {
    while (await waited(pause, signal)) {
      await unlessOtherTab(`daybook/${book}/adopt`, () => round(copies, signal));
      onRound();
      const sealed = (await copies.database.head.get(HEAD))?.sealed ?? 0;
      for (let head = await grown(); head && head.position - sealed < DUE;) head = await grown();
      pause = 200; // More may follow at once, as in an import.
    }
  } catch (error) {
    // The log closed, or the disk would not: nothing was removed that is needed, and the next opening tries again.
    if (error instanceof DamagedCommit) tell({ type: 'DamageMet', position: error.position });
  } finally {
    onRound();
  }
}

async function round(copies: Copies, signal: AbortSignal): Promise<void> {
  const { book, database, folder, journal, tell } = copies;
  let view = folder && (await scanJournal(folder, book, true));
  const head = await database.head.get(HEAD); // After the files: the store is never behind them.
  if (!head || signal.aborted) return;
  if (journal && folder && view && view.kept.position < head.position) {
    const damaged = view.parts.reduce((sum, part) => sum + part.damaged, 0);
    if (damaged > 0) tell({ type: 'JournalDamaged', bytes: damaged });
    const { whole } = await catchUp({ ...copies, view }, head);
    if (!whole) return; // Told, with what can be done, at the next opening.
    view = await scanJournal(folder, book, true);
  }
  await sealRecords(copies, signal);
  if (journal && folder && view) await tidyFiles(copies, folder, view, signal);
}

async function sealRecords({ book, database }: Copies, signal: AbortSignal): Promise<void> {
  const runs = new SealedRuns(database, book);
  await runs.learn();
  while (!signal.aborted) {
    const head = await database.head.get(HEAD);
    const to = (head?.position ?? 0) - KEPT_AS_RECORDS;
    if (to - runs.end.position < SEALED_AT_ONCE) return;
    const packed = await packNext(database, runs, book, to);
    if (!packed || !(await seal(database, runs, packed))) return;
    await waited(0, signal); // Whatever came meanwhile goes first.
  }
}

async function tidyFiles(
  { book, database }: Copies,
  folder: FileSystemDirectoryHandle,
  view: JournalView,
  signal: AbortSignal,
): Promise<void> {
  await removeUnfinished(folder);
  const changed = await followSealing(book, folder, view, database, signal);
  const now = changed ? await scanJournal(folder, book, true) : view;
  const head = await database.head.get(HEAD);
  if (head && !signal.aborted) await adoptOrphans(book, folder, now, head.position, signal);
}

/** False where the wait was cut short. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  return new Promise((resolve) => {
    const end = (whole: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(whole);
    };
    const stop = () => end(false);
    const timer = setTimeout(() => end(true), ms);
    signal.addEventListener('abort', stop);
  });
}
