/** The peer of the log: Dexie with a row an event, as a straightforward event store would keep it. */
import { Dexie } from 'dexie';
import { finance } from '../../../src/domains/finance/index.ts';
import type { ArrivedCommit, EventLog, RecordedEvent } from '../../../src/kernel/index.ts';
import { commitMeta, recordedEvent } from '../../../src/kernel/index.ts';

const ROWS_AT_ONCE = 5000;

export class EventRows {
  readonly #database: Dexie;

  private constructor(database: Dexie) {
    this.#database = database;
  }

  /** An empty table; `indexes` are those that an append has to keep in step beside the position. */
  static async open(indexes: readonly string[] = []): Promise<EventRows> {
    Dexie.debug = false; // Its tracing, on by itself on localhost, would make the peer slower than it is.
    const database = new Dexie(`bench-rows-${crypto.randomUUID()}`, {
      chromeTransactionDurability: 'strict',
    });
    database.version(1).stores({ events: ['position', ...indexes].join(', ') });
    return new EventRows(await database.open());
  }

  /** Of a whole log. */
  async fill(log: EventLog): Promise<void> {
    let rows: RecordedEvent[] = [];
    for await (const batch of log.read()) {
      rows.push(...rowsOf(batch));
      if (rows.length < ROWS_AT_ONCE) continue;
      await this.add(rows);
      rows = [];
    }
    await this.add(rows);
  }

  add(rows: readonly RecordedEvent[]): Promise<unknown> {
    return this.#database.table('events').bulkAdd(rows);
  }

  /** Reads every row and folds it into finance's read models; returns them. */
  async fold(): Promise<readonly unknown[]> {
    const { projections } = finance;
    const models = projections.map(({ init }) => init());
    const events = this.#database.table('events');
    for (let next = 1; ;) {
      const rows: RecordedEvent[] = await events
        .where('position')
        .aboveOrEqual(next)
        .limit(ROWS_AT_ONCE)
        .toArray();
      for (const row of rows) projections.forEach((projection, nth) => projection.evolve(models[nth], row));
      const last = rows.at(-1);
      if (!last) return models;
      next = last.position + 1;
    }
  }

  async remove(): Promise<void> {
    await this.#database.delete();
  }
}

/** Rows that need nothing done to them to be folded. */
export function rowsOf(commits: readonly ArrivedCommit[]): RecordedEvent[] {
  return commits.flatMap((arrived) => {
    const meta = commitMeta(arrived.commit);
    return arrived.commit.events.map((_, index) => recordedEvent(arrived, index, meta));
  });
}
