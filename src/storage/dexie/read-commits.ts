/** Reads commits out of a book's database, in batches and without cursors. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit } from '../../kernel/index.ts';
import { storedCommit } from '../stored-commit.ts';
import type { CommitSource, StoredCommit } from '../streams.ts';
import type { BookDatabase } from './database.ts';

const FIRST_BATCH = 200;
const LEAST_BATCH = 8;
const MOST_BATCH = 4000;
/** Characters: enough to make a transaction's cost small, few enough to hold. A commit has 500 or, of an import, 500,000. */
const BATCH_TEXT = 4_000_000;

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
  const { commits } = database;
  const holds = from > 1 ? await commits.where('position').belowOrEqual(from).last() : undefined;
  let next = holds && holds.position + holds.count > from ? holds.position : from;
  let limit = FIRST_BATCH;
  while (next <= to) {
    const records = await commits.where('position').between(next, to, true, true).limit(limit).toArray();
    const batch: StoredCommit[] = [];
    let characters = 0;
    for (const record of records) {
      if (record.position !== next) break; // Told below, once what is whole has been given.
      batch.push(storedCommit(record));
      next += record.count;
      characters += record.text.length;
    }
    if (batch.length > 0) yield batch;
    if (batch.length < records.length || records.length === 0) throw new DamagedCommit(next, 'it is missing');
    limit = Math.min(MOST_BATCH, Math.max(LEAST_BATCH, Math.floor((BATCH_TEXT * batch.length) / characters)));
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
