/** The log in IndexedDB keeps the contract, in a real browser. */
import { Dexie } from 'dexie';
import type { EventLog } from '../../src/kernel/index.ts';
import { bookDatabase, databaseName } from '../../src/storage/dexie/database.ts';
import { openLog } from '../../src/storage/index.ts';
import { eventLogContract } from '../kernel/event-log-contract.ts';

eventLogContract('DexieLog', async () => {
  const book = crypto.randomUUID();
  const logs: EventLog[] = [];
  return {
    open: async () => {
      const { log } = await openLog(book);
      logs.push(log);
      return log;
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
      await Dexie.delete(databaseName(book));
    },
  };
});
