/** Imports a file as the engine does, and holds it to its promise: there whole, or refused with the place and nothing changed. */
import assert from 'node:assert/strict';
import { importBook } from '../../../src/engine/log-files.ts';
import type { ArrivedCommit } from '../../../src/kernel/index.ts';
import { verifyChain } from '../../../src/kernel/index.ts';
import type { MemoryStore } from '../../../src/storage/memory-log.ts';
import { MemoryLog } from '../../../src/storage/memory-log.ts';
import { MemoryShelf } from '../../engine/support/memory-shelf.ts';
import { bounded } from './bounded.ts';
import { everyAnswer } from './every-answer.ts';
import { NOON, openTab, storedCommits } from './finance-tabs.ts';

/** What is wrong with the file as a whole has no place in it. */
const OF_THE_WHOLE = new Set(['GzipDamaged', 'FileUnreadable']);

export type Imported =
  { readonly ok: true; readonly store: MemoryStore } | { readonly ok: false; readonly type: string };

export async function importFile(file: Blob): Promise<Imported> {
  const shelf = new MemoryShelf();
  const answer = await bounded((look) => importBook(shelf, file, NOON, new AbortController().signal, look));
  if (answer.ok) return { ok: true, store: shelf.stores.get(answer.book.book)! };
  const { type, reason, line, event, position } = answer.problem;
  assert.ok(typeof reason === 'string' && reason !== '', `${type} says why`);
  const unzipped = type === 'TooLarge' && line === undefined;
  const empty = type === 'BookMismatch' && reason.startsWith('the log is empty');
  const placed = [line, event, position].some((place) => typeof place === 'number');
  assert.ok(placed || OF_THE_WHOLE.has(type) || unzipped || empty, `${type} (${reason}) names its place`);
  assert.deepEqual([await shelf.list(), shelf.stores.size], [[], 0], 'a refused file changes nothing');
  return { ok: false, type };
}

/** Nothing of the log was in what had changed: it is the same. */
export async function mustBeSame(store: MemoryStore, commits: readonly ArrivedCommit[]): Promise<void> {
  assert.deepEqual(await storedCommits(store), commits, 'what was imported is what was exported');
}

/** However odd its events are, a log that was taken in can be looked at, at every moment, and worked with. */
export async function mustBeUsable(store: MemoryStore): Promise<void> {
  const session = await openTab(store);
  assert.equal((await verifyChain(new MemoryLog(store))).ok, true, 'the chain holds');
  await everyAnswer(session, 'now', NOON);
  const { position } = session.head;
  await session.timeline(20);
  for (let part = 0; part <= 8; part += 1) {
    const at = Math.round((position * part) / 8);
    await everyAnswer(session, at, NOON);
    const { recordedAt } = await session.moment({ position: at });
    await session.moment({ time: recordedAt });
  }
  await session.events({ newestFirst: true });
  const acts = (await storedCommits(store)).map(({ commit }) => commit.act.id);
  const data = [
    ['OpenAccount', { account: 'fresh', name: 'Fresh', kind: 'asset' }],
    ['SetOpeningBalance', { account: 'bank', date: '2026-01-01', amount: 10 }],
    ['RecordTransaction', { transaction: 'fresh', date: '2026-06-01', postings: [{ account: 'bank', amount: 1 }, { account: 'food', amount: -1 }] }],
    ['VoidTransaction', { transaction: 't1' }],
    ['RestoreTransaction', { transaction: 't2' }],
    ...acts.slice(-8).map((act) => ['Undo', { act }]),
  ] as const; // prettier-ignore
  for (const [nth, [type, sent]] of data.entries())
    await session.dispatch({ type: String(type), data: sent, id: `use-${nth}` }, NOON + nth);
  await everyAnswer(session, 'now', NOON);
}
