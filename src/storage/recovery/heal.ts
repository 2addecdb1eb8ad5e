/** The journal holds what the store has lost: it is checked to the end, then written back. */
import type { Head, Position } from '../../kernel/index.ts';
import { DamagedCommit, ZERO_HASH, advanceHead, assert, emptyHead } from '../../kernel/index.ts';
import { appendCommits } from '../dexie/append-commits.ts';
import { HEAD, writeFirstHead } from '../dexie/database.ts';
import { StoreFiller } from '../dexie/fill.ts';
import type { Found } from '../dexie/inspect.ts';
import { isReadFailure } from '../dexie/read-failure.ts';
import { SealedRuns } from '../dexie/sealed-runs.ts';
import { truncateFile } from '../journal/journal-file.ts';
import type { Tail } from './journal-tail.ts';
import { checkTail, wholeActs } from './journal-tail.ts';
import type { Copies, Outcome } from './outcome.ts';

/** The store is whole but ends before the journal does. */
export async function healTail(copies: Copies, stored: Head): Promise<Outcome> {
  const { book, database, view } = copies;
  const to = view.kept.position;
  const tail = await checked(() => checkTail(book, view, stored, to));
  if (tail instanceof DamagedCommit) return disagree(tail.position);
  if (view.greatest > to) return missing(to, view.greatest);
  await dropPartialAct(copies, tail);
  const runs = new SealedRuns(database, book);
  let at = stored;
  for await (const commits of wholeActs(book, view, stored.position + 1, tail.head.position)) {
    const head = withNewDevice(
      commits.reduce((before, { commit }) => advanceHead(before, commit), at),
      stored,
    );
    const refusal = await appendCommits(database, runs, { commits, at, head });
    if (refusal) throw new Error(`The store could not be healed: ${JSON.stringify(refusal)}`);
    at = head;
  }
  return healed(copies, at, tail.commits, at.position - stored.position);
}

/** The store is empty, or damaged: it is written anew, whole. The book is known, so that nothing anywhere is a loss. */
export async function rebuild(copies: Copies, found: Exclude<Found, { type: 'whole' }>): Promise<Outcome> {
  const { book, database, view, tell } = copies;
  const stored = found.type === 'damaged' ? found.head : undefined;
  const to = view.kept.position;
  const seen = Math.max(view.greatest, stored?.position ?? 0);
  if (found.type === 'nothing' && seen === 0) {
    await writeFirstHead(database, crypto.randomUUID());
    tell({ type: 'LogLost' });
    return { whole: true, head: (await database.head.get(HEAD))! }; // Written above.
  }
  const tail = await checked(() => checkTail(book, view, emptyHead(crypto.randomUUID()), to, stored));
  if (tail instanceof DamagedCommit) return missing(tail.position - 1, seen, tail.reason);
  if (seen > to)
    return to > 0 || found.type === 'nothing'
      ? missing(to, seen)
      : { ...missing(to, seen, found.reason), show: 'store' };
  await dropPartialAct(copies, tail);
  try {
    await writeAnew(copies, tail.head);
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    await database.delete(); // Bytes that cannot be read are in the way of what is written, too.
    await database.open();
    await writeAnew(copies, tail.head);
  }
  return healed(copies, tail.head, tail.commits, tail.head.position);
}

async function writeAnew({ book, database, view }: Copies, head: Head): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await database.head.clear(); // A database without a head is one that is being written anew.
    for (const table of database.tables) await table.clear();
  });
  const filler = new StoreFiller(database, book, { position: 0, logHash: ZERO_HASH });
  for await (const commits of wholeActs(book, view, 1, head.position)) await filler.add(commits);
  const { position, logHash } = await filler.end();
  assert(position === head.position && logHash === head.logHash, 'what was checked was written');
  await database.head.put({ ...head, sealed: position }, HEAD);
}

function healed({ journal, tell }: Copies, head: Head, commits: number, events: number): Outcome {
  journal?.keptBy(head);
  if (commits > 0) tell({ type: 'HealedFromJournal', commits, events });
  return { whole: true, head };
}

/** Nobody was told that it had succeeded. It is cut off before anything else can take its positions. */
async function dropPartialAct({ view, folder, tell }: Copies, { head, partial }: Tail): Promise<void> {
  if (partial === 0) return;
  for (const { name, living, refs } of view.parts) {
    const first = refs.find(({ position }) => position > head.position);
    if (first && folder && !living) await truncateFile(folder, name, first.offset);
  }
  tell({ type: 'PartialActDropped', commits: partial });
}

/** What was lost may have been seen elsewhere under this device's next numbers: they are not used again. */
function withNewDevice(head: Head, stored: Head): Head {
  const device = head.device === stored.device ? crypto.randomUUID() : head.device;
  return { ...head, device, seq: 0, prev: ZERO_HASH };
}

async function checked<Result>(check: () => Promise<Result>): Promise<Result | DamagedCommit> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof DamagedCommit) return error;
    throw error;
  }
}

function disagree(position: Position): Outcome & { whole: false } {
  return { whole: false, reason: { type: 'StoresDisagree', position }, show: 'store' };
}

function missing(
  wholeTo: Position,
  seenTo: Position,
  reason = 'commits are missing',
): Outcome & { whole: false } {
  return { whole: false, reason: { type: 'Damaged', wholeTo, seenTo, reason }, show: wholeTo };
}
