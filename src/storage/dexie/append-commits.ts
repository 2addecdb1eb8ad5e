/** The one transaction that writes: it compares the head, adds the commits and advances the head, or changes nothing. */
import type { AppendRefusal, Head, SealedCommit } from '../../kernel/index.ts';
import { commandsOf, headRefusal } from '../append-rules.ts';
import type { PackedSegment } from '../segments/segment-record.ts';
import type { BookDatabase, CommitRecord, StoredHead } from './database.ts';
import { HEAD, commitRecords, headOf } from './database.ts';
import type { SealedRuns } from './sealed-runs.ts';

interface Append {
  readonly commits: readonly SealedCommit[];
  readonly at: Head;
  /** The head that the commits make. */
  readonly head: Head;
  /** The commits as segments: they are sealed at once, as everything before them is. */
  readonly packed?: readonly PackedSegment[] | undefined;
  /** Nothing is written, and this is the answer, unless a better one stands in the store: a command known, a head moved. */
  readonly doomed?: AppendRefusal | undefined;
}

/** Another tab has sealed commits since: whether a command is among those must be looked up first. */
const SEALED_SINCE = 'SealedSince';

/** Appends after `at`. `runs` are the sealed ones of this database. */
export async function appendCommits(
  database: BookDatabase,
  runs: SealedRuns,
  append: Append,
): Promise<AppendRefusal | undefined> {
  const { commits } = append;
  try {
    await runs.learn();
    for (;;) {
      const sealed = runs.end.position; // Before the look: whatever is sealed after it was not looked through.
      const known = await sealedCommand(runs, commits);
      const refusal = await compareAndAdd(database, sealed, {
        ...append,
        doomed: known ?? append.doomed,
      });
      if (refusal === SEALED_SINCE) {
        await runs.refresh();
        continue;
      }
      if (!refusal || refusal.type === 'FormatNewer' || refusal.type === 'StoreFailed') return refusal;
      return known ?? (await knownCommand(database, commits)) ?? refusal;
    }
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
  sealed: number,
  { commits, at, head, packed, doomed }: Append,
): Promise<AppendRefusal | typeof SEALED_SINCE | undefined> {
  return new Promise((resolve, reject) => {
    const native = database.isOpen() ? database.backendDB() : null;
    if (!native) return resolve(storeFailed('DatabaseClosedError', 'The store is closed'));
    const stores = packed ? ['segments', 'columns', 'head'] : ['commits', 'head'];
    const transaction = native.transaction(stores, doomed ? 'readonly' : 'readwrite', {
      durability: 'strict',
    });
    let refusal: AppendRefusal | typeof SEALED_SINCE | undefined;
    transaction.addEventListener('complete', () => resolve(undefined));
    transaction.addEventListener('abort', () =>
      refusal ? resolve(refusal) : reject(transaction.error ?? new Error('The transaction was aborted')),
    );
    const heads = transaction.objectStore('head');
    const stored: IDBRequest<StoredHead | undefined> = heads.get(HEAD);
    stored.addEventListener('success', () => {
      refusal = stored.result
        ? (headRefusal(headOf(stored.result), at) ??
          (sealed === (stored.result.sealed ?? 0) ? doomed : SEALED_SINCE))
        : storeFailed('HeadMissing', 'The log’s head is gone from the store');
      if (refusal) transaction.abort();
    });
    if (doomed) return;
    try {
      if (packed) addSegments(transaction, packed);
      else addRecords(transaction, commitRecords(commits, at.position));
      const next: StoredHead = { ...head, sealed: packed ? head.position : sealed };
      heads.put(next, HEAD);
    } catch (error) {
      transaction.abort(); // Else what was sent already would be written without the rest.
      throw error;
    }
  });
}

function addRecords(transaction: IDBTransaction, records: readonly CommitRecord[]): void {
  const store = transaction.objectStore('commits');
  for (const record of records) store.add(record);
}

function addSegments(transaction: IDBTransaction, packed: readonly PackedSegment[]): void {
  for (const { record, bytes } of packed) {
    transaction.objectStore('segments').add(record);
    transaction.objectStore('columns').add(bytes, record.first);
  }
}

async function sealedCommand(
  runs: SealedRuns,
  commits: readonly SealedCommit[],
): Promise<AppendRefusal | undefined> {
  for (const command of commandsOf(commits))
    if (await runs.find(command)) return { type: 'CommandKnown', command };
  return undefined;
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
