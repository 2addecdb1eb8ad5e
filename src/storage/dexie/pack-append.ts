/** Commits that fill a segment are written as segments at once, for which all before them is sealed first. */
import type { Head, SealedCommit } from '../../kernel/index.ts';
import type { PackedSegment } from '../segments/segment-record.ts';
import { SEGMENT_EVENTS } from '../segments/segment-record.ts';
import type { BookDatabase } from './database.ts';
import type { SealedRuns } from './sealed-runs.ts';

/** Undefined where they are few, or where they come too late, as the store will say. */
export async function packForAppend(
  database: BookDatabase,
  runs: SealedRuns,
  book: string,
  commits: readonly SealedCommit[],
  at: Head,
): Promise<PackedSegment[] | undefined> {
  const events = commits.reduce((sum, { commit }) => sum + commit.events.length, 0);
  if (events < SEGMENT_EVENTS) return undefined;
  try {
    // Few books are ever written so much at once.
    const [{ packAll }, { sealUpTo }] = await Promise.all([
      import('../segments/pack.ts'),
      import('./seal.ts'),
    ]);
    const sealed = await sealUpTo(database, runs, book, at.position);
    if (!sealed || runs.end.logHash !== at.logHash) return undefined;
    return packAll(commits, at, book);
  } catch {
    return undefined; // What is damaged is not sealed; the commits can be recorded all the same.
  }
}
