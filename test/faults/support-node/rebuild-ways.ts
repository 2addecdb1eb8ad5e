/**
 * Ways by which a read model comes to be other than folding the whole log in one go. Each must end in the same answers.
 * A way that loads a saved model and folds what came after belongs into this list.
 */
import type { ArrivedCommit, SealedCommit } from '../../../src/kernel/index.ts';
import { commitText } from '../../../src/kernel/index.ts';
import { MemoryLog } from '../../../src/storage/memory-log.ts';
import { everyAnswer } from './every-answer.ts';
import { openTab, storeOf } from './finance-tabs.ts';

export interface RebuildWay {
  readonly name: string;
  /** Every answer about now, the model having stood still after `split` commits. */
  answers(commits: readonly ArrivedCommit[], split: number, nowMs: number): Promise<string[]>;
}

/** A tab that had the book open at the split, was asked about it, and heard of the rest bit by bit. */
const openMeanwhile: RebuildWay = {
  name: 'a tab that was open meanwhile',
  async answers(commits, split, nowMs) {
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
    return everyAnswer(session, 'now', nowMs);
  },
};

export const rebuildWays: readonly RebuildWay[] = [openMeanwhile];
