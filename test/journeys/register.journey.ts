/** Finding one's way in the register: filters, search, order, ticks, selection, the past, and a hundred thousand rows. */
import { checkAxe } from './support/check-axe.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test.beforeEach(async ({ app }) => {
  await openUsualAccounts(app);
  await dispatchAll(app, [
    purchase('t1', '2025-03-10', 'Rewe', 4000, ['week']),
    purchase('t2', '2025-03-12', 'Café Kranz', 1250),
    purchase('t3', '2024-12-24', 'Edeka', 9900, ['feast']),
    {
      type: 'RecordTransaction',
      data: {
        transaction: 't4',
        date: '2025-03-27',
        payee: 'Employer',
        postings: [
          { account: 'giro', amount: 300_000 },
          { account: 'salary', amount: -300_000 },
        ],
      },
    },
  ]);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(4);
});

test('filters narrow the list, stand in the address, and come off one by one', async ({ app }) => {
  await app.keyboard.press('/');
  await app.keyboard.type('cafe'); // Accents do not matter.
  await expect(rowsOf(app)).toHaveCount(1);
  await expect(app).toHaveURL(/q=cafe/);
  await app.keyboard.press('Escape');
  await expect(rowsOf(app)).toHaveCount(4);

  await app.getByRole('button', { name: 'Filter' }).click();
  await app.getByLabel('At least').fill('40');
  await app.getByLabel('Tag').fill('wee');
  await app.keyboard.press('Tab');
  await expect(rowsOf(app)).toHaveCount(1);
  await checkAxe(app);
  await screenshot(app, 'register-filters');
  await app.getByRole('button', { name: 'Remove the filter “Tag: week”' }).click();
  await expect(rowsOf(app)).toHaveCount(3);
  await app.reload();
  await expect(rowsOf(app)).toHaveCount(3);
  await app.getByRole('button', { name: 'Show everything' }).click();
  await expect(rowsOf(app)).toHaveCount(4);

  await goTo(app, '/register?q=nothing-like-this');
  await expect(app.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await checkAxe(app);
});

test('sorted by amount, either way', async ({ app }) => {
  await app.getByRole('button', { name: 'Amount', exact: true }).click();
  await expect(app.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rowsOf(app).first()).toContainText('Employer');
  await app.getByRole('button', { name: 'Amount', exact: true }).click();
  await expect(rowsOf(app).last()).toContainText('Employer');
});

test('ticked off in the row, with the balance of the bank in the header', async ({ app }) => {
  await goTo(app, '/register?account=giro');
  await expect(rowsOf(app).first()).toContainText('€2,848.50'); // Its running balance.
  await rowsOf(app).first().getByRole('checkbox', { name: 'Cleared' }).click();
  await expect(app.getByText('the bank shows')).toContainText('€3,000.00');
});

test('several rows are picked by keyboard, summed and voided with one undo', async ({ app }) => {
  await app.keyboard.press('j');
  await app.keyboard.press('j');
  await app.keyboard.press('x');
  await app.keyboard.press('j');
  await app.keyboard.press('x');
  const bar = app.getByRole('region', { name: 'Selected transactions' });
  await expect(bar).toContainText('2 selected');
  await expect(bar).toContainText('−€52.50');
  await checkAxe(app);
  await bar.getByRole('button', { name: 'Void' }).click();
  await expect(rowsOf(app)).toHaveCount(2);
  await app.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(rowsOf(app)).toHaveCount(4);
});

test('the detail follows the keys: Space opens, Enter edits, Escape leaves', async ({ app }) => {
  const side = app.getByRole('complementary', { name: 'Transaction' });
  await app.keyboard.press('j');
  await app.keyboard.press('Space');
  await expect(side.getByRole('heading', { name: 'Employer' })).toBeVisible();
  await app.keyboard.press('j');
  await expect(side.getByRole('heading', { name: 'Café Kranz' })).toBeVisible();
  await checkAxe(app);
  await app.keyboard.press('Enter');
  const form = app.getByRole('dialog', { name: 'Edit transaction' });
  await expect(form.getByLabel('Payee')).toHaveValue('Café Kranz');
  await app.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(app.getByRole('grid')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(side).toBeHidden();
});

test('what is typed waits while one looks at the past', async ({ app }) => {
  await app.keyboard.press('n');
  await app.keyboard.type('Half a na');
  await app.getByRole('button', { name: 'Step back' }).click();
  await expect(app.getByPlaceholder('Payee')).toBeHidden();
  await app.getByRole('button', { name: 'Go back to now' }).first().click();
  await expect(app.getByPlaceholder('Payee')).toHaveValue('Half a na');
});

test('the past shows what was known then, and writes nothing', async ({ app }) => {
  await app.keyboard.press(','); // Before the last act.
  await expect(rowsOf(app)).toHaveCount(3);
  await expect(app.getByRole('button', { name: 'Record a transaction' })).toBeHidden();
  await app.keyboard.press('n');
  await expect(app.getByText('Nothing can be changed here').last()).toBeVisible();
  await checkAxe(app);
  await screenshot(app, 'register-past');
  await app.keyboard.press('Escape');
  await expect(rowsOf(app)).toHaveCount(4);
});

test('amounts are hidden at a keystroke', async ({ app }) => {
  await app.keyboard.press('h');
  await expect(rowsOf(app).first()).not.toContainText('3,000');
  await goTo(app, '/');
  await expect(app.getByRole('main')).not.toContainText('€2,8');
  await app.keyboard.press('h');
  await expect(app.getByRole('main')).toContainText('€2,848.50');
});
