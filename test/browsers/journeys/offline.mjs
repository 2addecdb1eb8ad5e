// @ts-check
/** After one visit the server may go: the app reloads, opens in another tab at a deep link, records and keeps. */
import { openSmallBook, untilBalance, untilOfflineReady } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function offline({ tab, url, another, stopServer }) {
  await openSmallBook(tab);
  await untilOfflineReady(tab);
  await stopServer();
  if (
    await tab.run(() =>
      fetch('/no-such-file.txt').then(
        () => true,
        () => false,
      ),
    )
  ) {
    throw new Error('the server still answers');
  }

  await tab.reload();
  await tab.scriptable();
  await untilBalance(tab, 'cash', -3800);
  await tab.goToScreen('#/register');
  await tab.seesRows(3);
  await tab.run(() => daybook.dispatch({ type: 'VoidTransaction', data: { transaction: 'third' } }));
  await tab.seesRows(2);

  const deep = await another(`${url}/register#/register?q=baker`);
  await deep.seesRows(1, 'Baker');
  // Every screen that is loaded only when it is asked for.
  for (const screen of ['accounts', 'import?account=cash', 'settings']) {
    await deep.goToScreen(`#/${screen}`);
    await deep.middleOf({ role: 'heading' });
  }
  await deep.sees('Safety copy');
}
