/** A whole log folded and verified, against only reading and parsing it. */
import { Dexie } from 'dexie';
import { finance } from '../../../src/domains/finance/index.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { verifyChain } from '../../../src/kernel/index.ts';
import type { Measured } from './timing.ts';
import { rest, timed } from './timing.ts';

export interface ReplayFigures {
  /** Opening the log, its tail and heads checked. */
  readonly open: Measured;
  /** Reading, parsing and folding. */
  readonly fold: Measured;
  readonly verify: Measured;
}

const READ_AT_ONCE = 1000;

/** ms a run; the floor of each is reading and parsing alone. */
export async function measureReplay(shelf: Shelf, info: BookInfo, runs: number): Promise<ReplayFigures> {
  const open: number[] = [];
  const fold: number[] = [];
  const verify: number[] = [];
  const parse: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const began = performance.now();
    const { log } = await shelf.open(info.book);
    const opened = performance.now() - began;
    let session: Session | undefined;
    const folded = await timed(async () => (session = await Session.open(log, finance, info)));
    await rest(20);
    const verified = await timed(async () => {
      const answer = await verifyChain(log);
      if (!answer.ok) throw new Error(`The chain breaks at ${answer.position}: ${answer.reason}`);
    });
    await session?.close();
    await rest(20);
    const parsed = await timed(() => readAndParse(info.book));
    if (run < 0) continue;
    open.push(opened);
    fold.push(folded);
    verify.push(verified);
    parse.push(parsed);
  }
  return {
    open: { figures: open },
    fold: { figures: fold, against: parse },
    verify: { figures: verify, against: parse },
  };
}

async function readAndParse(book: string): Promise<void> {
  const source = await new Dexie(`daybook-${book}`).open();
  const commits = source.table('commits');
  for (let next = 1, events = 0; ;) {
    const records: { readonly position: number; readonly count: number; readonly text: string }[] =
      await commits.where('position').aboveOrEqual(next).limit(READ_AT_ONCE).toArray();
    for (const { text } of records) events += (JSON.parse(text) as { events: unknown[] }).events.length; // As it was written.
    const last = records.at(-1);
    if (!last) {
      if (events !== next - 1) throw new Error(`Read ${events} events of ${next - 1}`);
      break;
    }
    next = last.position + last.count;
  }
  source.close();
}
