/** What every store holds an append to, whatever it is made of. */
import type { AppendRefusal, Commit, Head, SealedCommit } from '../kernel/index.ts';
import { LOG_FORMAT, advanceHead, assert } from '../kernel/index.ts';

/** The head once `commits` stand after `at`. Throws where they do not follow it: that is a bug of whoever made them. */
export function headAfter(commits: readonly SealedCommit[], at: Head): Head {
  assert(commits.length > 0, 'an append has a commit');
  let head = at;
  for (const [nth, { commit, text }] of commits.entries()) {
    assert(commit.events.length > 0, 'a commit has an event');
    assert(text.length > 0, 'a commit is sealed with its text');
    assert(commit.device === head.device && commit.seq === head.seq + 1, 'a commit is its device’s next');
    assert(commit.prev === head.prev, 'a commit names the hash of its device’s commit before');
    assert(commit.time > head.time, 'logical time goes forward');
    assert(continuesAct(commits[nth - 1]?.commit, commit), 'an act is appended whole');
    head = advanceHead(head, commit);
  }
  assert(endsAct(commits.at(-1)?.commit), 'an act is appended whole');
  return head;
}

/** Whether `commit` may stand after `before`: the next of its act, or the first of another where that one is whole. */
export function continuesAct(before: Commit | undefined, { act }: Commit): boolean {
  if (before === undefined || endsAct(before)) return act.index === 0;
  return act.id === before.act.id && act.index === before.act.index + 1 && act.count === before.act.count;
}

/** Whether an act is whole with this commit. */
export function endsAct(commit: Commit | undefined): boolean {
  return commit === undefined || commit.act.index === commit.act.count - 1;
}

/** Why nobody may write after `at` when the store stands at `stored`; undefined if they may. */
export function headRefusal(stored: Head, at: Head): AppendRefusal | undefined {
  if (stored.format > LOG_FORMAT) return { type: 'FormatNewer', format: stored.format };
  const same =
    stored.position === at.position &&
    stored.logHash === at.logHash &&
    stored.device === at.device &&
    stored.seq === at.seq &&
    stored.format === at.format;
  return same ? undefined : { type: 'HeadMoved', head: stored };
}

/** The commands that an append answers for: an act of several commits may be one command's, and is found by its first. */
export function commandsOf(commits: readonly SealedCommit[]): string[] {
  return commits.flatMap(({ commit }, nth) =>
    startsCommand(commits[nth - 1]?.commit, commit) ? [commit.command] : [],
  );
}

export function startsCommand(before: Commit | undefined, commit: Commit): boolean {
  return before === undefined || before.command !== commit.command || before.act.id !== commit.act.id;
}
