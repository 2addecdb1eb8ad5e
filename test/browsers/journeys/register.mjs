// @ts-check
/** The register: search, order, a tick, and the detail beside it, driven by keys. */
import { openSmallBook } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function register({ tab }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/register');
  await tab.seesRows(3);
  const scrolls = await tab.run(() => document.documentElement.scrollHeight > innerHeight);
  if (scrolls) throw new Error('the page scrolls, and not only the list in it');

  await tab.type('/');
  await tab.type('cafe'); // Accents do not matter.
  await tab.seesRows(1);
  await tab.press('Escape');
  await tab.seesRows(3);

  await tab.click({ role: 'button', name: 'Amount', exact: true });
  await tab.seesRows(3);
  await tab.goToScreen('#/register?account=cash');
  await tab.sees('38.00');
  await tab.click({ role: 'checkbox', name: 'Cleared' });
  await tab.sees('the bank shows');

  await tab.goToScreen('#/register');
  await tab.seesRows(3);
  await tab.type('j');
  await tab.press('Space');
  await tab.middleOf({ role: 'heading', name: 'Market' });
  await tab.type('j');
  await tab.middleOf({ role: 'heading', name: 'Café Kranz' });
  await tab.press('Enter');
  await tab.middleOf({ role: 'heading', name: 'Edit transaction' });
  await tab.press('Escape');
  await tab.seesNo('Edit transaction');
}
