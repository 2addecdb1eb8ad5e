/** Runs one random history and looks at it from every side: plain books, every tab, replay, every split, a file and back. */
import assert from 'node:assert/strict';
import { exportLog, readLogFile } from '../../../src/exchange/log-file/index.ts';
import { verifyChain } from '../../../src/kernel/index.ts';
import { MemoryLog } from '../../../src/storage/memory-log.ts';
import type { Ending } from '../case.mjs';
import { compareBooks } from './compare-books.ts';
import { everyAnswer, mustAgree } from './every-answer.ts';
import { finance, NOON, openTab, storedCommits, storeOf } from './finance-tabs.ts';
import { History } from './history.ts';
import { rebuildWays } from './rebuild-ways.ts';

/** Looked at of those that a history has, about. */
const SPLITS = 2;

export async function checkHistory(seed: number, strict: boolean): Promise<Ending> {
  const history = new History(seed, strict);
  await history.run();
  const { store, tabs, now } = history;
  const { books, splits } = history.following;
  const commits = await storedCommits(store);
  const verified = await verifyChain(new MemoryLog(store));
  assert.deepEqual(verified, { ok: true, head: store.head });
  assert.equal(
    new Set(commits.map(({ commit }) => commit.command)).size,
    commits.length,
    'a command is there once',
  );

  const replayed = await openTab(store);
  await compareBooks(replayed, 'now', books, now);
  const answers = await everyAnswer(replayed, 'now', now);
  for (const tab of tabs) mustAgree(await everyAnswer(tab, 'now', now), answers, 'a tab');

  const chosen = splits.filter(
    (_, nth) => nth % Math.ceil(splits.length / SPLITS) === seed % Math.ceil(splits.length / SPLITS),
  );
  for (const { position, commits: count, recordedAt, books: then } of chosen) {
    await compareBooks(replayed, position, then, now);
    const prefix = await openTab(storeOf(commits.slice(0, count)));
    const known = await everyAnswer(replayed, position, now);
    mustAgree(known, await everyAnswer(prefix, 'now', recordedAt), `as known at ${position}`);
    const way = rebuildWays[(seed + position) % rebuildWays.length]!;
    const rebuilt = await way.open(commits, count, now);
    mustAgree(await everyAnswer(rebuilt, 'now', now), answers, `${way.name}, split at ${position}`);
    mustAgree(await everyAnswer(rebuilt, position, now), known, `${way.name}, as known at ${position}`);
    assert.deepEqual(rebuilt.head, store.head, `${way.name}: the head`);
  }
  if (seed % 20 === 0) await checkFile(new MemoryLog(store), commits);
  return 'whole';
}

/** Taken out as a file and read again, the log is the same. */
async function checkFile(log: MemoryLog, commits: Awaited<ReturnType<typeof storedCommits>>): Promise<void> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of exportLog({ log, domain: finance, exportedAt: NOON })) chunks.push(chunk);
  const read = [];
  for await (const batch of readLogFile(new Blob(chunks), { domains: [finance] })) read.push(...batch);
  assert.deepEqual(read, commits, 'the log after a file and back');
}
