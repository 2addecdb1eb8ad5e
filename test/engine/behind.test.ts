/** A session that missed some news, or could read only a part of it, answers as one that has all. */
import { expect, test } from 'vitest';
import type { EventLog } from '../../src/kernel/index.ts';
import { Session } from '../../src/engine/session.ts';
import { MemoryLog, MemoryStore } from '../../src/storage/index.ts';
import { tillDomain } from './support/till-domain.ts';

const info = { book: 'b', domain: 'till', name: 'Till', currency: 'EUR', timeZone: 'UTC', createdAt: 1 };
const putIn = (id: string, amount: number) => ({ type: 'PutIn', data: { till: 'front', amount }, id });
const takeOut = (id: string, amount: number) => ({ type: 'TakeOut', data: { till: 'front', amount }, id });

/** Hears of nobody's appends, and fails reading where it is told to. */
function deaf(log: EventLog, failAfter = () => Infinity): EventLog {
  return {
    book: log.book,
    head: () => log.head(),
    append: (...append) => log.append(...append),
    async *read(range) {
      let left = failAfter();
      for await (const batch of log.read(range)) {
        for (const one of batch) {
          if (left-- <= 0) throw new Error('The disk does not answer');
          yield [one];
        }
      }
    },
    readStream: (...asked) => log.readStream(...asked),
    versionOf: (stream) => log.versionOf(stream),
    findCommand: (command) => log.findCommand(command),
    subscribe: () => () => undefined,
    close: () => log.close(),
  };
}

test('what is refused is looked at again where somebody else has written meanwhile', async () => {
  const store = new MemoryStore(info.book, 'device');
  const writer = await Session.open(new MemoryLog(store), tillDomain, info);
  const behind = await Session.open(deaf(new MemoryLog(store)), tillDomain, info);
  await writer.openBook('opened', 1);
  expect(await writer.dispatch(putIn('one', 500), 2)).toMatchObject({ accepted: true });
  expect(await behind.dispatch(takeOut('two', 300), 3)).toMatchObject({ accepted: true, position: 3 });
  expect(await behind.dispatch(takeOut('three', 300), 4)).toMatchObject({ accepted: false });
});

test('what was folded before reading failed is not folded again', async () => {
  const store = new MemoryStore(info.book, 'device');
  let left = Infinity;
  const behind = await Session.open(
    deaf(new MemoryLog(store), () => left),
    tillDomain,
    info,
  );
  const writer = await Session.open(new MemoryLog(store), tillDomain, info);
  await writer.openBook('opened', 1);
  for (let nth = 1; nth <= 3; nth += 1) await writer.dispatch(putIn(`in ${nth}`, 100), nth);
  left = 2;
  await expect(behind.dispatch(takeOut('out', 300), 5)).rejects.toThrow('The disk does not answer');
  left = Infinity;
  expect(await behind.dispatch(takeOut('out', 300), 6)).toMatchObject({ accepted: true });
  expect(await behind.query('holds', { till: 'front' }, 'now', 7)).toBe(0);
});
