// @ts-check
/** A first visit: books of one's own, the first account, the first transactions, by pointer and by keyboard. */
import { untilBalance } from './books.mjs';

/** @param {import('./index.mjs').Visit} visit */
export async function firstTransaction({ tab }) {
  await tab.click({ role: 'button', name: 'Start my own books' });
  await tab.choose({ role: 'field', name: 'Currency you count in' }, 'EUR');
  await tab.click({ role: 'button', name: 'Continue' });
  await tab.middleOf({ role: 'heading', name: 'Your first account' });
  await tab.write({ role: 'field', name: 'Name' }, 'Giro');
  await tab.write({ role: 'field', name: 'Balance today' }, '1000+234.5');
  await tab.click({ role: 'button', name: 'Open my books' });
  await tab.sees('1,234.50');
  await untilBalance(tab, 'asset:giro', 123_450);

  await tab.type('n');
  await tab.focused('Payee');
  await tab.type('Rewe');
  await tab.press('Tab');
  await tab.type('gro');
  await tab.middleOf({ role: 'option', name: 'Groceries' });
  await tab.press('Tab'); // Takes Groceries.
  await tab.press('Tab');
  await tab.focused('Amount');
  await tab.type('12.50+3');
  await tab.press('Enter');
  await tab.seesRows(1, 'Rewe');
  await untilBalance(tab, 'asset:giro', 121_900);

  await tab.focused('Payee');
  await tab.type('re'); // A payee brings what it had last time.
  await tab.middleOf({ role: 'option', name: 'Rewe' });
  await tab.press('ArrowDown');
  await tab.press('Enter');
  await tab.fieldHolds('Amount', '15.50');
  await tab.press('Enter');
  await tab.seesRows(2, 'Rewe');
  await untilBalance(tab, 'asset:giro', 120_350);
}
