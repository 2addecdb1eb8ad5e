/** Accounts and categories: opened, named, grouped, begun with, closed, and each act undone. */
import { checkAxe } from './support/check-axe.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test.beforeEach(async ({ app }) => {
  await openUsualAccounts(app);
  await goTo(app, '/accounts');
});

test('a debt in any currency, found by its name', async ({ app }) => {
  await app.getByRole('button', { name: 'Open an account' }).click();
  const form = app.getByRole('dialog');
  await form.getByText('Something I owe').click();
  await form.getByLabel('Name', { exact: true }).fill('Loan');
  await form.getByLabel('Currency').fill('dinar');
  await form.getByRole('option', { name: /KWD/ }).click();
  await form.getByLabel('What you owe on it').fill('12.5');
  await form.getByRole('button', { name: 'Open account' }).click();
  await expect(app.getByRole('link', { name: /^Loan/ })).toContainText('−KWD 12.500');
  await checkAxe(app);
  await screenshot(app, 'accounts');
});

test('a name that is taken is refused beside it', async ({ app }) => {
  await app.getByRole('button', { name: 'Open an account' }).click();
  await app.getByLabel('Name', { exact: true }).fill('Giro');
  await app.keyboard.press('Enter');
  await expect(app.getByText('“Giro” is the name of another account. Choose a different one.')).toBeVisible();
  await expect(app.getByLabel('Name', { exact: true })).toBeFocused();
});

test('renamed and regrouped, begun with a balance, closed and reopened', async ({ app }) => {
  const menu = (name: string) => app.getByRole('button', { name: `What can be done with ${name}` });
  await menu('Giro').click();
  await app.getByRole('menuitem', { name: 'Rename or regroup' }).click();
  await app.getByLabel('Name', { exact: true }).fill('Current account');
  await app.getByLabel('Group').fill('Bank');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Bank' })).toBeVisible();

  await menu('Current account').click();
  await app.getByRole('menuitem', { name: 'Opening balance' }).click();
  await app.getByLabel('In it then').fill('250');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('link', { name: /^Current account/ })).toContainText('€250.00');
  await app.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(app.getByRole('link', { name: /^Current account/ })).toContainText('€0.00');

  await menu('Current account').click();
  await app.getByRole('menuitem', { name: 'Close' }).click();
  await app.getByText('Closed (1)').click();
  await menu('Current account').click();
  await app.getByRole('menuitem', { name: 'History' }).click();
  await expect(app.getByRole('dialog')).toContainText('Giro → Current account');
  await checkAxe(app);
});

test('categories in their groups, and a new one where it belongs', async ({ app }) => {
  await app.getByRole('tab', { name: 'Categories' }).click();
  await app.getByRole('button', { name: 'Add a category to Everyday' }).click();
  await app.getByLabel('Name', { exact: true }).fill('Pets');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('link', { name: 'Pets' })).toBeVisible();
  await checkAxe(app);
});

test('the overview adds it all up, and leads to the rows behind each number', async ({ app }) => {
  await dispatchAll(app, [purchase('t1', new Date().toISOString().slice(0, 8) + '01', 'Rewe', 4000)]);
  await goTo(app, '/');
  await expect(app.getByRole('region', { name: 'Net worth' })).toContainText('−€40.00');
  await checkAxe(app);
  await app.getByRole('link', { name: /^Groceries/ }).click();
  await expect(app).toHaveURL(/category=food&range=thisMonth|range=thisMonth&category=food/);
});
