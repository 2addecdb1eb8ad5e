/** The one transaction that writes: it compares the head, adds the commits and advances the head, or changes nothing. */
import type { AppendRefusal, Head, SealedCommit } from '../../kernel/index.ts';
import { commandsOf, headRefusal } from '../append-rules.ts';
import type { BookDatabase, CommitRecord } from './database.ts';
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
    const refusal = await compareAndAdd(database, commitRecords(commits, at.position), at, head, doomed);
    if (!refusal || refusal.type === 'FormatNewer' || refusal.type === 'StoreFailed') return refusal;
    return (await knownCommand(database, commits)) ?? refusal;
  } catch (error) {
    return refusalOf(error, database, commits);
  }
}

/**
 * All requests are sent at once, and to IndexedDB itself: waiting for the head before adding, and Dexie's own scheduling,
 * took a quarter of a command's time. A head that is not `at` aborts the transaction, and nothing was written.
 */
function compareAndAdd(
  database: BookDatabase,
  records: readonly CommitRecord[],
  at: Head,
  head: Head,
  doomed: AppendRefusal | undefined,
): Promise<AppendRefusal | undefined> {
  return new Promise((resolve, reject) => {
    const native = database.isOpen() ? database.backendDB() : null;
    if (!native) return resolve(storeFailed('DatabaseClosedError', 'The store is closed'));
    const transaction = native.transaction(['commits', 'head'], doomed ? 'readonly' : 'readwrite', {
      durability: 'strict',
    });
    let refusal: AppendRefusal | undefined;
    transaction.addEventListener('complete', () => resolve(undefined));
    transaction.addEventListener('abort', () =>
      refusal ? resolve(refusal) : reject(transaction.error ?? new Error('The transaction was aborted')),
    );
    const heads = transaction.objectStore('head');
    const stored: IDBRequest<Head | undefined> = heads.get(HEAD);
    stored.addEventListener('success', () => {
      refusal = stored.result
        ? (headRefusal(stored.result, at) ?? doomed)
        : storeFailed('HeadMissing', 'The log’s head is gone from the store');
      if (refusal) transaction.abort();
    });
    if (doomed) return;
    try {
      const store = transaction.objectStore('commits');
      for (const record of records) store.add(record);
      heads.put(head, HEAD);
    } catch (error) {
      transaction.abort(); // Else what was sent already would be written without the rest.
      throw error;
    }
  });
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
