/** Reads commits back out of a book's journal files, in order, wherever each of them stands. */
import type { Position, SealedCommit } from '../../kernel/index.ts';
import { DamagedCommit, parseCommit, sha256Hex } from '../../kernel/index.ts';
import type { CommitFrame } from './frames.ts';
import { decodeFrame } from './frames.ts';
import { readFrames } from './read-frames.ts';
import type { FrameRef, JournalPart, JournalView } from './scan.ts';

const BATCH = 500;
const GROUP_BYTES = 1 << 20;

/** Every commit from the one that begins at `from` to the one that ends at `to`. Throws DamagedCommit where one is missing. */
export async function* journalFrames(
  view: JournalView,
  from: Position,
  to: Position,
): AsyncGenerator<readonly CommitFrame[]> {
  const refs = new Map(view.parts.flatMap((part) => part.refs.map((ref) => [ref.position, ref] as const)));
  let next = from;
  while (next <= to) {
    const part = view.parts.find(({ run }) => run && run.first <= next && next <= run.last);
    const batches = part ? framesOfRun(part, next, to) : [await framesOfRefs(adjacentRefs(refs, next, to))];
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
): AsyncGenerator<readonly CommitFrame[]> {
  let batch: CommitFrame[] = [];
  for await (const { frame } of readFrames(part.blob)) {
    if (frame.kind !== 'commit' || frame.position < from) continue;
    if (frame.position > to) break;
    batch.push(frame);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Frames that follow each other in the log and in one file, so that one reading of the file gives them all. */
function adjacentRefs(
  refs: ReadonlyMap<Position, FrameRef>,
  from: Position,
  to: Position,
): readonly FrameRef[] {
  const group: FrameRef[] = [];
  let bytes = 0;
  for (
    let ref = refs.get(from);
    ref && ref.position <= to && bytes < GROUP_BYTES;
    ref = refs.get(ref.position + ref.count)
  ) {
    const before = group.at(-1);
    if (before && (before.file !== ref.file || before.offset + before.length !== ref.offset)) break;
    group.push(ref);
    bytes += ref.length;
  }
  return group;
}

async function framesOfRefs(group: readonly FrameRef[]): Promise<readonly CommitFrame[]> {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const bytes = new Uint8Array(
    await first.file.blob.slice(first.offset, last.offset + last.length).arrayBuffer(),
  );
  return group.flatMap(({ offset, length }) => {
    const frame = decodeFrame(bytes, offset - first.offset, length);
    return frame?.kind === 'commit' ? [frame] : [];
  });
}

/** The commit of a frame, whose hash is checked. */
export function commitOf({ position, count, hash, text }: CommitFrame): SealedCommit {
  const commit = sha256Hex(text) === hash ? parseCommit(text, hash) : undefined;
  if (commit?.events.length !== count) throw new DamagedCommit(position, 'its hash is not that of its text');
  return { commit, text };
}
