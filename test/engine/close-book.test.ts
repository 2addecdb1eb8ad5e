import { expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { EngineStatus } from '../../src/engine/protocol.ts';
import { MemoryShelf } from './support/memory-shelf.ts';

const book = (name: string) => ({ domain: 'finance', name, currency: 'EUR', timeZone: 'Europe/Berlin' });

async function engineWithTwoBooks() {
  const engine = new Engine(new MemoryShelf());
  let status!: EngineStatus;
  engine.onStatus((next) => (status = next));
  await engine.start();
  const first = await engine.createBook(book('First'));
  await engine.createBook(book('Second'));
  return { engine, first, status: () => status };
}

test('a book that is closed leaves none open, though there are others', async () => {
  const { engine, status } = await engineWithTwoBooks();
  await engine.closeBook();
  expect(status()).toMatchObject({ phase: 'noBook', book: undefined, head: { position: 0 } });
  expect(status().books).toHaveLength(2);
});

test('what happens to the others meanwhile opens none of them', async () => {
  const { engine, first, status } = await engineWithTwoBooks();
  await engine.closeBook();
  await engine.deleteBook(first.book);
  expect(status().phase).toBe('noBook');
  expect(status().books.map(({ name }) => name)).toEqual(['Second']);
});

test('then one is opened or made, as before', async () => {
  const { engine, first, status } = await engineWithTwoBooks();
  await engine.closeBook();
  await engine.openBook(first.book);
  expect(status()).toMatchObject({ phase: 'ready', book: { name: 'First' } });
  await engine.deleteBook(first.book);
  expect(status()).toMatchObject({ phase: 'ready', book: { name: 'Second' } });
});
