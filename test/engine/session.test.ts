import { expect, test } from 'vitest';
import type { BookInfo, Outcome } from '../../src/engine/protocol.ts';
import { EVENTS_PER_COMMIT } from '../../src/engine/decide-loop.ts';
import { Session } from '../../src/engine/session.ts';
import { verifyChain } from '../../src/kernel/index.ts';
import { MemoryLog, MemoryStore } from '../../src/storage/index.ts';
import { tillDomain } from './support/till-domain.ts';

const info: BookInfo = {
  book: 'book-1',
  domain: 'till',
  name: 'Till',
  currency: 'EUR',
  timeZone: 'Pacific/Auckland',
  createdAt: 0,
};
const noon = Date.UTC(2025, 2, 12, 12);

async function openTill(store = new MemoryStore(info.book, 'device-1')) {
  const session = await Session.open(new MemoryLog(store), tillDomain, info);
  if (session.head.position === 0) await session.openBook('open', noon);
  return { session, store };
}

let sent = 0;
const putIn = (amount: number, id = `put-${(sent += 1)}`) => ({
  type: 'PutIn',
  data: { till: 'front', amount },
  id,
});
const takeOut = (amount: number, id = `take-${(sent += 1)}`) => ({
  type: 'TakeOut',
  data: { till: 'front', amount },
  id,
});
const holds = (session: Session, at: number | 'now' = 'now') =>
  session.query('holds', { till: 'front' }, at, noon);
const rejection = (outcome: Outcome) => (outcome.accepted ? undefined : outcome.rejection);

test('a command is decided, appended and folded before it is answered', async () => {
  const { session } = await openTill();
  const outcome = await session.dispatch(putIn(500, 'c-1'), noon);
  expect(outcome).toMatchObject({
    accepted: true,
    act: 'c-1',
    position: 2,
    events: [{ type: 'MoneyPutIn', stream: 'till:front', version: 1, position: 2, recordedAt: noon }],
  });
  expect(await holds(session)).toBe(500);
});

test('a refusal is data, and changes nothing', async () => {
  const { session } = await openTill();
  const before = session.head;
  expect(rejection(await session.dispatch(takeOut(1), noon))).toEqual({ type: 'TooLittleInTill', holds: 0 });
  expect(session.head).toEqual(before);
});

test('a command of no known type or shape says what is wrong and where', async () => {
  const { session } = await openTill();
  expect(rejection(await session.dispatch({ type: 'Rob', data: {}, id: 'x' }, noon))).toEqual({
    type: 'CommandUnknown',
    command: 'Rob',
    known: ['PutIn', 'TakeOut', 'Fill'],
  });
  expect(
    rejection(await session.dispatch({ type: 'PutIn', data: { till: 'front' }, id: 'y' }, noon)),
  ).toMatchObject({ type: 'InvalidCommand', issues: [{ path: ['amount'] }] });
  expect(
    rejection(await session.dispatch({ type: 'PutIn', data: { till: '\ud800', amount: 1 }, id: 'z' }, noon)),
  ).toMatchObject({ type: 'InvalidCommand', issues: [{ path: ['till'] }] });
  expect(rejection(await session.dispatch({ type: 'toString', data: {}, id: 'w' }, noon))).toMatchObject({
    type: 'CommandUnknown',
  });
});

test('an id that a log file could not carry, or versions that are none, are refused before anything is written', async () => {
  const { session } = await openTill();
  const before = session.head;
  const wrong: readonly [unknown, string][] = [
    [{ ...putIn(5), id: 5 }, 'id'],
    [{ ...putIn(5), id: '' }, 'id'],
    [{ ...putIn(5), id: {} }, 'id'],
    [{ ...putIn(5), id: '\ud800' }, 'id'],
    [{ ...putIn(5), id: 'x'.repeat(201) }, 'id'],
    [{ ...putIn(5), expected: 'till:front' }, 'expected'],
    [{ ...putIn(5), expected: null }, 'expected'],
    [{ ...putIn(5), expected: [] }, 'expected'],
    [{ ...putIn(5), expected: { 'till:front': 1.5 } }, 'expected'],
  ];
  for (const [message, where] of wrong) {
    const outcome = await session.dispatch(message as ReturnType<typeof putIn>, noon); // As a script might send it.
    const [issue] = (rejection(outcome) as { issues?: { path: string[] }[] }).issues ?? [];
    expect({ message, path: issue?.path[0] }).toEqual({ message, path: where });
  }
  expect(session.head).toEqual(before);
});

test('a moment that is none is an error that says so', async () => {
  const { session } = await openTill();
  for (const at of [-1, 1.5, Number.NaN, 'then' as unknown as number])
    await expect(holds(session, at)).rejects.toThrow('A moment is');
});

test('the same command again gets its first answer, though it would be refused now', async () => {
  const { session } = await openTill();
  await session.dispatch(putIn(5), noon);
  const first = await session.dispatch(takeOut(5, 'once'), noon);
  expect(await session.dispatch(takeOut(5, 'once'), noon + 1)).toEqual(first);
  expect(await holds(session)).toBe(0);
  const put = await session.dispatch(putIn(7, 'twice'), noon);
  expect(await session.dispatch(putIn(7, 'twice'), noon)).toEqual(put);
  expect(await holds(session)).toBe(7);
});

