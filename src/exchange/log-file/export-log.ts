/** Writes a log as a log file: the whole of it as it stood when the export began, in chunks of UTF-8. */
import type { EventLog } from '../../kernel/index.ts';
import { assert, canonicalJson, sha256OfHex, ZERO_HASH } from '../../kernel/index.ts';
import { eventLines } from './event-attributes.ts';
import type { LogDomain, LogManifest } from './format.ts';
import { LOG_FILE_FORMAT, LOG_FILE_VERSION } from './format.ts';
import { LogFileProblem } from './problem.ts';

const CHUNK_CHARACTERS = 256 * 1024;

export interface FileProgress {
  /** 0 to 1. */
  readonly fraction: number;
  /** Events written or read. */
  readonly done: number;
}

export interface LogExport {
  readonly log: Pick<EventLog, 'book' | 'head' | 'read'>;
  readonly domain: Pick<LogDomain, 'name'>;
  /** Milliseconds since 1970; the only thing in the file that is not of the log. */
  readonly exportedAt: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
}

/**
 * The log is read twice, since the manifest stands first and names every device. A log that is not what its head says
 * is refused (`LogNotWhole`) before the first chunk: a part of it must not pass for the whole.
 */
export async function* exportLog({
  log,
  domain,
  exportedAt,
  signal,
  onProgress,
}: LogExport): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const { position: last, logHash } = await log.head();
  const manifest = await makeManifest({ log, exportedAt, signal, head: { position: last, hash: logHash } });
  const encoder = new TextEncoder();
  let text = `{"manifest":${canonicalJson(manifest)},"events":[`;
  let done = 0;
  for await (const batch of readTo(log, last)) {
    signal?.throwIfAborted();
    for (const arrived of batch) {
      for (const line of eventLines(arrived, domain.name)) {
        text += done === 0 ? '\n' : ',\n';
        text += line;
        done += 1;
      }
      if (text.length < CHUNK_CHARACTERS) continue;
      yield encoder.encode(text);
      text = '';
      onProgress?.({ fraction: done / last, done });
    }
  }
  yield encoder.encode(`${text}${done === 0 ? '' : '\n'}]}\n`);
  onProgress?.({ fraction: 1, done });
}

async function makeManifest({
  log,
  exportedAt,
  signal,
  head,
}: Pick<LogExport, 'log' | 'exportedAt' | 'signal'> & Pick<LogManifest, 'head'>): Promise<LogManifest> {
  const devices = new Map<string, { seq: number; hash: string }>();
  let position = 0;
  let logHash = ZERO_HASH;
  for await (const batch of readTo(log, head.position)) {
    signal?.throwIfAborted();
    for (const { position: first, commit } of batch) {
      assert(commit.events.length > 0, 'a commit has an event, by which the file knows it');
      if (first !== position + 1) {
        throw new LogFileProblem({
          type: 'LogNotWhole',
          position: position + 1,
          reason: `a commit at ${first} follows position ${position}`,
        });
      }
      position += commit.events.length;
      logHash = sha256OfHex(logHash, commit.hash);
      devices.set(commit.device, { seq: commit.seq, hash: commit.hash });
    }
  }
  if (position !== head.position || logHash !== head.hash) {
    throw new LogFileProblem({
      type: 'LogNotWhole',
      position,
      reason: `the head is at ${head.position} with another log hash`,
    });
  }
  return {
    format: LOG_FILE_FORMAT,
    version: LOG_FILE_VERSION,
    book: log.book,
    exportedAt: new Date(exportedAt).toISOString(),
    head,
    devices: [...devices.keys()].sort().map((device) => ({ device, ...devices.get(device)! })),
  };
}

// An empty range means "to the head" to a log, which may have moved since.
async function* readTo(log: LogExport['log'], to: number) {
  if (to > 0) yield* log.read({ from: 1, to });
}
