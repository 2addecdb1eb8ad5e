import { expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { EngineStatus } from '../../src/engine/protocol.ts';
import { DamagedCommit } from '../../src/kernel/index.ts';
import type { EventLog } from '../../src/kernel/index.ts';
import { MemoryShelf } from './support/memory-shelf.ts';

/** A shelf whose logs are read only when they are let; or never, with a failure. */
class SlowShelf extends MemoryShelf {
  readonly let: { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void };
  thorough = 0;

  constructor() {
    super();
    let settle!: Omit<SlowShelf['let'], 'promise'>;
    const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    this.let = { promise, ...settle };
  }

  override async open(book: string, options?: { readonly thorough?: boolean }) {
    const opened = await super.open(book);
    if (options?.thorough) {
      this.thorough += 1;
      return opened;
    }
    const { log: whole } = opened;
    const log: EventLog = {
      book,
      head: () => whole.head(),
      append: (...args) => whole.append(...args),
      read: (range) => this.slowly(whole, range),
      readStream: (...args) => whole.readStream(...args),
      versionOf: (stream) => whole.versionOf(stream),
      findCommand: (command) => whole.findCommand(command),
      subscribe: (listener) => whole.subscribe(listener),
      close: () => whole.close(),
    };
    return { ...opened, log };
  }

  private async *slowly(log: EventLog, range: Parameters<EventLog['read']>[0]) {
    await this.let.promise;
    yield* log.read(range);
  }
}

async function bookWithCash() {
  const shelf = new MemoryShelf();
  const engine = new Engine(shelf);
  await engine.start();
  await engine.createBook({ domain: 'finance', name: 'Mine', currency: 'EUR', timeZone: 'Europe/Berlin' });
  const seen: unknown[] = [];
  engine.watch('w', 'balances', {}, 'now', (answer) => seen.push(answer), fail);
  const cash = { account: 'cash', name: 'Cash', kind: 'asset', currency: 'EUR' };
  await engine.dispatch({ type: 'OpenAccount', data: cash, id: 'c-1' });
  const book = (await shelf.list())[0]!.book;
  await vi.waitFor(
    async () => expect(await shelf.readOpening(book)).toMatchObject({ answers: [{ name: 'balances' }] }),
    3000,
  );
  return { shelf, engine, book };
}

function fail(message: string): never {
  throw new Error(message);
}

/** The same books, opened by an engine that cannot read the log yet. */
function reopened(before: MemoryShelf) {
  const shelf = new SlowShelf();
  Object.assign(shelf, {
    stores: before.stores,
    infos: Reflect.get(before, 'infos'),
    openings: before.openings,
  });
  const engine = new Engine(shelf);
  let status!: EngineStatus;
  engine.onStatus((next) => (status = next));
  const seen: { name: string }[][] = [];
  engine.watch('w', 'balances', {}, 'now', (answer) => seen.push(answer as { name: string }[]), fail);
  void engine.start();
  return { shelf, engine, seen, status: () => status };
}

test('a book shows what it showed last before its log is read, and takes commands when it is', async () => {
  const { shelf: before } = await bookWithCash();
  const { shelf, engine, seen, status } = reopened(before);
  await vi.waitFor(() => expect(seen).toEqual([[expect.objectContaining({ name: 'Cash' })]]));
  expect(status()).toMatchObject({ phase: 'ready', head: { position: 2 } });
  const renamed = engine.dispatch({
    type: 'RenameAccount',
    data: { account: 'cash', name: 'Purse' },
    id: 'c-2',
  });
  const register = engine.query('register', {}, 'now');
  shelf.let.resolve();
  expect(await renamed).toMatchObject({ accepted: true, position: 3 });
  expect(await register).toMatchObject({ total: 0 });
  await vi.waitFor(() => expect(seen.map(([row]) => row?.name)).toEqual(['Cash', 'Purse']));
});

test('what it showed before something was recorded is not shown', async () => {
  const { shelf: before, engine } = await bookWithCash();
  const stale = new Map(before.openings);
  await engine.dispatch({ type: 'RenameAccount', data: { account: 'cash', name: 'Purse' }, id: 'c-2' });
  before.openings.clear();
  for (const [book, record] of stale) before.openings.set(book, record);
  const { shelf, seen, status } = reopened(before);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([seen, status().phase]).toEqual([[], 'opening']);
  shelf.let.resolve();
  await vi.waitFor(() => expect(seen.map(([row]) => row?.name)).toEqual(['Purse']));
});

test('a question that fails is left out of what is kept', async () => {
  const { shelf, engine, book } = await bookWithCash();
  engine.watch(
    'odd',
    'nonsense',
    {},
    'now',
    () => {},
    () => {},
  );
  await engine.dispatch({ type: 'RenameAccount', data: { account: 'cash', name: 'Purse' }, id: 'c-2' });
  const kept = () => shelf.readOpening(book) as Promise<{ answers: { name: string; json: string }[] }>;
  await vi.waitFor(async () => expect((await kept()).answers[0]?.json).toContain('Purse'), 3000);
  expect((await kept()).answers.map(({ name }) => name)).toEqual(['balances']);
});

test('a commit found damaged while the log is read makes the book be opened thoroughly, once', async () => {
  const { shelf: before } = await bookWithCash();
  const { shelf, seen, status } = reopened(before);
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  shelf.let.reject(new DamagedCommit(1, 'made so'));
  await vi.waitFor(() => expect(shelf.thorough).toBe(1));
  await vi.waitFor(() => expect(status().phase).toBe('ready'));
});
