import { expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { EngineStatus, Outcome } from '../../src/engine/protocol.ts';
import { MemoryShelf } from './support/memory-shelf.ts';

const finances = { domain: 'finance', name: 'Mine', currency: 'EUR', timeZone: 'Europe/Berlin' };

async function engineOn(shelf = new MemoryShelf()) {
  const engine = new Engine(shelf);
  let status!: EngineStatus;
  engine.onStatus((next) => (status = next));
  await engine.start();
  return { engine, shelf, status: () => status };
}

let sent = 0;
const send = (engine: Engine, type: string, data: unknown): Promise<Outcome> =>
  engine.dispatch({ type, data, id: `command-${(sent += 1)}` });
const openCash = (engine: Engine) =>
  send(engine, 'OpenAccount', { account: 'cash', name: 'Cash', kind: 'asset', currency: 'EUR' });
const names = async (engine: Engine) =>
  ((await engine.query('balances', {}, 'now')) as { name: string }[]).map(({ name }) => name);

test('with no book yet it says so, and commands are refused', async () => {
  const { engine, status } = await engineOn();
  expect(status()).toMatchObject({ phase: 'noBook', books: [] });
  expect(await openCash(engine)).toEqual({ accepted: false, rejection: { type: 'NoBookOpen' } });
});

test('a new book begins with its opening, and is opened again by the next start', async () => {
  const { engine, shelf, status } = await engineOn();
  const { book } = await engine.createBook(finances);
  expect(status()).toMatchObject({ phase: 'ready', book: { book, name: 'Mine' }, head: { position: 1 } });
  expect(await engine.events({})).toMatchObject([
    { type: 'BookOpened', position: 1, data: { book, ...finances } },
  ]);
  await openCash(engine);
  const next = await engineOn(shelf);
  expect(next.status()).toMatchObject({ phase: 'ready', book: { book }, head: status().head });
  expect(await names(next.engine)).toEqual(['Cash']);
});

test('a watched answer comes at once, and again only when a commit changed it', async () => {
  const { engine } = await engineOn();
  await engine.createBook(finances);
  const answers: unknown[] = [];
  engine.watch(
    'w',
    'balances',
    {},
    'now',
    (answer) => answers.push(answer),
    (message) => answers.push(message),
  );
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  await openCash(engine);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  await send(engine, 'RenameBook', { name: 'Ours' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers).toHaveLength(2);
  engine.unwatch('w');
  await send(engine, 'RenameAccount', { account: 'cash', name: 'Purse' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers).toMatchObject([[], [{ name: 'Cash' }]]);
});

test('what one tab does shows in another, and a question that fails says why', async () => {
  const one = await engineOn();
  await one.engine.createBook(finances);
  const two = await engineOn(one.shelf);
  const seen: unknown[] = [];
  two.engine.watch(
    'w',
    'balances',
    {},
    'now',
    (answer) => seen.push(answer),
    () => undefined,
  );
  await openCash(one.engine);
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject([{ name: 'Cash' }]));
  const failures: string[] = [];
  two.engine.watch(
    'x',
    'nonsense',
    {},
    'now',
    () => undefined,
    (message) => failures.push(message),
  );
  await vi.waitFor(() => expect(failures).toEqual([expect.stringContaining('No query is called nonsense')]));
});

test('a renamed book is known by its new name', async () => {
  const { engine, shelf, status } = await engineOn();
  await engine.createBook(finances);
  await send(engine, 'RenameBook', { name: 'Ours' });
  await vi.waitFor(async () => expect(await shelf.list()).toMatchObject([{ name: 'Ours' }]));
  expect(status().book).toMatchObject({ name: 'Ours' });
  expect(status().books).toMatchObject([{ name: 'Ours' }]);
});

test('deleting the open book opens the one before, or says that there is none, in every tab', async () => {
  const { engine, shelf, status } = await engineOn();
  const first = await engine.createBook({ ...finances, name: 'First' });
  const second = await engine.createBook({ ...finances, name: 'Second' });
  const other = await engineOn(shelf);
  await engine.deleteBook(second.book);
  await vi.waitFor(() =>
    expect([status().book?.name, other.status().book?.name]).toEqual(['First', 'First']),
  );
  await engine.deleteBook(first.book);
  await vi.waitFor(() => expect([status().phase, other.status().phase]).toEqual(['noBook', 'noBook']));
});

test('the log leaves as a file, comes back on another device as the same events, and goes on under a device of its own', async () => {
  const { engine, status, shelf } = await engineOn();
  const { book } = await engine.createBook(finances);
  await openCash(engine);
  const file = await engine.exportLog('t', false, undefined);
  expect((await shelf.list())[0]?.lastExport?.position).toBe(2);

  const other = await engineOn();
  expect(await other.engine.importLog('t', file, undefined)).toMatchObject({
    ok: true,
    events: 2,
    book: { book, name: 'Mine' },
  });
  const events = (text: string) => text.slice(text.indexOf('"events":'));
  expect(events(await (await other.engine.exportLog('t', false, undefined)).text())).toBe(
    events(await file.text()),
  );
  expect(other.status().head).toEqual(status().head);
  await send(other.engine, 'RenameAccount', { account: 'cash', name: 'Purse' });
  const devices = (await other.engine.events({})).map(({ device }) => device);
  expect(devices[2]).not.toBe(devices[1]);
  expect(await other.engine.verify('t', undefined)).toMatchObject({ ok: true, position: 3 });

  expect(await other.engine.importLog('t', file, undefined)).toEqual({
    ok: false,
    problem: { type: 'BookIsHere', book, name: 'Mine' },
  });
});

test('a damaged log file changes nothing', async () => {
  const { engine } = await engineOn();
  await engine.createBook(finances);
  await openCash(engine);
  const text = await (await engine.exportLog('t', false, undefined)).text();
  const other = await engineOn();
  for (const bad of [
    text.replace('"Cash"', '"Kash"'),
    text.slice(0, -40),
    '{}',
    '',
    text.replace('AccountOpened', 'AccountOpenedd'),
  ]) {
    expect(await other.engine.importLog('t', new Blob([bad]), undefined)).toMatchObject({
      ok: false,
      problem: { type: expect.any(String) },
    });
  }
  expect(await other.shelf.list()).toEqual([]);
  expect(other.status().phase).toBe('noBook');
});

test('the sample household becomes a book; cancelled, it leaves none', async () => {
  const { engine, shelf, status } = await engineOn();
  const making = engine.createSample('sample', undefined);
  setTimeout(() => engine.cancel('sample'));
  await expect(making).rejects.toThrow(/abort/i);
  expect(await shelf.list()).toEqual([]);
  await engine.createSample('sample', undefined);
  expect(status()).toMatchObject({ phase: 'ready', book: { name: 'Sample household' } });
  expect(await engine.query('trialBalance', {}, 'now')).toMatchObject({ balanced: true });
  expect(await engine.verify('v', undefined)).toMatchObject({ ok: true });
}, 60_000);

test('commands and queries are described with JSON Schemas', async () => {
  const { engine } = await engineOn();
  const commands = await engine.commands();
  expect(commands.find(({ name }) => name === 'VoidTransaction')?.schema).toMatchObject({
    type: 'object',
    required: ['transaction'],
  });
  expect((await engine.queries()).map(({ name }) => name)).toContain('register');
});
