/** One transaction through its life: split, moved elsewhere meanwhile, exchanged, voided, undone and redone. */
import { checkAxe } from './support/check-axe.ts';
import { dispatchAll, goTo, openUsualAccounts, postingsOf, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test.beforeEach(async ({ app }) => {
  await openUsualAccounts(app);
  await dispatchAll(app, [purchase('t1', '2025-03-10', 'Rewe', 4000, ['week'])]);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(1);
});

test('a purchase is split over two categories', async ({ app }) => {
  await app.keyboard.press('j');
  await app.keyboard.press('e');
  const form = app.getByRole('dialog', { name: 'Edit transaction' });
  await expect(form.getByLabel('Amount', { exact: true })).toBeFocused();
  await form.getByRole('button', { name: 'Split over several categories' }).click();
  await expect(form.getByLabel('Category of part 2')).toBeFocused();
  await app.keyboard.type('house');
  await app.keyboard.press('Tab');
  await form.getByLabel('Amount of part 1').fill('30');
  await expect(form.getByText('Left to divide:')).toContainText('€10.00');
  await form.getByRole('button', { name: 'Put the rest here' }).last().click();
  await expect(form.getByText('Divided to the last cent')).toBeVisible();
  await checkAxe(app);
  await screenshot(app, 'split');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(rowsOf(app)).toContainText('Groceries, Household');
  expect(await postingsOf(app, 't1')).toEqual([
    ['giro', -4000],
    ['food', 3000],
    ['home', 1000],
  ]);
});

test('a form opened on a version that has moved tells what changed, and overwrites nothing unasked', async ({
  app,
}) => {
  await rowsOf(app).click();
  await app.getByRole('button', { name: 'Edit' }).click();
  const form = app.getByRole('dialog', { name: 'Edit transaction' });
  await form.getByLabel('Amount', { exact: true }).fill('42');
  const { data } = purchase('t1', '2025-03-10', 'Rewe City', 4100);
  await dispatchAll(app, [{ type: 'ReviseTransaction', data }]);

  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Rewe → Rewe City');
  await checkAxe(app);
  await screenshot(app, 'version-moved');
  await form.getByRole('button', { name: 'Load the new version' }).click();
  await expect(form.getByLabel('Amount', { exact: true })).toHaveValue('41.00');

  await form.getByLabel('Amount', { exact: true }).fill('43');
  await dispatchAll(app, [{ type: 'ReviseTransaction', data: { ...data, note: 'Elsewhere' } }]);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('button', { name: 'Keep mine instead' }).click();
  await expect(form).toBeHidden();
  expect(await postingsOf(app, 't1')).toEqual([
    ['giro', -4300],
    ['food', 4300],
  ]);
});

test('money moves into another currency with both amounts, and the books balance in each', async ({
  app,
}) => {
  await app.keyboard.press('n');
  await app.keyboard.press('Tab');
  await app.keyboard.type('dollars');
  await app.keyboard.press('Enter');
  await app.getByLabel('Amount', { exact: true }).fill('100');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Enter what it is in the other currency.')).toBeVisible();
  await app.getByLabel('Arrives as (USD)').fill('108.50');
  await expect(app.getByText('Rate: 1 EUR = 1.085 USD')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(rowsOf(app).first()).toContainText('Giro → Dollars');

  await app.keyboard.press('Escape');
  await rowsOf(app).first().click();
  await expect(app.getByRole('complementary', { name: 'Transaction' })).toContainText(
    'Rate: 1 EUR = 1.085 USD',
  );
  const transaction = new URL(app.url()).hash.match(/open=([^&]+)/)?.[1] ?? '';
  expect(await postingsOf(app, transaction)).toEqual([
    ['giro', -10_000],
    ['dollars', 10_850],
    ['equity:exchange', -10_850],
    ['equity:exchange', 10_000],
  ]);
  await app.getByRole('button', { name: 'Edit' }).click();
  await expect(app.getByRole('dialog').getByLabel('Arrives as (USD)')).toHaveValue('108.50');
});

test('voided, restored, undone and redone; each in its history', async ({ app }) => {
  await rowsOf(app).click();
  const side = app.getByRole('complementary', { name: 'Transaction' });
  await side.getByRole('button', { name: 'Void', exact: true }).click();
  await expect(rowsOf(app)).toHaveCount(0);
  await expect(side.getByText('Void', { exact: true })).toBeVisible();
  await app.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(rowsOf(app)).toHaveCount(1);

  await app.getByRole('grid').focus();
  await app.keyboard.press('Control+z'); // Of all acts, the recording is the last that stands.
  await expect(rowsOf(app)).toHaveCount(0);
  await app.keyboard.press('Control+Shift+z');
  await expect(rowsOf(app)).toHaveCount(1);
  await expect(side.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(side.getByText('Recording undone')).toBeVisible();
  await checkAxe(app);
});

test('an account that closed meanwhile is refused beside its field', async ({ app }) => {
  await app.keyboard.press('n');
  await app.keyboard.type('Rewe');
  await app.getByLabel('Amount', { exact: true }).fill('5');
  await dispatchAll(app, [{ type: 'CloseAccount', data: { account: 'giro' } }]);
  await app.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(app.getByText('“Giro” is closed. Reopen it or choose another account.')).toBeVisible();
  await expect(app.getByRole('combobox', { name: 'Account' })).toBeFocused();
});
