/** Keeps the journal tidy: what dead sessions left is written into one sealed file, and only then are theirs removed. */
import type { Position } from '../../kernel/index.ts';
import { ZERO_HASH } from '../../kernel/index.ts';
import { fileIn, removeFrom } from '../book-folder.ts';
import { caringFor } from '../locks.ts';
import { commitOf, journalFrames } from './read-journal.ts';
import type { FrameRef, JournalPart, JournalView } from './scan.ts';
import { SEALED, segmentsEnd } from './scan.ts';
import type { SealedWriter } from './sealed-file.ts';
import { writeSealedFile } from './sealed-file.ts';

interface Plan {
  readonly from: Position;
  readonly to: Position;
  /** The log's before `from`. */
  readonly logHash: string;
  /** Files that are no longer needed once the sealed one stands. */
  readonly replaces: readonly JournalPart[];
}

/**
 * Adopts the orphans that `view` shows, up to `head`: the log was whole up to there. Only for the one tab that cares
 * for the journal now; where a file changes meanwhile, it is left for the next time.
 */
export async function adoptOrphans(
  book: string,
  folder: FileSystemDirectoryHandle,
  view: JournalView,
  head: Position,
  signal: AbortSignal,
): Promise<void> {
  const plan = planOf(view, head);
  if (!plan) return;
  const sealed = plan.from <= plan.to ? await rewritten(book, folder, view, plan, signal) : undefined;
  if (plan.from <= plan.to && !sealed) return;
  await replaceFiles(book, folder, plan.replaces, sealed);
}

/** Finishes `sealed`, and only then takes away what it replaces. Nothing is done where any of these has changed. */
export async function replaceFiles(
  book: string,
  folder: FileSystemDirectoryHandle,
  replaces: readonly JournalPart[],
  sealed: SealedWriter | undefined,
): Promise<void> {
  await caringFor(book, async () => {
    const sizes = await Promise.all(replaces.map(async ({ name }) => (await fileIn(folder, name))?.size));
    if (replaces.some(({ blob }, nth) => sizes[nth] !== blob.size)) return sealed?.discard();
    await sealed?.finish();
    for (const { name } of replaces) await removeFrom(folder, name);
    return undefined;
  });
}

/** Small sealed files are taken along, so that there are never many and none is copied often. Undefined: nothing to do. */
function planOf({ parts, kept }: JournalView, head: Position): Plan | undefined {
  if (kept.position < head) return undefined; // What an orphan lost may still be wanted from it.
  const orphans = parts.filter(({ living, run, refs }) => !living && !run && endOf(refs) <= head);
  // What the segments hold needs no file of commits beside them.
  const base = segmentsEnd(parts).position;
  const outgrown = parts.filter(({ name, run }) => name.startsWith(SEALED) && run && run.last <= base);
  if (orphans.length + outgrown.length === 0) return undefined;
  const to = Math.max(...orphans.map(({ refs }) => endOf(refs)), base);
  const replaces = [...orphans, ...outgrown];
  let bytes = orphans.reduce((sum, { blob }) => sum + blob.size, 0);
  const runs = parts
    .flatMap((part) => (part.run && !outgrown.includes(part) ? [{ part, run: part.run }] : []))
    .sort((a, b) => a.run.last - b.run.last);
  let last = runs.at(-1);
  if ((last?.run.last ?? 0) >= to) return { from: 1, to: 0, logHash: ZERO_HASH, replaces };
  while (last?.part.name.startsWith(SEALED) && last.part.blob.size <= 2 * bytes) {
    replaces.push(last.part);
    bytes += last.part.blob.size;
    runs.pop();
    last = runs.at(-1);
  }
  return { from: (last?.run.last ?? 0) + 1, to, logHash: last?.run.logHash ?? ZERO_HASH, replaces };
}

/** The greatest position that the frames hold; 0 for none. */
function endOf(refs: readonly FrameRef[]): Position {
  return refs.reduce((end, { position, count }) => Math.max(end, position + count - 1), 0);
}

/** A sealed file of what the plan says, still to be finished; undefined where it could not be made. */
async function rewritten(
  book: string,
  folder: FileSystemDirectoryHandle,
  view: JournalView,
  { from, to, logHash }: Plan,
  signal: AbortSignal,
): Promise<SealedWriter | undefined> {
  let after = { position: from - 1, logHash };
  const sealed = await writeSealedFile(book, folder, after, SEALED);
  try {
    for await (const frames of journalFrames(book, view, from, to)) {
      signal.throwIfAborted();
      sealed?.write(frames.map(commitOf), after);
      const last = frames.at(-1)!;
      after = { position: last.position + last.count - 1, logHash: last.logHash };
    }
    return sealed;
  } catch {
    // Stopped, the disk is full, or a frame is damaged, which is dealt with when the files are next looked at as a whole.
    await sealed?.discard();
    return undefined;
  }
}
