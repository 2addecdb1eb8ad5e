/** Reads commits out of a book's database, in batches and without cursors: the sealed ones, then the records after them. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit } from '../../kernel/index.ts';
import { storedCommit } from '../stored-commit.ts';
import type { CommitSource, StoredCommit } from '../streams.ts';
import type { BookDatabase, CommitRecord } from './database.ts';
import { asDamage } from './read-failure.ts';
import { SealedRuns } from './sealed-runs.ts';

const FIRST_BATCH = 200;
const LEAST_BATCH = 8;
const MOST_BATCH = 4000;
/** Characters: enough to make a transaction's cost small, few enough to hold. A commit has 500 or, of an import, 500,000. */
const BATCH_TEXT = 4_000_000;

export function commitsIn(
  database: BookDatabase,
  book: string,
  runs = new SealedRuns(database, book),
): CommitSource {
  return {
    async *read({ from, to }) {
      let next = from;
      try {
        for await (const batch of readCommits(database, runs, from, to)) {
          yield batch;
          next = endOf(batch);
        }
      } catch (error) {
        throw asDamage(error, next);
      }
    },
    async at(starts) {
      try {
        return await commitsAt(database, runs, starts);
      } catch (error) {
        throw asDamage(error, starts[0] ?? 1);
      }
    },
  };
}

/** What is sealed meanwhile is read where it has gone: nobody sees a gap, nor anything twice. */
async function* readCommits(
  database: BookDatabase,
  runs: SealedRuns,
  from: Position,
  to: Position,
): AsyncGenerator<readonly StoredCommit[]> {
  await runs.learn();
  let next = from; // Where the commit begins that is to come; before the first, a position within it.
  while (next <= to) {
    const before = next;
    const sealed = runs.end.position; // As it is now: whoever shares `runs` may learn of more while this reads.
    if (next <= sealed) {
      for await (const batch of runs.read(next, to)) {
        checkFollows(batch, next, before === from);
        next = endOf(batch);
        yield batch;
      }
    } else {
      for await (const batch of readRecords(database, next, to)) {
        next = endOf(batch);
        yield batch;
      }
    }
    if (next > to) return;
    if (next > before && next > runs.end.position) continue;
    await runs.refresh();
    if (next === before && runs.end.position === sealed) throw new DamagedCommit(next, 'it is missing');
  }
}

/** The first batch may begin before the position that was asked for. */
function checkFollows(batch: readonly StoredCommit[], next: Position, first: boolean): void {
  const start = batch[0]!.position;
  if (first ? start > next : start !== next) throw new DamagedCommit(next, 'it is missing');
}

/** As long as they follow each other. */
async function* readRecords(
  { commits }: BookDatabase,
  from: Position,
  to: Position,
): AsyncGenerator<readonly StoredCommit[]> {
  const holds = from > 1 ? await commits.where('position').belowOrEqual(from).last() : undefined;
  let next = holds && holds.position + holds.count > from ? holds.position : from;
  let limit = FIRST_BATCH;
  while (next <= to) {
    const records = await commits.where('position').between(next, to, true, true).limit(limit).toArray();
    const batch: StoredCommit[] = [];
    let characters = 0;
    for (const record of records) {
      if (record.position !== next) break;
      batch.push(storedCommit(record));
      next += record.count;
      characters += record.text.length;
    }
    if (batch.length > 0) yield batch;
    if (batch.length < records.length || records.length === 0) return;
    limit = Math.min(MOST_BATCH, Math.max(LEAST_BATCH, Math.floor((BATCH_TEXT * batch.length) / characters)));
  }
}

async function commitsAt(
  database: BookDatabase,
  runs: SealedRuns,
  starts: readonly Position[],
): Promise<readonly StoredCommit[]> {
  await runs.learn();
  const records = await recordsAt(database, starts);
  if (starts.some((start) => !records.has(start) && start > runs.end.position)) await runs.refresh();
  const sealed = await runs.at(starts.filter((start) => !records.has(start) && start <= runs.end.position));
  return starts.map((start) => {
    const record = records.get(start);
    const stored = record ? storedCommit(record) : sealed.get(start);
    if (!stored) throw new DamagedCommit(start, 'it is missing');
    return stored;
  });
}

async function recordsAt(
  { commits }: BookDatabase,
  starts: readonly Position[],
): Promise<ReadonlyMap<Position, CommitRecord>> {
  const records = await commits.bulkGet([...starts]);
  return new Map(records.flatMap((record) => (record ? [[record.position, record]] : [])));
}

function endOf(batch: readonly StoredCommit[]): Position {
  const { position, commit } = batch.at(-1)!;
  return position + commit.events.length;
}
