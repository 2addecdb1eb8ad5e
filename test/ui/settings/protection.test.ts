import { beforeEach, expect, test, vi } from 'vitest';

const payment = { type: 'TransactionRecorded', stream: 'transaction:1' };
const opening = { type: 'TransactionRecorded', stream: 'transaction:opening:giro' };

/** A fresh page: what was asked is remembered for as long as the module lives. */
async function page(persisted = false) {
  vi.resetModules();
  const storage = {
    persist: vi.fn<() => Promise<boolean>>(async () => true),
    persisted: vi.fn<() => Promise<boolean>>(async () => persisted),
  };
  return { storage, ...(await import('../../../src/ui/settings/protection.ts')) };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('nothing is asked while books are only set up', async () => {
  const { storage, protectWhatWasRecorded } = await page();
  await protectWhatWasRecorded([{ type: 'BookOpened', stream: 'book' }, opening], storage);
  expect(storage.persist).not.toHaveBeenCalled();
});

test('the first real transaction asks, the second does not', async () => {
  const { storage, protectWhatWasRecorded } = await page();
  await protectWhatWasRecorded([payment], storage);
  await protectWhatWasRecorded([payment], storage);
  expect(storage.persist).toHaveBeenCalledOnce();
});

test('an import asks', async () => {
  const { storage, protectWhatWasRecorded } = await page();
  await protectWhatWasRecorded([{ type: 'FileImported', stream: 'import:1' }, payment], storage);
  expect(storage.persist).toHaveBeenCalledOnce();
});

test('what was refused once is not asked for again on the next visit', async () => {
  const first = await page();
  await first.protectWhatWasRecorded([payment], first.storage);
  const second = await page();
  await second.protectWhatWasRecorded([payment], second.storage);
  expect(second.storage.persist).not.toHaveBeenCalled();
});

test('storage that is protected already is left alone', async () => {
  const { storage, protectWhatWasRecorded } = await page(true);
  await protectWhatWasRecorded([payment], storage);
  expect(storage.persist).not.toHaveBeenCalled();
});

test('a browser without the interface is no error', async () => {
  const { protectWhatWasRecorded, readProtection, askForProtection } = await page();
  await protectWhatWasRecorded([payment], {});
  expect(await askForProtection({})).toBe(false);
  expect(await readProtection({})).toEqual({
    state: 'unknown',
    usageBytes: undefined,
    quotaBytes: undefined,
  });
});

test('the state and the space taken are told', async () => {
  const { readProtection } = await page();
  const storage = { persisted: async () => true, estimate: async () => ({ usage: 12, quota: 100 }) };
  expect(await readProtection(storage)).toEqual({ state: 'protected', usageBytes: 12, quotaBytes: 100 });
});