test('a form that showed an older version is refused, and told which', async () => {
  const { session } = await openTill();
  await session.dispatch(putIn(5), noon);
  const stale = { ...putIn(5), expected: { 'till:front': 0 } };
  expect(rejection(await session.dispatch(stale, noon))).toEqual({
    type: 'VersionMoved',
    stream: 'till:front',
    expected: 0,
    actual: 1,
  });
  expect(
    await session.dispatch({ ...putIn(5), expected: { 'till:front': 1, 'till:back': 0 } }, noon),
  ).toMatchObject({ accepted: true });
});

test('two tabs at once: the loser catches up and decides again, so the rule holds', async () => {
  const store = new MemoryStore(info.book, 'device-1');
  const [{ session: one }, { session: two }] = [await openTill(store), await openTill(store)];
  await one.dispatch(putIn(100), noon);
  const outcomes = await Promise.all(
    [one, two].flatMap((tab) => Array.from({ length: 60 }, () => tab.dispatch(takeOut(1), noon))),
  );
  expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(100);
  expect(await holds(one)).toBe(0);
  await two.dispatch(putIn(1), noon);
  expect(await holds(two)).toBe(1);
  await expect.poll(() => holds(one)).toBe(1);
  expect(await verifyChain(one.log)).toMatchObject({ ok: true, head: { commits: 103 } });
});

test('a large decision becomes several commits of one act, found whole by its command', async () => {
  const { session, store } = await openTill();
  const fill = { type: 'Fill', data: { till: 'front', times: EVENTS_PER_COMMIT * 2 + 1 }, id: 'fill' };
  const first = await session.dispatch(fill, noon);
  expect(first.accepted && first.events.length).toBe(2001);
  expect(store.head.commits).toBe(4);
  expect(await session.dispatch(fill, noon)).toEqual(first);
  expect(await holds(session, 1500)).toBe(0); // Within the act: as it was before it.
  expect(await holds(session, 2002)).toBe(2001);
  expect(await verifyChain(session.log)).toMatchObject({ ok: true });
});

test('the past is folded up to its moment, forward and back again', async () => {
  const { session } = await openTill();
  for (const amount of [1, 10, 100, 1000]) await session.dispatch(putIn(amount), noon);
  expect([
    await holds(session, 3),
    await holds(session, 4),
    await holds(session, 2),
    await holds(session, 99),
    await holds(session, 0),
  ]).toEqual([11, 111, 1, 1111, 0]);
});

test('today is the day in the book’s own zone: the clock’s when now, the recording’s in the past', async () => {
  const { session } = await openTill();
  await session.dispatch(putIn(1), noon + 86_400_000);
  expect(await session.query('today', {}, 'now', Date.UTC(2025, 6, 1, 11))).toEqual({
    today: '2025-07-01',
    position: 2,
  });
  expect(await session.query('today', {}, 1, Date.UTC(2025, 6, 1))).toEqual({
    today: '2025-03-13',
    position: 1,
  });
});

test('a question that does not exist or does not fit is an error that says so', async () => {
  const { session } = await openTill();
  await expect(session.query('totals', {}, 'now', noon)).rejects.toThrow('There are: holds, today');
  await expect(session.query('holds', { till: 5 }, 'now', noon)).rejects.toThrow(/holds do not fit: till/);
});

test('events are found by range, type and stream, from either end', async () => {
  const { session } = await openTill();
  for (let amount = 1; amount <= 5; amount += 1) await session.dispatch(putIn(amount), noon);
  await session.dispatch({ type: 'PutIn', data: { till: 'back', amount: 9 }, id: 'back' }, noon);
  const positions = async (filter: Parameters<Session['events']>[0]) =>
    (await session.events(filter)).map(({ position }) => position);
  expect(await positions({})).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await positions({ newestFirst: true, limit: 2 })).toEqual([7, 6]);
  expect(await positions({ from: 3, to: 4 })).toEqual([3, 4]);
  expect(await positions({ stream: 'till:back' })).toEqual([7]);
  expect(await positions({ type: 'BookOpened' })).toEqual([1]);
  expect(await positions({ from: 8 })).toEqual([]);
});

test('a moment knows its neighbours and when it was', async () => {
  const { session } = await openTill();
  await session.dispatch({ type: 'Fill', data: { till: 'front', times: 3 }, id: 'fill-3' }, noon + 1000);
  await session.dispatch(putIn(1), noon + 2000);
  expect(await session.moment({ position: 3 })).toEqual({
    position: 1,
    recordedAt: noon,
    today: '2025-03-13',
    previous: 0,
    next: 4,
  });
  expect(await session.moment({ time: noon + 1500 })).toMatchObject({ position: 4, previous: 1, next: 5 });
  expect((await session.moment({ position: 5 })).next).toBeUndefined();
  expect(await session.timeline(2)).toEqual({
    head: 5,
    firstAt: noon,
    lastAt: noon + 2000,
    byTime: Uint32Array.of(1, 4),
  });
});

test('an event of an unknown type is kept, not folded, and makes the book read-only', async () => {
  const { session, store } = await openTill();
  await session.dispatch(putIn(5), noon);
  const { MoneyPutIn: _dropped, ...events } = tillDomain.events;
  const older = await Session.open(new MemoryLog(store), { ...tillDomain, events }, info);
  expect(await holds(older)).toBe(0);
  expect(rejection(await older.dispatch(putIn(1), noon))).toEqual({
    type: 'BookReadOnly',
    reason: 'UnknownEvents',
  });
  expect((await older.events({})).map(({ type }) => type)).toEqual(['BookOpened', 'MoneyPutIn']);
});
