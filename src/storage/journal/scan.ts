/** What a book's journal files hold together: which commits, how far without a gap, and what was lost in them. */
import type { Position } from '../../kernel/index.ts';
import { ZERO_HASH } from '../../kernel/index.ts';
import { fileIn } from '../book-folder.ts';
import { livingSessions } from '../locks.ts';
import type { Place } from '../segments/segment-record.ts';
import type { CommitFrame, EndFrame } from './frames.ts';
import { END_FRAME, JOURNAL_VERSION } from './frames.ts';
import { readFrames } from './read-frames.ts';

/** Begin the names of files that were written whole, once, and never change: of commits, and of segments. */
export const SEALED = 'sealed-';
export const SEGMENTS = 'segments-';
/** Ends the name of every file that counts. */
export const EXTENSION = '.log';

/** Where a frame stands: of a commit, or of a segment of many. */
export interface FrameRef extends Pick<CommitFrame, 'position' | 'count' | 'logHash'> {
  readonly file: JournalPart;
  readonly offset: number;
  readonly length: number;
}

export interface JournalPart {
  readonly name: string;
  readonly blob: Blob;
  /** Its writer lives: it is read, and left alone. */
  readonly living: boolean;
  /** What a sealed file holds, by its end alone; otherwise `refs` tell. */
  readonly run: EndFrame | undefined;
  readonly refs: readonly FrameRef[];
  readonly torn: number;
  readonly damaged: number;
}

/** What a frame or a sealed file holds, from its first position to its last, and the log hash there. */
export type Piece = Pick<EndFrame, 'first' | 'last' | 'logHash'>;

export interface JournalView {
  readonly parts: readonly JournalPart[];
  /** Up to where the files hold the log without a gap, and the log hash there. */
  readonly kept: { readonly position: Position; readonly logHash: string };
  /** The greatest position that any whole frame holds: beyond `kept`, where something between is missing. */
  readonly greatest: Position;
  /** Written by a newer build: not to be touched. */
  readonly newer: boolean;
}

export const NO_JOURNAL: JournalView = {
  parts: [],
  kept: { position: 0, logHash: ZERO_HASH },
  greatest: 0,
  newer: false,
};

/** Looks at every file. `thorough` checks each frame of the sealed ones too. */
export async function scanJournal(
  folder: FileSystemDirectoryHandle,
  book: string,
  thorough = false,
): Promise<JournalView> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.endsWith(EXTENSION)) names.push(name);
  const sessions = await livingSessions(book); // After listing: whoever is in the list and lives is known to.
  const scans = await Promise.all(
    names.map(async (name) => {
      const living = sessions.has(name.slice(0, -EXTENSION.length));
      const blob = living ? await copyOf(folder, name) : await fileIn(folder, name);
      return blob ? [await scanPart(name, blob, living, thorough)] : [];
    }),
  ).then((each) => each.flat());
  const parts = scans.map(({ part }) => part);
  return { parts, ...coverage(parts), newer: scans.some(({ newer }) => newer) };
}

/** A file that its writer may be adding to: browsers refuse to read on where it changed since it was opened. */
async function copyOf(folder: FileSystemDirectoryHandle, name: string): Promise<Blob | undefined> {
  for (let attempt = 1; attempt < 20; attempt += 1) {
    const file = await fileIn(folder, name);
    try {
      return file && new Blob([await file.arrayBuffer()]);
    } catch {
      // It grew in between: once more.
    }
  }
  return undefined; // A writer that never rests: the store has all that it writes, before it does.
}

async function scanPart(
  name: string,
  blob: Blob,
  living: boolean,
  thorough: boolean,
): Promise<{ part: JournalPart; newer: boolean }> {
  if (name.startsWith(SEALED) || name.startsWith(SEGMENTS)) {
    const run = await endOf(blob);
    if (run && (!thorough || (await isWhole(blob, run)))) {
      return { part: { name, blob, living, run, refs: [], torn: 0, damaged: 0 }, newer: false };
    }
  }
  const refs: FrameRef[] = [];
  const part: JournalPart = { name, blob, living, run: undefined, refs, torn: 0, damaged: 0 };
  let newer = false;
  const frames = readFrames(blob);
  for (let next = await frames.next(); ; next = await frames.next()) {
    if (next.done) {
      Object.assign(part, next.value);
      break;
    }
    const { frame, offset, length } = next.value;
    if (frame.kind === 'header' && frame.header.version > JOURNAL_VERSION) newer = true;
    if (frame.kind !== 'commit' && frame.kind !== 'segment') continue;
    const { position, count, logHash } = frame;
    refs.push({ position, count, logHash, file: part, offset, length });
  }
  return { part, newer };
}

/** Whether every frame that the end tells of is there. */
async function isWhole(blob: Blob, { first, last, commits }: EndFrame): Promise<boolean> {
  let next = first;
  let seen = 0;
  const frames = readFrames(blob);
  for (let each = await frames.next(); ; each = await frames.next()) {
    if (each.done)
      return each.value.torn === 0 && each.value.damaged === 0 && next === last + 1 && seen === commits;
    const { frame } = each.value;
    if (frame.kind !== 'commit' && frame.kind !== 'segment') continue;
    if (frame.position !== next) return false;
    next += frame.count;
    seen += frame.kind === 'segment' ? frame.commits : 1;
  }
}

/** The end frame of a sealed file; undefined where the file was not finished, or its end is damaged. */
async function endOf(blob: Blob): Promise<EndFrame | undefined> {
  if (blob.size < END_FRAME) return undefined;
  const { value } = await readFrames(blob, blob.size - END_FRAME).next();
  return value && 'frame' in value && value.frame.kind === 'end' && value.length === END_FRAME
    ? value.frame
    : undefined;
}

/** The runs and single frames of all files, in order. */
export function piecesOf(parts: readonly JournalPart[]): readonly Piece[] {
  return parts
    .flatMap(({ run, refs }) =>
      run
        ? [run]
        : refs.map(({ position, count, logHash }) => ({
            first: position,
            last: position + count - 1,
            logHash,
          })),
    )
    .sort((a, b) => a.first - b.first || b.last - a.last);
}

function coverage(parts: readonly JournalPart[]): Pick<JournalView, 'kept' | 'greatest'> {
  let kept = { position: 0, logHash: ZERO_HASH };
  let greatest = 0;
  for (const { first, last, logHash } of piecesOf(parts)) {
    greatest = Math.max(greatest, last);
    if (first <= kept.position + 1 && last > kept.position) kept = { position: last, logHash };
  }
  return { kept, greatest };
}

/** Up to where files of segments hold the log from its beginning. */
export function segmentsEnd(parts: readonly JournalPart[]): Place {
  let end: Place = { position: 0, logHash: ZERO_HASH };
  const runs = parts.flatMap(({ name, run }) => (run && name.startsWith(SEGMENTS) ? [run] : []));
  for (const { first, last, logHash } of runs.sort((a, b) => a.first - b.first || b.last - a.last))
    if (first <= end.position + 1 && last > end.position) end = { position: last, logHash };
  return end;
}
