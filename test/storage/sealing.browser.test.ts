/** Old commits become segments behind everything else, in both copies, and nobody who reads or writes can tell. */
import { afterEach, describe, expect, test } from 'vitest';
import { advanceHead, verifyChain } from '../../src/kernel/index.ts';
import { appendCommits } from '../../src/storage/dexie/append-commits.ts';
import type { BookDatabase } from '../../src/storage/dexie/database.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { actAfter, commitAfter } from '../kernel/make-commits.ts';
import { commitsIn } from '../../src/storage/dexie/read-commits.ts';
import { sealUpTo } from '../../src/storage/dexie/seal.ts';
import { SealedRuns } from '../../src/storage/dexie/sealed-runs.ts';
import { deleteDatabase, deleteJournal, filledBook, holds, journalNames, newBook } from './disk.ts';
import type { RemoteLog, Tab } from './worker/remote-log.ts';
import { openTab } from './worker/remote-log.ts';

const tabs: Tab[] = [];
const newTab = () => {
  const tab = openTab();
  tabs.push(tab);
  return tab;
};
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.kill();
});

/** A log of 15,000 events in 50 commits, opened again and looked after. */
async function sealedBook(tab: Tab): Promise<{ book: string; opened: RemoteLog }> {
  const book = await newBook(tab);
  const { id, log } = await tab.open(book);
  await tab.storage.grow(id, 50, 300);
  await log.close();
  const opened = await tab.open(book, { tidyAfterMs: 0 });
  await tab.storage.tidied(opened.id);
  return { book, opened };
}

async function stored(book: string) {
  const database = bookDatabase(book);
  await database.open();
  const found = {
    records: await database.commits.count(),
    segments: await database.segments.toArray(),
    sealed: (await database.head.get('head'))!.sealed,
  };
  database.close();
  return found;
}

test('a long log is sealed but for its newest commits; every commit is there, in place and whole', async () => {
  const tab = newTab();
  const { book, opened } = await sealedBook(tab);
  const { records, segments, sealed } = await stored(book);
  expect(segments.map(({ first, last }) => [first, last])).toEqual([
    [1, 4200],
    [4201, 8400],
  ]);
  expect(sealed).toBe(8400);
  expect(records).toBe(50 - 28);
  await holds(opened.log, 15_000);
  expect(await opened.log.versionOf('thing-7')).toBe(15);
  const versions = (await opened.log.readStream('thing-7')).map(({ version, position }) => [
    version,
    position,
  ]);
  expect(versions).toEqual(Array.from({ length: 15 }, (_, nth) => [nth + 1, nth * 1000 + 8]));
});

test('a part is read from within a segment, and across its end', async () => {
  const { opened } = await sealedBook(newTab());
  for (const [from, to, first, last] of [
    [250, 250, 1, 300],
    [4150, 4250, 3901, 4500],
    [8399, 8401, 8101, 8700],
    [14_999, 15_000, 14_701, 15_000],
  ] as const) {
    const read = [];
    for await (const batch of opened.log.read({ from, to })) read.push(...batch);
    expect(read[0]!.position).toBe(first);
    expect(read.at(-1)!.position + read.at(-1)!.commit.events.length - 1).toBe(last);
  }
});

test('a command that was sealed gets its first answer, whatever its id looks like', async () => {
  const tab = newTab();
  const book = await newBook(tab);
  const { id, log } = await tab.open(book);
  const start = await log.head();
  const scripted = actAfter(start, book, [{ events: [{ stream: 'a' }], command: 'from a script' }]);
  expect(await log.append(scripted, start)).toMatchObject({ appended: true });
  const command = '01900000-0000-7000-8000-000000000001';
  const next = await log.head();
  await log.append(actAfter(next, book, [{ events: [{ stream: 'a' }], command }]), next);
  await tab.storage.grow(id, 50, 300);
  await log.close();
  const again = await tab.open(book, { tidyAfterMs: 0 });
  await tab.storage.tidied(again.id);
  expect((await stored(book)).segments[0]!.otherCommands).toContain('from a script');
  for (const [known, position] of [
    ['from a script', 1],
    [command, 2],
  ] as const) {
    expect(await again.log.findCommand(known)).toMatchObject({ position });
    const at = await again.log.head();
    const resent = actAfter(at, book, [{ events: [{ stream: 'a' }], command: known }]);
    expect(await again.log.append(resent, at)).toMatchObject({
      refusal: { type: 'CommandKnown', command: known },
    });
  }
  expect(await again.log.findCommand('01900000-0000-7000-8000-000000000002')).toBeUndefined();
  expect(await again.log.findCommand('never')).toBeUndefined();
});

