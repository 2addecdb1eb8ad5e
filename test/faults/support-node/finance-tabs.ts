/** Tabs on one finance book in memory, whose storage may fail. */
import { finance as loadedLater } from '../../../src/domains/finance/index.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { ArrivedCommit, Domain } from '../../../src/kernel/index.ts';
import { advanceHead, commitText } from '../../../src/kernel/index.ts';
import { MemoryLog, MemoryStore } from '../../../src/storage/memory-log.ts';
import type { Wire } from './failing-log.ts';
import { FailingLog } from './failing-log.ts';

// Loaded at once: a case is loaded as a whole, and may not load more once it runs.
const decider = await loadedLater.decider();
export const finance: Domain = { ...loadedLater, decider: async () => decider };

export const NOON = Date.UTC(2026, 5, 15, 12);
export const DEVICE = '018f2a5e-7c3b-7000-8000-0000000de71c';

export function bookInfo(timeZone = 'Europe/Berlin'): BookInfo {
  const book = '018f2a5e-7c3b-7000-8000-00000000b00c';
  return { book, domain: 'finance', name: 'Mine', currency: 'EUR', timeZone, createdAt: NOON };
}

export function emptyStore(): MemoryStore {
  return new MemoryStore(bookInfo().book, DEVICE);
}

export function soundWire(): Wire {
  return { plan: () => undefined, silent: false };
}

export function openTab(store: MemoryStore, wire: Wire = soundWire(), info = bookInfo()): Promise<Session> {
  return Session.open(new FailingLog(new MemoryLog(store), wire), finance, info);
}

/** Every commit of a store, as it lies there. */
export async function storedCommits(store: MemoryStore): Promise<ArrivedCommit[]> {
  const log = new MemoryLog(store);
  const commits: ArrivedCommit[] = [];
  for await (const batch of log.read()) commits.push(...batch);
  await log.close();
  return commits;
}

/** A store that holds the first of the commits only. */
export function storeOf(commits: readonly ArrivedCommit[]): MemoryStore {
  const store = emptyStore();
  for (const { commit } of commits)
    store.add([{ commit, text: commitText(commit, store.book) }], advanceHead(store.head, commit));
  return store;
}
