// @ts-check
/** Loaded again, everything is as it was: book, screen, balances, head, and a chain that verifies. */
import { isDeepStrictEqual } from 'node:util';
import { balancesOf, headOf, openSmallBook } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function reload({ tab }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/register?q=cafe');
  await tab.seesRows(1);
  const before = { head: await headOf(tab), balances: await balancesOf(tab) };
  for (let times = 0; times < 3; times += 1) {
    await tab.reload();
    await tab.seesRows(1, 'Café Kranz');
    await tab.scriptable();
    const after = { head: await headOf(tab), balances: await balancesOf(tab) };
    if (!isDeepStrictEqual(after, before)) throw new Error(`${JSON.stringify(after)} after a reload`);
  }
  const verified = await tab.run(() => daybook.verify());
  if (!verified.ok) throw new Error(`the chain breaks at ${verified.position}: ${verified.reason}`);
}