test('the journal follows: the segments have one file, and the frames they make needless are gone', async () => {
  const tab = newTab();
  const { book, opened } = await sealedBook(tab);
  const names = await journalNames(book);
  expect(names.filter((name) => name.startsWith('segments-'))).toHaveLength(1);
  await tab.storage.grow(opened.id, 30, 300);
  await opened.log.close();
  const again = await tab.open(book, { tidyAfterMs: 0 });
  await tab.storage.tidied(again.id);
  expect((await journalNames(book)).filter((name) => name.startsWith('segments-'))).toHaveLength(1);
  await again.log.close();
  await deleteDatabase(book);
  const healed = await tab.open(book);
  expect(healed.report).toEqual([{ type: 'HealedFromJournal', commits: 80, events: 24_000 }]);
  await holds(healed.log, 24_000);
});

test('a log that is sealed is copied anew where the journal is lost', async () => {
  const tab = newTab();
  const { book, opened } = await sealedBook(tab);
  await opened.log.close();
  await deleteJournal(book);
  const again = await tab.open(book, { tidyAfterMs: 0 });
  expect(again.report).toEqual([{ type: 'JournalCaughtUp', commits: 50 }]);
  await tab.storage.tidied(again.id);
  await again.log.close();
  await deleteDatabase(book);
  await holds((await tab.open(book)).log, 15_000);
});

test('many events at once are written as segments, and all before them too', async () => {
  const tab = newTab();
  const book = await newBook(tab);
  const { id, log } = await tab.open(book);
  await tab.storage.grow(id, 3, 10);
  const at = await log.head();
  const act = actAfter(
    at,
    book,
    Array.from({ length: 10 }, () => ({ events: Array.from({ length: 1000 }, () => ({ stream: 'row' })) })),
  );
  expect(await log.append(act, at)).toMatchObject({ appended: true });
  expect(await stored(book)).toMatchObject({ records: 0, sealed: 10_030 });
  await tab.storage.grow(id, 1, 10);
  await holds(log, 10_040);
  expect(await log.versionOf('row')).toBe(10_000);
  expect(await log.findCommand(act[9]!.commit.command)).toMatchObject({ position: 9031 });
  await log.close();
  await deleteDatabase(book);
  await holds((await tab.open(book)).log, 10_040);
});

describe('two tabs', () => {
  test('one seals while the other reads and writes, and neither notices', async () => {
    const [one, two] = [newTab(), newTab()];
    const book = await newBook(one);
    const a = await one.open(book);
    await one.storage.grow(a.id, 60, 300);
    const b = await two.open(book, { tidyAfterMs: 0 });
    const writing = one.storage.insist(a.id, 'a', 100);
    const reads = [];
    for (let read = 0; read < 5; read += 1) {
      let position = 0;
      for await (const batch of a.log.read())
        for (const { position: start, commit } of batch) {
          expect(start).toBe(position + 1);
          position = start + commit.events.length - 1;
        }
      reads.push(position);
    }
    await two.storage.tidied(b.id);
    await writing;
    expect(Math.min(...reads)).toBeGreaterThanOrEqual(18_000);
    expect((await stored(book)).sealed).toBeGreaterThan(4096);
    await holds(a.log, 18_200);
    await holds(b.log, 18_200);
    expect(await two.storage.lateNotices()).toEqual([]);
  });

  test('what is sealed in the middle of a reading is read where it has gone, though somebody else learnt of it', async () => {
    const { book } = await filledBook(newTab(), 300);
    const database = bookDatabase(book);
    await database.open();
    const runs = new SealedRuns(database, book);
    /** Answers about records only once all of them are sealed, and `runs` knows: as an append of the same tab may teach it. */
    const late = Object.create(database, {
      commits: {
        value: {
          where: (index: string) => ({
            between: (...bounds: [number, number, boolean, boolean]) => ({
              limit: (most: number) => ({
                async toArray() {
                  await sealUpTo(database, runs, book, 600);
                  return database.commits
                    .where(index)
                    .between(...bounds)
                    .limit(most)
                    .toArray();
                },
              }),
            }),
          }),
        },
      },
    }) as BookDatabase; // All that is asked of it.
    const read: number[] = [];
    for await (const batch of commitsIn(late, book, runs).read({ from: 1, to: 600 }))
      read.push(...batch.map(({ position }) => position));
    expect(read).toEqual(Array.from({ length: 300 }, (_, nth) => 2 * nth + 1));
    database.close();
  });

  test('a command that is sealed while it is sent again is not recorded twice', async () => {
    const { book, head } = await filledBook(newTab(), 300);
    const database = bookDatabase(book);
    await database.open();
    const runs = new SealedRuns(database, book);
    const first = (await database.commits.get(1))!.command!;
    /** Looks for the command, in vain; and only then it is sealed, as a reader of the same tab may learn. */
    const late = Object.create(runs, {
      end: { get: () => runs.end },
      learn: { value: () => runs.learn() },
      refresh: { value: () => runs.refresh() },
      find: {
        async value(command: string) {
          const found = await runs.find(command);
          await sealUpTo(database, runs, book, 600);
          return found;
        },
      },
    }) as SealedRuns; // All that is asked of it.
    const commits = actAfter(head, book, [{ events: [{ stream: 'a' }], command: first }]);
    const append = { commits, at: head, head: advanceHead(head, commits[0]!.commit) };
    expect(await appendCommits(database, late, append)).toEqual({ type: 'CommandKnown', command: first });
    expect((await database.head.get('head'))!.position).toBe(600);
    database.close();
  });

  test('an open log is sealed as it grows', async () => {
    const tab = newTab();
    const book = await newBook(tab);
    const { id, log } = await tab.open(book, { tidyAfterMs: 0 });
    await tab.storage.tidied(id);
    await tab.storage.grow(id, 50, 300);
    await expect.poll(async () => (await stored(book)).sealed, { timeout: 10_000 }).toBeGreaterThan(4096);
    await holds(log, 15_000);
  });
});

