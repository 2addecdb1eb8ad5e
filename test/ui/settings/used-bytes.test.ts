import { expect, test } from 'vitest';
import { usedBytes } from '../../../src/ui/settings/used-bytes.ts';

/** Private files of these sizes, one of them in a folder. */
function storageWith(...sizes: readonly number[]) {
  const file = (size: number) => ({ kind: 'file', getFile: async () => ({ size }) });
  const folder = (entries: readonly unknown[]): unknown => ({
    kind: 'directory',
    async *values() {
      yield* entries;
    },
  });
  const [first = 0, ...rest] = sizes;
  const root = folder([file(first), folder(rest.map(file))]);
  return { getDirectory: async () => root as FileSystemDirectoryHandle };
}

const WRAPPED = 2 ** 32;

test('the browser’s figure stands where it can be true', async () => {
  const usage = 5_000_000;
  expect(await usedBytes({ usage }, storageWith(10))).toBe(usage);
  expect(await usedBytes({ usage, usageDetails: { fileSystem: 4_000_000 } }, storageWith(10))).toBe(usage);
  const large = { usage: 2 ** 32 + 500, usageDetails: { fileSystem: 2 ** 32 } };
  expect(await usedBytes(large, storageWith(2 ** 31, 2 ** 31))).toBe(large.usage);
});

test('where the count of files has wrapped round, the files themselves are counted', async () => {
  const estimate = { usage: WRAPPED - 300 + 90_000, usageDetails: { fileSystem: WRAPPED - 300 } };
  expect(await usedBytes(estimate, storageWith(1000, 200, 30))).toBe(91_230);
});

test('a figure that cannot be true and cannot be mended is not told', async () => {
  const estimate = { usage: WRAPPED + 5, usageDetails: { fileSystem: WRAPPED } };
  const broken = { getDirectory: () => Promise.reject(new Error('closed')) };
  expect(await usedBytes(estimate, broken)).toBeUndefined();
});
