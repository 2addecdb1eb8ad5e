/** A tab's engine in miniature: a dedicated worker with logs open, driven by tests. */
import { expose } from 'comlink';
import type { ArrivedCommit, Head, ReadRange, SealedCommit } from '../../../src/kernel/index.ts';
import { DamagedCommit, commitMeta, commitText } from '../../../src/kernel/index.ts';
import type { NewBook, OpenedLog, OpenOptions, StorageNotice } from '../../../src/storage/index.ts';
import { openLog, openShelf } from '../../../src/storage/index.ts';
import { actAfter, commitAfter } from '../../kernel/make-commits.ts';

const shelf = openShelf();
const logs = new Map<number, OpenedLog>();
const late: StorageNotice[] = [];

export const storage = {
  async create(book: string): Promise<void> {
    const info = {
      book,
      domain: 'till',
      name: `Book ${book}`,
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      createdAt: 1,
    };
    const { log } = await shelf.create(info, crypto.randomUUID());
    await log.close();
  },
  remove: (book: string) => shelf.remove(book),
  goOn: (book: string) => shelf.goOn(book),
  createFrom: (info: NewBook, device: string, commits: readonly ArrivedCommit[]) =>
    shelf.createFrom(info, device, inBatches(commits)),
  /** Never comes to the end. */
  createFromAndStall: (info: NewBook, device: string, commits: readonly ArrivedCommit[]) =>
    shelf.createFrom(info, device, inBatches(commits, new Promise(() => undefined))),

  async open(book: string, options: OpenOptions = {}) {
    const opened = await openLog(book, { ...options, onNotice: (notice) => late.push(notice) });
    const id = logs.size + 1;
    logs.set(id, opened);
    return { id: opened.log ? id : 0, report: opened.report, safetyCopy: opened.safetyCopy };
  },
  lateNotices: () => late,
  tidied: (id: number) => logs.get(id)!.tidied,

  head: (id: number) => log(id).head(),
  append: (id: number, commits: readonly SealedCommit[], at: Head, expected?: ReadonlyMap<string, number>) =>
    log(id).append(commits, at, expected),
  async read(id: number, range?: ReadRange) {
    const batches = [];
    try {
      for await (const batch of log(id).read(range))
        batches.push(batch.map((each) => plain(each, log(id).book)));
      return { batches };
    } catch (error) {
      if (error instanceof DamagedCommit)
        return { batches, damaged: { position: error.position, reason: error.reason } };
      throw error;
    }
  },
  readStream: (id: number, stream: string, fromVersion?: number) => log(id).readStream(stream, fromVersion),
  versionOf: (id: number, stream: string) => log(id).versionOf(stream),
  async findCommand(id: number, command: string) {
    const found = await log(id).findCommand(command);
    return found && plain(found, log(id).book);
  },
  subscribe: (id: number, listener: (head: Head) => void) => void log(id).subscribe(listener),
  close: (id: number) => log(id).close(),

  /** From now on the disk takes nothing more for the journal, or for the store, or takes all again. */
  refuse(what: 'journal' | 'store' | 'nothing'): void {
    FileSystemSyncAccessHandle.prototype.write = what === 'journal' ? full : write;
    IDBObjectStore.prototype.add = what === 'store' ? full : add;
  },

  /** Appends acts of so many events in one commit each: a long log, soon. */
  async grow(id: number, acts: number, eventsEach: number): Promise<void> {
    for (let written = 0; written < acts; written += 1) {
      const at = await log(id).head();
      const streams = Array.from({ length: eventsEach }, (_, nth) => `thing-${(at.position + nth) % 1000}`);
      const result = await log(id).append(commitAfter(at, log(id).book, ...streams), at);
      if (!result.appended) throw new Error(JSON.stringify(result.refusal));
    }
  },

  /** Appends acts of so many commits each, trying again until each is in. Gives how often the race was lost. */
  async insist(id: number, stream: string, acts: number, commitsEach = 1): Promise<number> {
    let lost = 0;
    for (let written = 0; written < acts;) {
      const at = await log(id).head();
      const sketches = Array.from({ length: commitsEach }, () => ({
        events: [{ stream }, { stream: 'shared' }],
      }));
      const result = await log(id).append(actAfter(at, log(id).book, sketches), at);
      if (result.appended) written += 1;
      else if (result.refusal.type === 'HeadMoved') lost += 1;
      else throw new Error(JSON.stringify(result.refusal));
    }
    return lost;
  },
};

const { write } = FileSystemSyncAccessHandle.prototype;
const { add } = IDBObjectStore.prototype;
function full(): never {
  throw new DOMException('The disk is full', 'QuotaExceededError');
}

export type StorageWorker = typeof storage;

async function* inBatches(commits: readonly ArrivedCommit[], end?: Promise<void>) {
  for (let at = 0; at < commits.length; at += 7) yield commits.slice(at, at + 7);
  await end;
}

/** A sealed commit makes its fields when they are asked for: what crosses to the page must have them. */
function plain({ position, commit, versions }: ArrivedCommit, book: string): ArrivedCommit {
  const { events, prev, hash } = commit;
  const text = commitText(commit, book);
  return { position, versions, text, commit: { ...commitMeta(commit), events, prev, hash } };
}

function log(id: number) {
  return logs.get(id)!.log!;
}

expose(storage);
