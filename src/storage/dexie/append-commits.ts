/** The one transaction that writes: it compares the head, adds the commits and advances the head, or changes nothing. */
import type { AppendRefusal, Head, SealedCommit } from '../../kernel/index.ts';
import { commandsOf, headRefusal } from '../append-rules.ts';
import type { BookDatabase } from './database.ts';
import { HEAD, commitRecords } from './database.ts';

/**
 * Appends `commits` after `at`; `head` is the head they make. Where `doomed` is given nothing is written and it is
 * the answer, unless a better one stands in the store: a command already known, a head that moved.
 */
export async function appendCommits(
  database: BookDatabase,
  commits: readonly SealedCommit[],
  at: Head,
  head: Head,
  doomed?: AppendRefusal,
): Promise<AppendRefusal | undefined> {
  try {
    const records = commitRecords(commits, at.position);
    return await database.transaction(doomed ? 'r' : 'rw', [database.commits, database.head], async () => {
      const stored = await database.head.get(HEAD);
      if (!stored) return storeFailed('HeadMissing', 'The log’s head is gone from the store');
      const refusal = headRefusal(stored, at) ?? doomed;
      if (refusal)
        return refusal.type === 'FormatNewer'
          ? refusal
          : ((await knownCommand(database, commits)) ?? refusal);
      const added =
        records.length === 1 ? database.commits.add(records[0]!) : database.commits.bulkAdd(records);
      await Promise.all([added, database.head.put(head, HEAD)]);
      return undefined;
    });
  } catch (error) {
    return refusalOf(error, database, commits);
  }
}

/** What the store's failure means. A uniqueness that was hit is looked up, never guessed. */
async function refusalOf(
  error: unknown,
  database: BookDatabase,
  commits: readonly SealedCommit[],
): Promise<AppendRefusal> {
  if (database.isOpen()) {
    try {
      const known = await knownCommand(database, commits);
      if (known) return known;
    } catch {
      // The store answers nothing any more: the first failure is the one to tell.
    }
  }
  const failure = failureOf(error);
  return storeFailed(failure.name, failure.message);
}

async function knownCommand(
  database: BookDatabase,
  commits: readonly SealedCommit[],
): Promise<AppendRefusal | undefined> {
  const record = await database.commits.where('command').anyOf(commandsOf(commits)).first();
  return record?.command === undefined ? undefined : { type: 'CommandKnown', command: record.command };
}

function storeFailed(name: string, message: string): AppendRefusal {
  return { type: 'StoreFailed', name, message };
}

/** Dexie wraps what IndexedDB said (QuotaExceededError within AbortError or BulkError): the innermost is the reason. */
export function failureOf(error: unknown): { readonly name: string; readonly message: string } {
  if (!(error instanceof Error || error instanceof DOMException))
    return { name: 'Error', message: String(error) };
  const inner: unknown =
    'inner' in error
      ? error.inner
      : 'failures' in error
        ? Object.values(error.failures as object)[0]
        : undefined;
  return inner instanceof Error || inner instanceof DOMException
    ? failureOf(inner)
    : { name: error.name, message: error.message };
}
