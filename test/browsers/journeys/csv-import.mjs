// @ts-check
/** A bank's file: previewed, recorded, undone, recorded again, never twice; then twenty years of rows to scroll in. */
import { fileURLToPath } from 'node:url';
import { openSmallBook, untilBalance } from './books.mjs';

const folder = fileURLToPath(new URL('../../data/csv/', import.meta.url));
const spentBefore = -3800;

/** @param {import('./index.mjs').Visit} visit */
export async function csvImport({ tab }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/import?account=cash');
  await take(tab, 'de-giro-cp1252.csv', 'Record 120 transactions');
  await tab.sees('120 transactions recorded');
  await untilBalance(tab, 'cash', spentBefore - 5_131_451);

  await tab.click({ role: 'button', name: 'Undo the import', exact: true });
  await tab.sees('The import was undone');
  await untilBalance(tab, 'cash', spentBefore);

  await tab.click({ role: 'button', name: 'Import another file' });
  await take(tab, 'de-giro-cp1252.csv', 'Record 120 transactions');
  await tab.sees('120 transactions recorded');
  await untilBalance(tab, 'cash', spentBefore - 5_131_451);

  await tab.click({ role: 'button', name: 'Import another file' });
  await tab.chooseFiles([`${folder}de-giro-cp1252.csv`]);
  await tab.sees('Nothing to record');
}

/** @param {import('./index.mjs').Visit} visit */
export async function longImport({ tab }) {
  await openSmallBook(tab);
  await tab.goToScreen('#/import?account=cash');
  await take(tab, 'twenty-years.csv', 'Record 20,000 transactions');
  await tab.sees('20,000 transactions recorded');
  await tab.goToScreen('#/register?sort=date');
  await tab.sees('20,003');
  await tab.click({ role: 'row', nth: 2 });
  await tab.press('End');
  await tab.seesRows(1, 'note 0');
}

/** @param {import('./index.mjs').Visit['tab']} tab @param {string} fileName @param {string} button */
async function take(tab, fileName, button) {
  await tab.chooseFiles([folder + fileName]);
  await tab.middleOf({ role: 'heading', name: fileName });
  await tab.click({ role: 'button', name: button });
}
