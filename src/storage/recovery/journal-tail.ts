/** Checks what the journal holds before any of it is written back: hashes, chain, log hash, and where the last act ends. */
import type { Commit, Head, Position, SealedCommit } from '../../kernel/index.ts';
import { ChainCheck, DamagedCommit, advanceHead } from '../../kernel/index.ts';
import { continuesAct, endsAct } from '../append-rules.ts';
import { commitOf, journalFrames } from '../journal/read-journal.ts';
import type { JournalView } from '../journal/scan.ts';

export interface Tail {
  /** At the end of the last act that is whole; `from` where there is none. */
  readonly head: Head;
  readonly commits: number;
  /** Commits after that. */
  readonly partial: number;
}

/**
 * Follows the journal from `from` to `to`; from the beginning, each device's chain too. Throws DamagedCommit at the
 * first commit that does not continue the log, or that is another than `passing` tells of at its position.
 */
export async function checkTail(
  book: string,
  view: JournalView,
  from: Head,
  to: Position,
  passing?: Head,
): Promise<Tail> {
  const chain = from.position === 0 ? new ChainCheck(book, from.device) : undefined;
  let head = from;
  let before: Commit | undefined;
  let tail: Tail = { head, commits: 0, partial: 0 };
  for await (const frames of journalFrames(book, view, from.position + 1, to)) {
    for (const frame of frames) {
      const { position } = frame;
      const { commit, text } = commitOf(frame);
      const fault =
        chain?.fault({ position, commit, text }) ??
        (continuesAct(before, commit) ? undefined : 'it breaks into an act');
      if (fault !== undefined) throw new DamagedCommit(position, fault);
      head = advanceHead(head, commit);
      const other = head.position === passing?.position && head.logHash !== passing.logHash;
      if (head.logHash !== frame.logHash || other)
        throw new DamagedCommit(position, 'it does not continue the log');
      before = commit;
      if (endsAct(commit)) tail = { head, commits: tail.commits + tail.partial + 1, partial: 0 };
      else tail = { ...tail, partial: tail.partial + 1 };
    }
  }
  return tail;
}

/** The commits from `from` to `to`, in batches that end where an act does. */
export async function* wholeActs(
  book: string,
  view: JournalView,
  from: Position,
  to: Position,
): AsyncGenerator<readonly SealedCommit[]> {
  let open: SealedCommit[] = [];
  for await (const frames of journalFrames(book, view, from, to)) {
    const commits = [...open, ...frames.map(commitOf)];
    const end = commits.findLastIndex(({ commit }) => endsAct(commit)) + 1;
    if (end > 0) yield commits.slice(0, end);
    open = commits.slice(end);
  }
}
