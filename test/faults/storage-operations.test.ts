/** The short version of the storage operations that fail. */
import { expect, test } from 'vitest';
import * as storageOperations from './cases/storage-operations.ts';
import { failuresOf } from './support-node/each-seed.ts';

test('whatever storage operation fails, the journey ends as it does without faults', async () => {
  expect(await failuresOf(storageOperations, 1, 10)).toEqual([]);
});