describe('damage in a segment', () => {
  test('is named by whoever reads it; opened thoroughly, the log is healed from the journal', async () => {
    const tab = newTab();
    const { book, opened } = await sealedBook(tab);
    await opened.log.close();
    await changeColumns(book, 4201);
    const { log } = await tab.open(book);
    expect(await verifyChain(log)).toMatchObject({ ok: false, position: 4201 });
    await log.close();
    const healed = await tab.open(book, { thorough: true });
    expect(healed.report).toMatchObject([{ type: 'HealedFromJournal' }]);
    await holds(healed.log, 15_000);
  });

  test('a segment that is gone is noticed, at once where it is the last', async () => {
    const tab = newTab();
    const { book, opened } = await sealedBook(tab);
    await opened.log.close();
    const database = bookDatabase(book);
    await database.open();
    await database.segments.delete(4201);
    database.close();
    const healed = await tab.open(book);
    expect(healed.report).toMatchObject([{ type: 'HealedFromJournal' }]);
    await holds(healed.log, 15_000);
  });
});

async function changeColumns(book: string, first: number): Promise<void> {
  const database = bookDatabase(book);
  await database.open();
  const bytes = (await database.columns.get(first))!;
  bytes[bytes.length >> 1]! ^= 4;
  await database.columns.put(bytes, first);
  database.close();
}

test('a log kept as the first format keeps it goes on, sealed as it is looked after', async () => {
  const tab = newTab();
  const book = await newBook(tab);
  const { id, log } = await tab.open(book);
  await tab.storage.insist(id, 'a', 3);
  await log.close();
  await asFirstFormat(book);
  const again = await tab.open(book);
  expect(again.report).toEqual([]);
  const at = await again.log.head();
  expect(at.format).toBe(2);
  expect(await again.log.append(commitAfter(at, book, 'a'), at)).toMatchObject({ appended: true });
  await holds(again.log, 7);
});

/** The tables and the head as the first format had them. */
async function asFirstFormat(book: string): Promise<void> {
  const now = bookDatabase(book);
  await now.open();
  const [records, head] = [await now.commits.toArray(), (await now.head.get('head'))!];
  now.close();
  await deleteDatabase(book);
  const { Dexie } = await import('dexie');
  const first = new Dexie(now.name);
  first.version(1).stores({ commits: 'position, &[device+seq], &command', head: '' });
  await first.open();
  const { sealed: _sealed, ...old } = head;
  await first.table('commits').bulkAdd(records);
  await first.table('head').add({ ...old, format: 1 }, 'head');
  first.close();
}
