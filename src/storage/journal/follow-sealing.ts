/** The journal follows the store's sealing: the same segments go into a file of their own, and what they make needless goes. */
import type { Position } from '../../kernel/index.ts';
import type { BookDatabase } from '../dexie/database.ts';
import type { Place } from '../segments/segment-record.ts';
import { replaceFiles } from './adopt.ts';
import type { JournalPart, JournalView } from './scan.ts';
import { SEGMENTS, segmentsEnd } from './scan.ts';
import type { SealedWriter } from './sealed-file.ts';
import { writeSealedFile } from './sealed-file.ts';

/**
 * Copies the segments that no file of segments holds yet; small files before them are written anew along with them, so
 * that there are never many, and none is copied often. Only for the one tab that cares for the journal now. True where
 * the files are others now.
 */
export async function followSealing(
  book: string,
  folder: FileSystemDirectoryHandle,
  view: JournalView,
  database: BookDatabase,
  signal: AbortSignal,
): Promise<boolean> {
  const held = segmentsEnd(view.parts);
  const last = await database.segments.orderBy('first').last();
  if (!last || last.last <= held.position) return false;
  const { from, replaces } = planOf(view.parts, held, last.last);
  const sealed = await writeSealedFile(book, folder, from, SEGMENTS);
  if (!sealed) return false;
  try {
    await copySegments(database, sealed, from.position, signal);
  } catch (error) {
    await sealed.discard();
    throw error;
  }
  await replaceFiles(book, folder, replaces, sealed);
  return true;
}

/** From where the new file goes: from what is held, or further back where the last files are small beside it. */
function planOf(
  parts: readonly JournalPart[],
  held: Place,
  to: Position,
): { readonly from: Place; readonly replaces: readonly JournalPart[] } {
  const replaces: JournalPart[] = [];
  let from = held;
  const runs = parts
    .flatMap((part) => (part.run && part.name.startsWith(SEGMENTS) ? [{ part, run: part.run }] : []))
    .sort((a, b) => a.run.last - b.run.last);
  for (let nth = runs.length - 1; nth >= 0; nth -= 1) {
    const { part, run } = runs[nth]!;
    if (run.last > from.position) {
      replaces.push(part); // Held by another file, or by none without a gap.
      continue;
    }
    if (run.last < from.position || run.last - run.first + 1 > 2 * (to - from.position)) break;
    replaces.push(part);
    const before = runs.findLast(({ run: { last } }) => last === run.first - 1)?.run;
    if (!before && run.first > 1) break;
    from = { position: run.first - 1, logHash: before?.logHash ?? '0'.repeat(64) };
  }
  return { from, replaces };
}

async function copySegments(
  { segments, columns }: BookDatabase,
  sealed: SealedWriter,
  after: Position,
  signal: AbortSignal,
): Promise<void> {
  for (const record of await segments.where('first').above(after).toArray()) {
    signal.throwIfAborted();
    const bytes = await columns.get(record.first);
    if (!bytes) throw new Error(`The segment at ${record.first} is missing`);
    sealed.writeSegments([{ record, bytes }]);
  }
}
