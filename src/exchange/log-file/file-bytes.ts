/** The bytes of a file as they are read, unzipped where it is gzip by its first two bytes (RFC 1952). */
import { LogFileProblem } from './problem.ts';

const GZIP_MAGIC = [0x1f, 0x8b];

/** A log packs about ten to one, and one that repeats itself more; a bomb, a thousand to one. */
const GREATEST_EXPANSION = 200;
/** Below this nothing is suspected. */
const HARMLESS_BYTES = 64 * 1024 * 1024;

/** What is needed of a file: a Blob has it. */
export type ReadableFile = Pick<Blob, 'size' | 'stream'> & {
  slice(start: number, end: number): Pick<Blob, 'arrayBuffer'>;
};

export interface FileReading {
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes of the file itself were taken so far. */
  onBytes(taken: number): void;
}

export async function* fileBytes(
  file: ReadableFile,
  { signal, onBytes }: FileReading,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const counted = file.stream().pipeThrough(countBytes(onBytes));
  if (!(await isGzip(file))) return yield* chunksOf(counted, signal, 'FileUnreadable');
  let unzipped = 0;
  for await (const chunk of chunksOf(
    counted.pipeThrough(new DecompressionStream('gzip')),
    signal,
    'GzipDamaged',
  )) {
    unzipped += chunk.length;
    if (unzipped > Math.max(HARMLESS_BYTES, file.size * GREATEST_EXPANSION)) {
      throw new LogFileProblem({
        type: 'TooLarge',
        reason: `the file unzips to more than ${GREATEST_EXPANSION} times its size`,
      });
    }
    yield chunk;
  }
}

async function isGzip(file: ReadableFile): Promise<boolean> {
  const first = await bytesOrProblem(file.slice(0, GZIP_MAGIC.length));
  return GZIP_MAGIC.every((byte, index) => first[index] === byte);
}

async function bytesOrProblem(file: Pick<Blob, 'arrayBuffer'>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw unreadable('FileUnreadable', error);
  }
}

/** A reader by hand: not every browser iterates over streams. */
async function* chunksOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal | undefined,
  fault: 'FileUnreadable' | 'GzipDamaged',
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw unreadable(fault, error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Stops the reading of the file; that an unreadable one cannot be stopped either is no news.
    await reader.cancel().catch(() => undefined);
  }
}

function countBytes(
  onBytes: (taken: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let taken = 0;
  return new TransformStream({
    transform(chunk, controller) {
      taken += chunk.length;
      onBytes(taken);
      controller.enqueue(chunk);
    },
  });
}

/** A file that is deleted or changed while it is read fails with a NotReadableError or NotFoundError (File API §4.2). */
function unreadable(type: 'FileUnreadable' | 'GzipDamaged', error: unknown): LogFileProblem {
  const name = error instanceof Error ? error.name : 'Error';
  const ofFile = name === 'NotReadableError' || name === 'NotFoundError';
  return new LogFileProblem({
    type: ofFile ? 'FileUnreadable' : type,
    reason: error instanceof Error ? error.message : String(error),
  });
}
