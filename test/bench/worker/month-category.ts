/** What was earned and spent in each month and category: asked of the books, and of sqlite-wasm with the same postings. */
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import type { CategoryMonth, PostingColumns } from './bench-domain.ts';
import { benchDomain } from './bench-domain.ts';
import { SqlitePostings } from './sqlite-postings.ts';
import type { Measured } from './timing.ts';
import { median, rest, timed } from './timing.ts';

/** Of ours in a run: a single one is too short for the clock. */
const QUESTIONS = 20;

export interface MonthCategoryFigures {
  /** Against the indexes that books are looked up by. */
  readonly usual: Measured;
  /** Against an index made for this very question. */
  readonly prepared: Measured;
  readonly postings: number;
}

/** Median ms of a run. All have the answer before they are timed, so neither reads what it has not read before. */
export async function measureMonthCategory(
  shelf: Shelf,
  info: BookInfo,
  runs: number,
): Promise<MonthCategoryFigures> {
  const session = await Session.open((await shelf.open(info.book)).log, benchDomain, info);
  const ask = <Answer>(name: string) => session.query(name, {}, 'now', Date.now()) as Promise<Answer>; // Each named below with what it answers.
  const postings = await ask<PostingColumns>('standingPostings');
  const peer = await SqlitePostings.fill(postings);
  const [figures, usual, prepared]: [number[], number[], number[]] = [[], [], []];
  try {
    const ours = await ask<readonly CategoryMonth[]>('monthByCategory');
    same(ours, peer.monthByCategory('usual'));
    same(ours, peer.monthByCategory('prepared'));
    for (let run = -1; run < runs; run += 1) {
      const times: number[] = [];
      for (let nth = 0; nth < QUESTIONS; nth += 1) times.push(await timed(() => ask('monthByCategory')));
      await rest();
      const byUsual = await timed(() => peer.monthByCategory('usual'));
      await rest();
      const byPrepared = await timed(() => peer.monthByCategory('prepared'));
      await rest();
      if (run < 0) continue;
      figures.push(median(times));
      usual.push(byUsual);
      prepared.push(byPrepared);
    }
  } finally {
    await peer.remove();
    await session.close();
  }
  return {
    usual: { figures, against: usual },
    prepared: { figures, against: prepared },
    postings: postings.account.length,
  };
}

/** A figure beside another answer would say nothing. */
function same(ours: readonly CategoryMonth[], theirs: readonly CategoryMonth[]): void {
  const text = (cells: readonly CategoryMonth[]) =>
    cells
      .map(({ month, category, amountMinor }) => `${month} ${category} ${amountMinor}`)
      .toSorted()
      .join('\n');
  if (ours.length === 0 || text(ours) !== text(theirs))
    throw new Error(`The books and sqlite differ: ${ours.length} cells and ${theirs.length}`);
}
