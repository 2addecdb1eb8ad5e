/** The short version of the storage operations that fail. */
import { expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { EngineStatus } from '../../src/engine/protocol.ts';
import * as storageOperations from './cases/storage-operations.ts';
import { failuresOf } from './support-node/each-seed.ts';
import { FullShelf } from './support-node/full-shelf.ts';

test('whatever storage operation fails, the journey ends as it does without faults', async () => {
  expect(await failuresOf(storageOperations, 1, 10)).toEqual([]);
});

/** An engine with a book open, on a disk that is full by now. */
async function onFullDisk() {
  const shelf = new FullShelf();
  const engine = new Engine(shelf);
  let status!: EngineStatus;
  engine.onStatus((next) => (status = next));
  await engine.start();
  const wanted = { domain: 'finance', name: 'Mine', currency: 'EUR', timeZone: 'Europe/Berlin' };
  const { book } = await engine.createBook(wanted);
  shelf.isFull = true;
  return { shelf, engine, book, status: () => status };
}

// Besides what each expects: a rejection that nobody handles fails the run.

test('a book opens on a full disk, though that it was opened cannot be noted', async () => {
  const { engine, book, status } = await onFullDisk();
  await engine.openBook(book);
  expect(status()).toMatchObject({ phase: 'ready', book: { name: 'Mine' } });
  expect(await engine.query('balances', {}, 'now')).toEqual([]);
});

test('a log is taken out on a full disk, though that it was cannot be noted', async () => {
  const { engine } = await onFullDisk();
  expect((await engine.exportLog('token', false, undefined)).size).toBeGreaterThan(0);
});

test('what the shelf keeps beside a book may fail to be written, and is let go', async () => {
  const { shelf, engine, status } = await onFullDisk();
  await engine.dispatch({ type: 'RenameBook', data: { name: 'Ours' }, id: 'rename' });
  expect(status().book?.name).toBe('Ours');
  shelf.isGone = true;
  shelf.isFull = false;
  await shelf.rename('another', 'told to every tab');
  shelf.isFull = true;
  await new Promise((resolve) => setTimeout(resolve, 900)); // Until an opening record would be written.
  expect(status()).toMatchObject({ phase: 'ready' });
  await engine.closeBook();
});
