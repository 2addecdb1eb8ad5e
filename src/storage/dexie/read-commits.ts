/** Reads commits out of a book's database, in batches and without cursors. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit } from '../../kernel/index.ts';
import { storedCommit } from '../stored-commit.ts';
import type { CommitSource, StoredCommit } from '../streams.ts';
import type { BookDatabase } from './database.ts';

/** Enough to make a transaction's cost small, few enough to keep a batch of large commits in memory. */
const BATCH = 1000;

export function commitsIn(database: BookDatabase): CommitSource {
  return {
    read: (range) => readCommits(database, range.from, range.to),
    at: (starts) => commitsAt(database, starts),
  };
}

async function* readCommits(
  database: BookDatabase,
  from: Position,
  to: Position,
): AsyncGenerator<readonly StoredCommit[]> {
  const holds = await database.commits.where('position').belowOrEqual(from).last();
  let next = holds && holds.position + holds.count > from ? holds.position : from;
  while (next <= to) {
    const records = await database.commits
      .where('position')
      .between(next, to, true, true)
      .limit(BATCH)
      .toArray();
    const batch: StoredCommit[] = [];
    for (const record of records) {
      if (record.position !== next) break; // Told below, once what is whole has been given.
      batch.push(storedCommit(record));
      next += record.count;
    }
    if (batch.length > 0) yield batch;
    if (batch.length < records.length || records.length === 0) throw new DamagedCommit(next, 'it is missing');
  }
}

async function commitsAt(
  database: BookDatabase,
  starts: readonly Position[],
): Promise<readonly StoredCommit[]> {
  const records = await database.commits.bulkGet([...starts]);
  return records.map((record, nth) => {
    if (!record) throw new DamagedCommit(starts[nth]!, 'it is missing');
    return storedCommit(record);
  });
}
