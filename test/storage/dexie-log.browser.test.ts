/** The log in IndexedDB keeps the contract in a real browser: on a page, alone, and in a worker, with its journal. */
import { afterAll, expect, test } from 'vitest';
import type { EventLog } from '../../src/kernel/index.ts';
import { assert } from '../../src/kernel/index.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { openLog, openShelf } from '../../src/storage/index.ts';
import type { LogFixture } from '../kernel/event-log-contract.ts';
import { eventLogContract } from '../kernel/event-log-contract.ts';
import { openTab } from './worker/remote-log.ts';

const shelf = openShelf();
const tab = openTab();
afterAll(async () => {
  const notices = await tab.storage.lateNotices();
  assert(notices.length === 0, `nothing was to be told: ${JSON.stringify(notices)}`);
  tab.kill();
});

eventLogContract('DexieLog on a page', () =>
  fixture(async (book) => {
    const { log, safetyCopy } = await openLog(book);
    assert(safetyCopy === 'off', 'a page may not write as a worker may');
    return log!;
  }),
);

eventLogContract('DexieLog with its journal', () =>
  fixture(async (book) => {
    const { log, report } = await tab.open(book);
    assert(report.length === 0, `nothing was to be told: ${JSON.stringify(report)}`);
    return log;
  }),
);

async function fixture(open: (book: string) => Promise<EventLog>): Promise<LogFixture> {
  const book = crypto.randomUUID();
  const info = {
    book,
    domain: 'till',
    name: 'Till',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    createdAt: 1,
  };
  const { log } = await shelf.create(info, crypto.randomUUID());
  await log.close();
  const logs: EventLog[] = [];
  return {
    open: async () => {
      const opened = await open(book);
      logs.push(opened);
      return opened;
    },
    damage: async (position, change) => {
      const database = bookDatabase(book);
      await database.open();
      const record = (await database.commits.get(position))!;
      await database.commits.put({ ...record, ...change(record) });
      database.close();
    },
    dispose: async () => {
      for (const log of logs) await log.close();
      await shelf.remove(book);
    },
  };
}

test('a book that nobody made is not opened, nor made by trying', async () => {
  const book = crypto.randomUUID();
  expect(await openLog(book)).toMatchObject({ log: undefined, report: [{ type: 'BookUnknown' }] });
  expect(await openLog(book)).toMatchObject({ log: undefined });
});
