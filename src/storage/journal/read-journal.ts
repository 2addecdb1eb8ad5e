/** Reads commits back out of a book's journal files, in order, wherever each of them stands. */
import type { Position, SealedCommit } from '../../kernel/index.ts';
import { DamagedCommit, parseCommit, sha256Hex, sha256OfHex } from '../../kernel/index.ts';
import { SEGMENT_EVENTS } from '../segments/segment-record.ts';
import { decodeSegment } from '../segments/segment.ts';
import type { CommitFrame, Frame } from './frames.ts';
import { decodeFrame } from './frames.ts';
import { readFrames } from './read-frames.ts';
import type { FrameRef, JournalPart, JournalView } from './scan.ts';

const BATCH = 500;
/** How far back is looked for a frame that holds a position: a segment's commits may also have frames of their own. */
const MOST_COPIES = 2 * SEGMENT_EVENTS;
const GROUP_BYTES = 1 << 20;

/** Every commit from the one that begins at `from` to the one that ends at `to`. Throws DamagedCommit where one is missing. */
export async function* journalFrames(
  book: string,
  view: JournalView,
  from: Position,
  to: Position,
): AsyncGenerator<readonly CommitFrame[]> {
  const refs = view.parts.flatMap((part) => part.refs).sort((a, b) => a.position - b.position);
  let next = from;
  while (next <= to) {
    const part = view.parts.find(({ run }) => run && run.first <= next && next <= run.last);
    const batches = part
      ? framesOfRun(part, next, to, book)
      : [await framesOfRefs(adjacentRefs(refs, next, to), next, to, book)];
    const before = next;
    for await (const batch of batches) {
      for (const { position, count } of batch) {
        if (position !== next) throw new DamagedCommit(next, 'the journal does not hold it');
        next += count;
      }
      if (batch.length > 0) yield batch;
    }
    if (next === before) throw new DamagedCommit(next, 'the journal does not hold it');
  }
}

async function* framesOfRun(
  part: JournalPart,
  from: Position,
  to: Position,
  book: string,
): AsyncGenerator<readonly CommitFrame[]> {
  let batch: CommitFrame[] = [];
  for await (const { frame } of readFrames(part.blob)) {
    for (const each of commitFramesOf(frame, book)) {
      if (each.position < from) continue;
      if (each.position > to) break;
      batch.push(each);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (frame.kind !== 'header' && frame.kind !== 'end' && frame.position > to) break;
  }
  yield batch;
}

/** Frames that follow each other in the log and in one file, so that one reading of the file gives them all. */
function adjacentRefs(refs: readonly FrameRef[], from: Position, to: Position): readonly FrameRef[] {
  const group: FrameRef[] = [];
  let bytes = 0;
  let ref = refHolding(refs, from);
  while (ref && ref.position <= to && bytes < GROUP_BYTES) {
    group.push(ref);
    bytes += ref.length;
    const { file, offset, length, position, count } = ref;
    ref = refHolding(refs, position + count);
    if (ref && (ref.file !== file || ref.offset !== offset + length)) break;
  }
  return group;
}

/** The frame that holds `position`; of a commit, it begins there. */
function refHolding(refs: readonly FrameRef[], position: Position): FrameRef | undefined {
  let low = 0;
  let high = refs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (refs[middle]!.position <= position) low = middle + 1;
    else high = middle;
  }
  // Files may hold the same commits, some of them in segments that begin further back.
  for (let nth = low - 1; nth >= 0 && nth >= low - MOST_COPIES; nth -= 1) {
    const ref = refs[nth]!;
    if (position < ref.position + ref.count) return ref;
  }
  return undefined;
}

async function framesOfRefs(
  group: readonly FrameRef[],
  from: Position,
  to: Position,
  book: string,
): Promise<readonly CommitFrame[]> {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const bytes = new Uint8Array(
    await first.file.blob.slice(first.offset, last.offset + last.length).arrayBuffer(),
  );
  return group.flatMap(({ offset, length }) => {
    const frame = decodeFrame(bytes, offset - first.offset, length);
    return frame
      ? [...commitFramesOf(frame, book)].filter(({ position }) => from <= position && position <= to)
      : [];
  });
}

/** The commits that a frame holds, as if each had a frame of its own. */
function* commitFramesOf(frame: Frame, book: string): Generator<CommitFrame> {
  if (frame.kind === 'commit') yield frame;
  if (frame.kind !== 'segment') return;
  let { before: logHash } = frame;
  for (const stored of decodeSegment(frame.bytes, frame.position, book)) {
    const { position, commit } = stored;
    logHash = sha256OfHex(logHash, commit.hash);
    yield {
      kind: 'commit',
      position,
      count: commit.events.length,
      hash: commit.hash,
      logHash,
      get text() {
        return stored.text;
      },
    };
  }
}

/** The commit of a frame, whose hash is checked. */
export function commitOf({ position, count, hash, text }: CommitFrame): SealedCommit {
  const commit = sha256Hex(text) === hash ? parseCommit(text, hash) : undefined;
  if (commit?.events.length !== count) throw new DamagedCommit(position, 'its hash is not that of its text');
  return { commit, text };
}
