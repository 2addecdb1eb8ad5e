/** Seals the oldest records of a book's store: they become a segment, and are taken away, in one transaction. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit, LOG_FORMAT, sha256Hex } from '../../kernel/index.ts';
import type { PackedSegment } from '../segments/segment-record.ts';
import { packSegment } from '../segments/pack.ts';
import { SEGMENT_EVENTS } from '../segments/segment-record.ts';
import { storedCommit } from '../stored-commit.ts';
import type { StoredCommit } from '../streams.ts';
import type { BookDatabase } from './database.ts';
import { HEAD } from './database.ts';
import type { SealedRuns } from './sealed-runs.ts';

/** Records read at a time: few enough that a command need not wait for them. */
const BATCH = 256;

/**
 * The next segment: of the records that follow what is sealed, as many as fill one, but none beyond `to`. Undefined
 * where there is none. Every hash is checked: what is damaged is not sealed. Throws DamagedCommit then.
 */
export async function packNext(
  database: BookDatabase,
  runs: SealedRuns,
  book: string,
  to: Position,
): Promise<PackedSegment | undefined> {
  const after = runs.end;
  const commits: StoredCommit[] = [];
  let next = after.position + 1;
  while (next <= to && next - after.position <= SEGMENT_EVENTS) {
    const records = await database.commits
      .where('position')
      .between(next, to, true, true)
      .limit(BATCH)
      .toArray();
    if (records[0]?.position !== next) {
      await runs.refresh();
      if (runs.end.position > after.position) return undefined; // Another tab sealed it.
      throw new DamagedCommit(next, 'it is missing');
    }
    for (const record of records) {
      if (record.position !== next) break; // Told above, the next time round.
      if (next - after.position > SEGMENT_EVENTS) break;
      const stored = storedCommit(record);
      if (sha256Hex(stored.text) !== record.hash)
        throw new DamagedCommit(next, 'its hash is not that of its text');
      commits.push(stored);
      next += record.count;
    }
  }
  return commits.length > 0 ? packSegment(commits, after, book) : undefined;
}

/** Puts the segment in the place of its records; false, and nothing is changed, where somebody else has sealed since. */
export async function seal(
  database: BookDatabase,
  runs: SealedRuns,
  { record, bytes }: PackedSegment,
): Promise<boolean> {
  const { commits, segments, columns, head } = database;
  const done = await database.transaction('rw', [commits, segments, columns, head], async () => {
    const stored = await head.get(HEAD);
    if (!stored || stored.format > LOG_FORMAT || (stored.sealed ?? 0) !== record.first - 1) return false;
    await segments.add(record);
    await columns.add(bytes, record.first);
    await commits.where('position').between(record.first, record.last, true, true).delete();
    await head.put({ ...stored, sealed: record.last }, HEAD);
    return true;
  });
  await runs.refresh();
  return done;
}

/** Seals every record up to `to`, which is where a commit ends. False where somebody else was at it, or they are gone. */
export async function sealUpTo(
  database: BookDatabase,
  runs: SealedRuns,
  book: string,
  to: Position,
): Promise<boolean> {
  await runs.refresh();
  while (runs.end.position < to) {
    const packed = await packNext(database, runs, book, to);
    if (!packed || !(await seal(database, runs, packed))) return false;
  }
  return runs.end.position === to;
}
