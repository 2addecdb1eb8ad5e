/** From no account to the first transactions, by keyboard alone. */
import { checkAxe } from './support/check-axe.ts';
import { untilScriptable } from './support/daybook.ts';
import { dispatchAll, goTo, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test('a first account, then transactions one after the other', async ({ app }) => {
  await untilScriptable(app);
  await dispatchAll(app, [
    { type: 'OpenAccount', data: { account: 'food', name: 'Groceries', kind: 'expense' } },
  ]);
  await goTo(app, '/');
  await expect(app.getByRole('heading', { name: 'Begin with one account' })).toBeVisible();
  await checkAxe(app);
  await app.getByRole('link', { name: 'Open your first account' }).focus();
  await app.keyboard.press('Enter');

  await test.step('a name is asked for beside its field', async () => {
    await expect(app.getByLabel('Name', { exact: true })).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(app.getByText('Give it a name.')).toBeVisible();
    await checkAxe(app);
  });

  await test.step('the account opens with what is in it', async () => {
    await app.keyboard.type('Giro');
    await app.keyboard.press('Tab');
    await app.keyboard.press('Tab');
    await app.keyboard.type('1000+234.5');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('region', { name: 'News' })).toContainText('Giro opened');
    await expect(app.getByRole('link', { name: /^Giro/ })).toContainText('1,234.50');
  });

  await test.step('the overview teaches the next step', async () => {
    await app.keyboard.press('g');
    await app.keyboard.press('o');
    await expect(app.getByRole('heading', { name: 'Now the first transaction' })).toBeVisible();
    await checkAxe(app);
  });

  await test.step('a line records, and readies the next', async () => {
    await app.keyboard.press('n');
    await expect(app.getByPlaceholder('Payee')).toBeFocused();
    await app.keyboard.type('Rewe');
    await app.keyboard.press('Tab');
    await app.keyboard.type('gro');
    await app.keyboard.press('Tab'); // Takes Groceries.
    await app.keyboard.press('Tab');
    await app.keyboard.type('12.50+3');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('region', { name: 'News' })).toContainText('Recorded');
    await expect(app.getByPlaceholder('Payee')).toBeFocused();
    await expect(rowsOf(app).filter({ hasText: 'Rewe' })).toContainText('Groceries');
    await expect(rowsOf(app).filter({ hasText: 'Rewe' })).toContainText('−£15.50');
  });

  await test.step('a payee brings what it had last time', async () => {
    await app.keyboard.type('re');
    await expect(app.getByRole('option', { name: /Rewe/ })).toBeVisible();
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('Enter');
    await expect(app.getByLabel('Amount', { exact: true })).toHaveValue('15.50');
    await app.keyboard.press('Enter');
    await expect(rowsOf(app).filter({ hasText: 'Rewe' })).toHaveCount(2);
  });

  await test.step('what is missing is said beside its field, which has the cursor', async () => {
    await app.keyboard.press('Enter');
    await expect(app.getByText('Enter an amount.')).toBeVisible();
    await expect(app.getByLabel('Amount', { exact: true })).toBeFocused();
    await checkAxe(app);
    await app.keyboard.press('Escape');
    await expect(app.getByRole('grid')).toBeFocused();
  });

  await screenshot(app, 'first-transaction');
});
