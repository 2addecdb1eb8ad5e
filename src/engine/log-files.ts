/** Takes a book's log out as a file, and puts a file's log back as a book: whole, or not at all. */
import { exportLog, LogFileProblem, readLogFile } from '../exchange/log-file/index.ts';
import type { ArrivedCommit, BookOpened } from '../kernel/index.ts';
import { domains } from './domains.ts';
import { freshId } from './fresh-ids.ts';
import type { BookInfo, ImportLogAnswer } from './protocol.ts';
import type { Session } from './session.ts';
import type { Shelf } from '../storage/index.ts';

type OnProgress = (fraction: number, done: number) => void;

/** The whole log as `.daybook.json`, gzipped where asked. */
export async function exportBook(
  session: Session,
  exportedAt: number,
  gzip: boolean,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Blob> {
  const chunks = exportLog({
    log: session.log,
    domain: session.domain,
    exportedAt,
    signal,
    onProgress: ({ fraction, done }) => onProgress(fraction, done),
  });
  const plain = streamOf(chunks);
  const stream = gzip ? plain.pipeThrough(new CompressionStream('gzip')) : plain;
  const bytes = await new Response(stream).blob();
  return new Blob([bytes], { type: gzip ? 'application/gzip' : 'application/json' });
}

/** `ReadableStream.from` is not in every browser. */
function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

/** Reads, checks and keeps a file's log under the id it was made with, and a device id of this device's own. */
export async function importBook(
  shelf: Shelf,
  file: Blob,
  createdAt: number,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<ImportLogAnswer> {
  const reading = readLogFile(file, {
    domains: [...domains.values()],
    signal,
    onProgress: ({ fraction, done }) => onProgress(fraction, done),
  });
  try {
    const first = await reading.next();
    const opening = (first.value as readonly ArrivedCommit[])[0]!; // The reader yields at least one commit, or throws.
    const { book, domain, name, currency, timeZone } = opening.commit.events[0]!.data as BookOpened['data']; // Checked by the reader.
    const here = (await shelf.list()).find((known) => known.book === book);
    if (here) return { ok: false, problem: { type: 'BookIsHere', book, name: here.name } };
    const info: BookInfo = { book, domain, name, currency, timeZone, createdAt };
    let events = 0;
    const counted = async function* () {
      for (let step = first; !step.done; step = await reading.next()) {
        for (const { commit } of step.value) events += commit.events.length;
        yield step.value;
      }
    };
    await shelf.createFrom(info, freshId(), counted());
    return { ok: true, book: info, events };
  } catch (failure) {
    if (failure instanceof LogFileProblem) return { ok: false, problem: { ...failure.fault } };
    throw failure;
  } finally {
    await reading.return(undefined as never); // Lets go of the file where it was not read to its end.
  }
}
