/** The store is whole and holds all that the journal does: what no file holds yet is written, once both agree. */
import type { Head, Position } from '../../kernel/index.ts';
import { DamagedCommit, sha256OfHex } from '../../kernel/index.ts';
import { commitsIn } from '../dexie/read-commits.ts';
import type { Kept } from '../journal/journal.ts';
import type { Piece } from '../journal/scan.ts';
import { piecesOf } from '../journal/scan.ts';
import type { Copies, Outcome } from './outcome.ts';

/** A run of commits that no file holds. */
interface Gap {
  readonly after: Kept;
  to: Position;
  commits: number;
}

export async function catchUp(copies: Copies, head: Head): Promise<Outcome> {
  const { book, database, view, journal, tell } = copies;
  if (view.greatest > head.position) return damaged(head.position, view.greatest, 'commits are missing');
  if (!journal && view.kept.position < head.position) return { whole: true, head }; // Nothing could be written.
  const compared = await compare(copies, head);
  if (compared instanceof DamagedCommit)
    return damaged(compared.position - 1, head.position, compared.reason);
  if ('disagreeAt' in compared) {
    return { whole: false, reason: { type: 'StoresDisagree', position: compared.disagreeAt }, show: 'store' };
  }
  for (const { after, to } of compared.gaps) {
    let kept = after;
    for await (const batch of commitsIn(database, book).read({ from: after.position + 1, to })) {
      kept = journal?.write(batch, kept) ?? kept;
    }
  }
  journal?.keptBy(head);
  const commits = compared.gaps.reduce((sum, gap) => sum + gap.commits, 0);
  // Another tab at work is always a little ahead of its file: nothing to tell.
  if (commits > 0 && !view.parts.some(({ living, refs }) => living && refs.length > 0)) {
    tell({ type: 'JournalCaughtUp', commits });
  }
  return { whole: true, head };
}

function damaged(wholeTo: Position, seenTo: Position, reason: string): Outcome {
  return { whole: false, reason: { type: 'Damaged', wholeTo, seenTo, reason }, show: 'store' };
}

/** Follows the store from where the files hold the log: it must come by every frame they have, and end at its own head. */
async function compare(
  { book, database, view }: Copies,
  head: Head,
): Promise<{ readonly gaps: readonly Gap[] } | { readonly disagreeAt: Position } | DamagedCommit> {
  const pieces = piecesOf(view.parts);
  const ends = new Map(pieces.map(({ last, logHash }) => [last, logHash]));
  const isKept = inOrder(pieces);
  const gaps: Gap[] = [];
  let at: Kept = view.kept;
  try {
    for await (const batch of commitsIn(database, book).read({ from: at.position + 1, to: head.position })) {
      for (const { position, commit } of batch) {
        const before = at;
        at = { position: position + commit.events.length - 1, logHash: sha256OfHex(at.logHash, commit.hash) };
        if ((ends.get(at.position) ?? at.logHash) !== at.logHash) return { disagreeAt: position };
        if (isKept(position)) continue;
        const gap = gaps.at(-1);
        if (gap?.to === before.position) Object.assign(gap, { to: at.position, commits: gap.commits + 1 });
        else gaps.push({ after: before, to: at.position, commits: 1 });
      }
    }
  } catch (error) {
    if (error instanceof DamagedCommit) return error;
    throw error;
  }
  return at.logHash === head.logHash
    ? { gaps }
    : { disagreeAt: Math.min(view.kept.position + 1, head.position) };
}

/** Tells of rising positions whether a piece holds them. `pieces` are in order of their first positions. */
function inOrder(pieces: readonly Piece[]): (position: Position) => boolean {
  let nth = 0;
  let end = 0;
  return (position) => {
    for (let piece = pieces[nth]; piece && piece.first <= position; piece = pieces[(nth += 1)])
      end = Math.max(end, piece.last);
    return position <= end;
  };
}
