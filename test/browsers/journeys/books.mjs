// @ts-check
/** Books to begin with and questions to them, through `window.daybook`. */
import { until } from '../drivers/tab.mjs';

/** @typedef {import('../drivers/tab.mjs').Tab} Tab */

/** Cash and Food in euros, and a purchase of each of these amounts on the days from 10 March 2025 on. */
const purchases = [
  { transaction: 'first', payee: 'Baker', amountMinor: 300 },
  { transaction: 'second', payee: 'Café Kranz', amountMinor: 2000 },
  { transaction: 'third', payee: 'Market', amountMinor: 1500 },
];

/** @param {Tab} tab */
export async function openSmallBook(tab) {
  await tab.scriptable();
  await tab.run(async (all) => {
    /** @param {string} type @param {object} data */
    const send = async (type, data) => {
      const outcome = await daybook.dispatch({ type, data });
      if (!outcome.accepted) throw new Error(`${type}: ${JSON.stringify(outcome.rejection)}`);
    };
    await send('OpenAccount', { account: 'cash', name: 'Cash', kind: 'asset', currency: 'EUR' });
    await send('OpenAccount', { account: 'food', name: 'Food', kind: 'expense' });
    for (const [index, { transaction, payee, amountMinor }] of all.entries()) {
      const postings = [
        { account: 'cash', amount: -amountMinor },
        { account: 'food', amount: amountMinor },
      ];
      await send('RecordTransaction', { transaction, payee, date: `2025-03-${10 + index}`, postings });
    }
  }, purchases);
}

/** Every account's balance by id, now or at a position. @param {Tab} tab @param {number} [at] */
export const balancesOf = (tab, at) =>
  tab.run(async (moment) => {
    const answer = await daybook.query('balances', {}, moment === null ? {} : { at: moment });
    const rows = /** @type {{ account: string, balanceMinor: number }[]} */ (answer);
    return Object.fromEntries(rows.map(({ account, balanceMinor }) => [account, balanceMinor]));
  }, at ?? null);

/** Waits until the account holds it. @param {Tab} tab @param {string} account @param {number} amountMinor */
export const untilBalance = (tab, account, amountMinor) =>
  until(`${amountMinor} on ${account}`, async () => (await balancesOf(tab))[account] === amountMinor);

/** @param {Tab} tab */
export const headOf = (tab) => tab.run(() => daybook.head());

/** Waits until the whole app is kept on the device, as after a first visit. @param {Tab} tab */
export const untilOfflineReady = (tab) =>
  until('the app kept on the device', () =>
    tab.run(() => navigator.serviceWorker.controller?.state === 'activated'),
  );
