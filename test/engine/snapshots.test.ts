/** A book opened from a snapshot and what came after is the book opened from its whole log. */
import { expect, test } from 'vitest';
import { LoadedParts } from '../../src/kernel/index.ts';
import type { SnapshotPart, SnapshotPlace, SnapshotStore } from '../../src/kernel/index.ts';
import { finance } from '../../src/domains/finance/index.ts';
import { Session } from '../../src/engine/session.ts';
import { loadSnapshot } from '../../src/engine/snapshot-keeper.ts';
import { FoldedBook } from '../../src/engine/folded-book.ts';
import { MemoryLog, MemoryStore } from '../../src/storage/index.ts';

const info = {
  book: 'book',
  domain: 'finance',
  name: 'Mine',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  createdAt: 1,
};

/** Keeps one snapshot, as it was when it was written. */
class KeptSnapshot implements SnapshotStore {
  kept: { version: string; place: SnapshotPlace; parts: Map<string, SnapshotPart> } | undefined;

  async read(_name: string, version: string) {
    if (this.kept?.version !== version) return undefined;
    const parts = new Map([...this.kept.parts].map(([name, part]) => [name, part.slice()]));
    return { place: this.kept.place, parts: new LoadedParts(parts) };
  }

  async write(
    _name: string,
    version: string,
    place: SnapshotPlace,
    parts: Iterable<readonly [string, SnapshotPart]>,
  ) {
    this.kept = { version, place, parts: new Map([...parts].map(([name, part]) => [name, part.slice()])) };
  }
}

async function book() {
  const store = new MemoryStore(info.book, 'device');
  const session = await Session.open(new MemoryLog(store), finance, info);
  await session.openBook('opened', 1000);
  await session.dispatch(
    { type: 'OpenAccount', data: { account: 'cash', name: 'Cash', kind: 'asset', currency: 'EUR' }, id: 'a' },
    2000,
  );
  await session.dispatch(
    { type: 'OpenAccount', data: { account: 'food', name: 'Food', kind: 'expense' }, id: 'b' },
    3000,
  );
  return { store, session };
}

const spend = (session: Session, transaction: string, amount: number) =>
  session.dispatch(
    {
      type: 'RecordTransaction',
      id: `record ${transaction}`,
      data: {
        transaction,
        date: '2025-03-12',
        payee: 'Canteen',
        postings: [
          { account: 'cash', amount: -amount },
          { account: 'food', amount },
        ],
      },
    },
    4000,
  );

async function answers(session: Session) {
  const moments = ['now', 0, 2, 4, 5] as const;
  return Promise.all(
    moments.map(async (at) => ({
      balances: await session.query('balances', {}, at, 9000),
      register: await session.query('register', {}, at, 9000),
      undo: await session.query('undoStack', { device: 'device' }, at, 9000),
      moment: at === 'now' ? undefined : await session.moment({ position: at }),
      timeline: await session.timeline(4),
      name: session.name,
    })),
  );
}

async function keptOf(session: Session): Promise<KeptSnapshot> {
  const kept = new KeptSnapshot();
  const { version, parts } = session.snapshot();
  await kept.write('models', version!, session.head, parts);
  return kept;
}

test('answers are the same, and work goes on from there', async () => {
  const { store, session } = await book();
  await spend(session, 'one', 500);
  const kept = await keptOf(session);
  await spend(session, 'two', 700);
  const restored = await Session.open(new MemoryLog(store), finance, info, undefined, kept);
  expect(restored.snapshotAt).toBe(4);
  expect(await answers(restored)).toEqual(await answers(session));
  expect(await spend(restored, 'one', 1)).toMatchObject({ accepted: true, position: 4 });
  expect(await spend(restored, 'three', 900)).toMatchObject({ accepted: true });
  const whole = await Session.open(new MemoryLog(store), finance, info);
  expect(await answers(restored)).toEqual(await answers(whole));
});

test('a snapshot that cannot be read is passed over', async () => {
  const { store, session } = await book();
  await spend(session, 'one', 500);
  const kept = await keptOf(session);
  kept.kept!.parts.delete('ledger.rows.date');
  const restored = await Session.open(new MemoryLog(store), finance, info, undefined, kept);
  expect(restored.snapshotAt).toBe(0);
  expect(await answers(restored)).toEqual(await answers(session));
});

test('another version of a model has no use for it', async () => {
  const { store, session } = await book();
  const kept = await keptOf(session);
  const [ledger] = finance.projections;
  const next = { ...finance, projections: [{ ...ledger!, version: ledger!.version + 1 }] };
  expect(await loadSnapshot(new FoldedBook(new MemoryLog(store), next, info), kept)).toBe(0);
  expect(await loadSnapshot(new FoldedBook(new MemoryLog(store), finance, info), kept)).toBe(3);
});
