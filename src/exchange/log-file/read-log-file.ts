/** Reads a log file, plain or gzipped, as it streams in, and hands on nothing but commits that were checked whole. */
import type { ArrivedCommit } from '../../kernel/index.ts';
import type { FileProgress } from './export-log.ts';
import type { ReadableFile } from './file-bytes.ts';
import { fileBytes } from './file-bytes.ts';
import type { LogDomain } from './format.ts';
import { JsonPieces } from './json-pieces.ts';
import type { LogFileSummary } from './log-reading.ts';
import { LogReading } from './log-reading.ts';

/** An event is a few hundred bytes; one with a bank's raw row, a few thousand. */
const LIMITS = { bytes: 16 * 1024 * 1024, depth: 64 };
/** A batch is handed on at the first end of a commit beyond this many events, or characters of text. */
const BATCH_EVENTS = 1000;
const BATCH_CHARACTERS = 1024 * 1024;

export interface LogFileOptions {
  /** The domains whose books may be read. */
  readonly domains: readonly LogDomain[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
}

/**
 * Yields every commit in order of arrival, in batches whose ends are ends of commits but not always of acts, and
 * returns what was read. Throws one `LogFileProblem` at the first fault of the file: what was yielded before must
 * then be dropped, since the log is whole only when the reader returns. Throws the signal's reason when aborted.
 */
export async function* readLogFile(
  file: ReadableFile,
  { domains, signal, onProgress }: LogFileOptions,
): AsyncGenerator<readonly ArrivedCommit[], LogFileSummary> {
  const pieces = new JsonPieces(LIMITS);
  const reading = new LogReading(domains);
  let batch: ArrivedCommit[] = [];
  let [events, characters, taken] = [0, 0, 0];
  for await (const chunk of fileBytes(file, { signal, onBytes: (bytes) => (taken = bytes) })) {
    for (const piece of pieces.of(chunk)) {
      const complete = reading.take(piece);
      if (!complete) continue;
      batch.push(complete);
      events += complete.commit.events.length;
      characters += complete.text?.length ?? 0;
      if (events < BATCH_EVENTS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      signal?.throwIfAborted();
      batch = [];
      [events, characters] = [0, 0];
    }
    onProgress?.({ fraction: Math.min(1, taken / file.size), done: reading.events });
  }
  pieces.end();
  const { last, summary } = reading.end();
  yield [...batch, last];
  return summary;
}
