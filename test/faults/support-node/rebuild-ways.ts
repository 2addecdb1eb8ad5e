/** Ways in which a book's models come to be other than by folding its whole log in one go. Each must answer the same. */
import assert from 'node:assert/strict';
import { Session } from '../../../src/engine/session.ts';
import type { ArrivedCommit, SealedCommit, SnapshotPart, SnapshotStore } from '../../../src/kernel/index.ts';
import { commitText, LoadedParts } from '../../../src/kernel/index.ts';
import { MemoryLog } from '../../../src/storage/memory-log.ts';
import { everyAnswer } from './every-answer.ts';
import { bookInfo, finance, openTab, storeOf } from './finance-tabs.ts';

export interface RebuildWay {
  readonly name: string;
  /** A session on all `commits`, whose models stood still after the first `split` of them. */
  open(commits: readonly ArrivedCommit[], split: number, nowMs: number): Promise<Session>;
}

/** A tab that had the book open at the split, was asked about it, and heard of the rest act by act. */
const openMeanwhile: RebuildWay = {
  name: 'a tab that was open meanwhile',
  async open(commits, split, nowMs) {
    const store = storeOf(commits.slice(0, split));
    const session = await openTab(store);
    await everyAnswer(session, 'now', nowMs);
    const log = new MemoryLog(store);
    let act: SealedCommit[] = [];
    for (const { commit } of commits.slice(split)) {
      act.push({ commit, text: commitText(commit, store.book) });
      if (commit.act.index < commit.act.count - 1) continue;
      await log.append(act, store.head);
      act = [];
    }
    // Commands have their turn after the news of what came before them.
    await session.dispatch({ type: 'Undo', id: 'refused', data: { act: 'no such act' } }, nowMs);
    return session;
  },
};

/** A snapshot that was taken at the split, and the commits after it. */
const snapshotAndTail: RebuildWay = {
  name: 'a snapshot and what came after',
  async open(commits, split, nowMs) {
    const before = await openTab(storeOf(commits.slice(0, split)));
    await everyAnswer(before, 'now', nowMs); // What is made ready for questions must not stand in the way.
    const { version, parts } = before.snapshot();
    assert.ok(version !== undefined, 'a finance book can be saved');
    const saved = structuredClone(new Map<string, SnapshotPart>(parts));
    const { position, logHash } = before.head;
    const snapshots: SnapshotStore = {
      read: async () => ({ place: { position, logHash }, parts: new LoadedParts(saved) }),
      write: async () => undefined,
    };
    const log = new MemoryLog(storeOf(commits));
    const session = await Session.open(log, finance, bookInfo(), undefined, snapshots);
    assert.equal(session.snapshotAt, position, 'the snapshot was taken up');
    return session;
  },
};

export const rebuildWays: readonly RebuildWay[] = [openMeanwhile, snapshotAndTail];
