/** Snapshots lie beside the log, are used while they are of it, and are passed over when anything is odd. */
import { expect, test } from 'vitest';
import type { EventLog, SnapshotPart, SnapshotStore } from '../../src/kernel/index.ts';
import { assert } from '../../src/kernel/index.ts';
import { bookDatabase } from '../../src/storage/dexie/database.ts';
import { openLog, openShelf } from '../../src/storage/index.ts';
import { commitAfter } from '../kernel/make-commits.ts';

const shelf = openShelf();

async function openedBook(
  events: number,
): Promise<{ book: string; log: EventLog; snapshots: SnapshotStore }> {
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
  for (let nth = 0; nth < events; nth += 200) {
    const at = await log.head();
    await log.append(
      commitAfter(at, book, ...Array.from({ length: 200 }, (_, event) => `s${event % 7}`)),
      at,
    );
  }
  await log.close();
  return { book, ...(await opened(book)) };
}

async function opened(book: string): Promise<{ log: EventLog; snapshots: SnapshotStore }> {
  const { log, snapshots } = await openLog(book);
  assert(log !== undefined && snapshots !== undefined, 'the book is here');
  return { log, snapshots };
}

const parts: readonly (readonly [string, SnapshotPart])[] = [
  ['bytes', Uint8Array.of(1, 2, 3)],
  ['words', new Uint32Array(9).subarray(1, 8).fill(7)],
  ['integers', Int32Array.of(-1)],
  ['doubles', Float64Array.of(0.5, -2)],
  ['texts', ['', 'Zoë', '', '😀']],
  ['none', []],
];

test('parts come back as they were written, in another session too', async () => {
  const { book, log, snapshots } = await openedBook(400);
  const place = await log.head();
  await snapshots.write('model', '1', place, parts);
  await log.close();
  const again = await opened(book);
  const found = await again.snapshots.read('model', '1');
  expect(found?.place).toEqual({ position: 400, logHash: place.logHash });
  expect(found?.parts.bytes('bytes')).toEqual(Uint8Array.of(1, 2, 3));
  expect(found?.parts.words('words')).toEqual(new Uint32Array(7).fill(7));
  expect(found?.parts.integers('integers')).toEqual(Int32Array.of(-1));
  expect(found?.parts.doubles('doubles')).toEqual(Float64Array.of(0.5, -2));
  expect(found?.parts.texts('texts')).toEqual(['', 'Zoë', '', '😀']);
  expect(found?.parts.texts('none')).toEqual([]);
  expect(() => found?.parts.words('texts')).toThrow('no texts of that kind');
  await again.log.close();
});

test('of another version, or of another log, there is none', async () => {
  const { log, snapshots } = await openedBook(400);
  const head = await log.head();
  await snapshots.write('model', '1', head, parts);
  expect(await snapshots.read('model', '2')).toBeUndefined();
  expect(await snapshots.read('other', '1')).toBeUndefined();
  await snapshots.write('model', '1', { position: 400, logHash: '0'.repeat(64) }, parts);
  expect(await snapshots.read('model', '1')).toBeUndefined();
  await snapshots.write('model', '1', { position: 399, logHash: head.logHash }, parts);
  expect(await snapshots.read('model', '1')).toBeUndefined();
  await snapshots.write('model', '1', { position: 600, logHash: head.logHash }, parts);
  expect(await snapshots.read('model', '1')).toBeUndefined();
  await log.close();
});

test('one that is replaced, or cut short, leaves nothing behind, and the one before stands', async () => {
  const { book, log, snapshots } = await openedBook(200);
  const head = await log.head();
  await snapshots.write('model', '1', head, parts);
  await snapshots.write('model', '1', head, parts);
  const failing = function* () {
    yield parts[0]!;
    throw new Error('cut short');
  };
  await expect(snapshots.write('model', '1', head, failing())).rejects.toThrow('cut short');
  expect(await snapshots.read('model', '1')).toBeDefined();
  await log.close();
  const database = bookDatabase(book);
  await database.open();
  const keys = (await database.snapshotParts.toCollection().primaryKeys()).filter((key) =>
    key.startsWith('model/'),
  );
  expect(keys).toHaveLength(parts.length);
  database.close();
});

test('any changed part is noticed, and the snapshot passed over', async () => {
  const { book, log, snapshots } = await openedBook(200);
  const head = await log.head();
  const database = bookDatabase(book);
  await database.open();
  for (let nth = 0; nth < 5; nth += 1) {
    await snapshots.write('model', '1', head, parts);
    const key = (await database.snapshots.get('model'))!.parts[nth]!.key;
    const part = (await database.snapshotParts.get(key))!;
    if ('values' in part) new Uint8Array(part.values.buffer, part.values.byteOffset)[0]! ^= 1;
    await database.snapshotParts.put(
      'text' in part ? { ...part, text: part.text.replace('Z', 'z') } : part,
      key,
    );
    expect(await snapshots.read('model', '1')).toBeUndefined();
    await snapshots.write('model', '1', head, parts);
    await database.snapshotParts.delete((await database.snapshots.get('model'))!.parts[nth]!.key);
    expect(await snapshots.read('model', '1')).toBeUndefined();
  }
  database.close();
  await log.close();
});

test('the log knows its streams from a snapshot, without reading what lies before', async () => {
  const { book, log, snapshots } = await openedBook(5000);
  expect(await log.versionOf('s0')).toBe(725);
  await snapshots.write('model', '1', await log.head(), parts);
  await log.close();
  const again = await opened(book);
  const database = bookDatabase(book);
  await database.open();
  const records = await database.commits.where('position').below(4000).toArray();
  await database.commits.bulkPut(records.map((record) => ({ ...record, text: 'unreadable' }))); // Reading it would be noticed.
  expect(await again.log.versionOf('s0')).toBe(725);
  const at = await again.log.head();
  expect(await again.log.append(commitAfter(at, book, 's0'), at, new Map([['s0', 725]]))).toMatchObject({
    appended: true,
  });
  expect(await again.log.versionOf('s0')).toBe(726);
  await database.commits.bulkPut(records);
  expect((await again.log.readStream('s0')).map(({ version }) => version)).toEqual(
    Array.from({ length: 726 }, (_, nth) => nth + 1),
  );
  database.close();
  await again.log.close();
});
