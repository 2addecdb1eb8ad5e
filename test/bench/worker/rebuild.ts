/** All read models folded from a whole log: against Dexie rows folded by the same functions, and against reading alone. */
import { finance } from '../../../src/domains/finance/index.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { EventLog } from '../../../src/kernel/index.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { EventRows } from './event-rows.ts';
import type { Measured } from './timing.ts';
import { rest, timed } from './timing.ts';

export interface RebuildFigures {
  /** Opening the log: heads and tail compared. */
  readonly open: Measured;
  /** Against reading and parsing alone. */
  readonly overReading: Measured;
  /** Against a row an event. */
  readonly overRows: Measured;
}

/** Of a book of so many events there is no run to warm up: it would last minutes, and filling the peer has done it. */
const WARM_UP_BELOW = 500_000;

/** ms a run. */
export async function measureRebuild(
  shelf: Shelf,
  info: BookInfo,
  events: number,
  runs: number,
): Promise<RebuildFigures> {
  const [open, rebuild, read, rows]: number[][] = [[], [], [], []];
  const peer = await EventRows.open();
  await withLog(shelf, info, (log) => peer.fill(log));
  for (let run = events < WARM_UP_BELOW ? -1 : 0; run < runs; run += 1) {
    const opened = await timed(() => withLog(shelf, info, async () => undefined));
    await rest(50);
    const rebuilt = await withLog(shelf, info, (log) => timed(() => rebuildFrom(log, info)));
    await rest(50);
    const parsed = await withLog(shelf, info, (log) => timed(() => readWhole(log)));
    await rest(50);
    const folded = await timed(() => peer.fold());
    await rest(50);
    if (run < 0) continue;
    open!.push(opened);
    rebuild!.push(rebuilt);
    read!.push(parsed);
    rows!.push(folded);
  }
  await peer.remove();
  return {
    open: { figures: open! },
    overReading: { figures: rebuild!, against: read! },
    overRows: { figures: rebuild!, against: rows! },
  };
}

/** Each time a log opened anew: what it has learnt by an earlier reading would be a help to the next. */
async function withLog<Answer>(
  shelf: Shelf,
  { book }: BookInfo,
  work: (log: EventLog) => Promise<Answer>,
): Promise<Answer> {
  const { log } = await shelf.open(book);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

let newest = 1000;

/** As a build does whose read models have changed: none that was kept will do. */
async function rebuildFrom(log: EventLog, info: BookInfo): Promise<void> {
  newest += 1;
  const projections = finance.projections.map((projection) => ({ ...projection, version: newest }));
  const session = await Session.open(log, { ...finance, projections }, info);
  const balances = (await session.query('balances', {}, 'now', Date.now())) as readonly unknown[]; // What that query answers.
  if (balances.length === 0) throw new Error('The rebuilt book holds nothing');
}

async function readWhole(log: EventLog): Promise<void> {
  let events = 0;
  for await (const batch of log.read()) for (const { commit } of batch) events += commit.events.length;
  const { position } = await log.head();
  if (events !== position) throw new Error(`Read ${events} events of ${position}`);
}
