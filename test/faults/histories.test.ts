/** The short version of the random histories, and what was found by the long one. */
import { expect, test } from 'vitest';
import { checkHistory } from './support-node/check-history.ts';
import type { SeedRun } from './support-node/each-seed.ts';
import { eachSeed, failuresOf } from './support-node/each-seed.ts';
import { emptyStore, NOON, openTab } from './support-node/finance-tabs.ts';

test('random histories end as they do in plain books', async () => {
  const run = (run: SeedRun) => eachSeed(run, (seed) => checkHistory(seed, true));
  expect(await failuresOf({ name: 'histories', run }, 1, 60)).toEqual([]);
});

test('an import of rows each of which could be counted, but not both, is refused', async () => {
  const session = await openTab(emptyStore());
  await session.openBook('opening', NOON);
  for (const [account, kind] of [
    ['bank', 'asset'],
    ['food', 'expense'],
  ])
    // prettier-ignore
    await session.dispatch({ type: 'OpenAccount', id: `open-${account}`, data: { account, name: account, kind } }, NOON);
  const rows = [2 ** 52, -(2 ** 52)].map((amount, nth) => {
    const key = `row-${nth}`;
    return {
      transaction: key,
      date: '2026-06-01',
      payee: '',
      note: '',
      amount,
      counter: 'food',
      line: nth + 2,
      raw: '',
      key,
    };
  });
  const file = { fileName: 'a.csv', fileHash: 'hash', signature: '', mapping: '{}' };
  const data = { import: 'import-1', account: 'bank', ...file, newAccounts: [], rows };
  // 2^52 is debited to the bank, and by the other row as much to food.
  expect(await session.dispatch({ type: 'ImportTransactions', id: 'import', data }, NOON)).toMatchObject({
    accepted: false,
    rejection: { type: 'RowRefused', because: { type: 'AmountUnsafe' } },
  });
});
