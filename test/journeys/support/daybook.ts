/** `window.daybook` from a journey: the same face that the README documents. */
import type { Page } from '@playwright/test';
import type { Scripting } from '../../../src/engine/scripting.ts';

declare global {
  var daybook: Scripting;
}

/** Waits until scripts can speak to the engine. */
export async function untilScriptable(page: Page): Promise<void> {
  await page.waitForFunction(() => 'daybook' in globalThis);
}

/** Opens Cash and Food, as scripts do, in a book that the first command opens. */
export async function openCashAndFood(page: Page): Promise<void> {
  await untilScriptable(page);
  const outcomes = await page.evaluate(async () => [
    await daybook.dispatch({
      type: 'OpenAccount',
      data: { account: 'cash', name: 'Cash', kind: 'asset', currency: 'EUR' },
    }),
    await daybook.dispatch({ type: 'OpenAccount', data: { account: 'food', name: 'Food', kind: 'expense' } }),
  ]);
  for (const outcome of outcomes) if (!outcome.accepted) throw new Error(JSON.stringify(outcome.rejection));
}

/** Every account's balance by id, as `daybook.query('balances')` answers. */
export async function balancesOf(page: Page, at?: number): Promise<Record<string, number>> {
  return page.evaluate(async (moment) => {
    const rows = (await daybook.query('balances', {}, moment === undefined ? {} : { at: moment })) as {
      account: string;
      balanceMinor: number;
    }[];
    return Object.fromEntries(rows.map(({ account, balanceMinor }) => [account, balanceMinor]));
  }, at);
}
