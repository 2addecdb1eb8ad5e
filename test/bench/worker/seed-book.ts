/** Fills a book of the shelf: decided one command after the other on a log in memory, then kept whole. */
import { finance } from '../../../src/domains/finance/index.ts';
import { freshId } from '../../../src/engine/fresh-ids.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import { MemoryLog, MemoryStore } from '../../../src/storage/index.ts';
import type { Step } from './household.ts';
import { openings } from './household.ts';

export interface Wanted {
  /** Stops at so many events, … */
  readonly events?: number | undefined;
  /** … or transactions, whichever comes first. */
  readonly transactions?: number | undefined;
}

export async function seedBook(
  shelf: Shelf,
  name: string,
  steps: Iterator<Step>,
  wanted: Wanted,
): Promise<BookInfo> {
  const { events = Infinity, transactions = Infinity } = wanted;
  const info: BookInfo = {
    book: freshId(),
    domain: 'finance',
    name,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    createdAt: Date.now(),
  };
  const log = new MemoryLog(new MemoryStore(info.book, freshId()));
  const session = await Session.open(log, finance, info);
  const record = async ({ command, recordedAt }: Step) => {
    const outcome = await session.dispatch({ ...command, id: freshId() }, recordedAt);
    if (!outcome.accepted)
      throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.rejection)}`);
  };
  const accounts = [...openings()];
  await session.openBook(freshId(), accounts[0]!.recordedAt);
  for (const step of accounts) await record(step);
  for (let made = 0; session.head.position < events && made < transactions;) {
    const { value: step } = steps.next();
    if (step.command.type === 'RecordTransaction') made += 1;
    await record(step);
  }
  await shelf.createFrom(info, freshId(), log.read());
  await session.close();
  return info;
}
