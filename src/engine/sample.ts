/** Makes the sample household: its commands decided one by one on a log in memory, then kept as a book of its own. */
import { sampleHousehold } from '../domains/finance/sample/index.ts';
import { MemoryLog, MemoryStore } from '../storage/index.ts';
import { calendarDay } from './calendar-day.ts';
import { domains } from './domains.ts';
import { freshId } from './fresh-ids.ts';
import type { BookInfo } from './protocol.ts';
import { Session } from './session.ts';
import type { Shelf } from '../storage/index.ts';

const SEED = 7;
const TIME_ZONE = 'Europe/Berlin';
/** Commands between two looks at the event loop, so that a cancel is heard. */
const BETWEEN_PAUSES = 200;

/** Throws an AbortError when `signal` is given; nothing is kept then. */
export async function makeSample(
  shelf: Shelf,
  now: number,
  signal: AbortSignal,
  onProgress: (fraction: number, done: number) => void,
): Promise<BookInfo> {
  const domain = domains.get('finance')!;
  const steps = sampleHousehold({ seed: SEED, today: calendarDay(now, TIME_ZONE) });
  const openedAt = steps[0]?.recordedAt ?? now;
  const info: BookInfo = {
    book: freshId(),
    domain: domain.name,
    name: 'Sample household',
    currency: 'EUR',
    timeZone: TIME_ZONE,
    createdAt: now,
  };
  const log = new MemoryLog(new MemoryStore(info.book, freshId()));
  const session = await Session.open(log, domain, info);
  await session.openBook(freshId(), openedAt);
  for (const [index, { command, recordedAt }] of steps.entries()) {
    if (index % BETWEEN_PAUSES === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      onProgress((index / steps.length) * 0.9, index);
    }
    const outcome = await session.dispatch({ ...command, id: freshId() }, recordedAt);
    if (!outcome.accepted)
      throw new Error(`The sample's step ${index} was refused: ${JSON.stringify(outcome.rejection)}`);
  }
  await shelf.createFrom(info, freshId(), log.read());
  return info;
}
