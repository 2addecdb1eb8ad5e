import type { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPatiently } from '../../src/storage/dexie/open-patiently.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Refuses to open so often, for that reason. */
function refusing(times: number, name: string): { readonly database: Dexie; readonly tries: () => number } {
  let tries = 0;
  const open = async () => {
    tries += 1;
    if (tries <= times) throw new DOMException('Internal error opening backing store', name);
  };
  return { database: { open } as unknown as Dexie, tries: () => tries }; // All that is asked of it.
}

test('what a killed browser still holds is waited for', async () => {
  const { database, tries } = refusing(3, 'UnknownError');
  const opened = openPatiently(database);
  await vi.runAllTimersAsync();
  await opened;
  expect(tries()).toBe(4);
});

test('what stays shut is told, and a reason that will not pass at once', async () => {
  const shut = refusing(99, 'UnknownError');
  const [opened] = await Promise.all([
    openPatiently(shut.database).catch((error: unknown) => error),
    vi.runAllTimersAsync(),
  ]);
  expect(opened).toMatchObject({ name: 'UnknownError' });
  expect(shut.tries()).toBe(6);
  const newer = refusing(99, 'VersionError');
  await expect(openPatiently(newer.database)).rejects.toThrow('backing store');
  expect(newer.tries()).toBe(1);
});
