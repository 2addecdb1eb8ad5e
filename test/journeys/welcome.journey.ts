/** A first visit: three ways in, each with a way back, all by keyboard too. */
import { checkAxe } from './support/check-axe.ts';
import { balancesOf, untilScriptable } from './support/daybook.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test('own books in two short steps, without touching the mouse', async ({ app }) => {
  await app.getByRole('button', { name: /Start my own books/ }).press('Enter');
  await expect(app.getByRole('heading', { name: 'Name your books' })).toBeFocused();
  await checkAxe(app);
  await expect(app.getByLabel('Currency you count in')).toHaveValue('GBP'); // The browser's region is Great Britain.
  await expect(app.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await app.getByLabel('Name').fill('Ours');
  await app.getByLabel('Currency you count in').selectOption('EUR');
  await app.getByLabel('Name').press('Enter');

  await expect(app.getByRole('heading', { name: 'Your first account' })).toBeFocused();
  await checkAxe(app);
  await app.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(app.getByLabel('Name')).toHaveValue('Ours');
  await app.getByLabel('Name').press('Enter');
  await app.getByRole('radio', { name: 'Bank' }).press('ArrowRight');
  await expect(app.getByRole('radio', { name: 'Cash' })).toBeChecked();
  await app.getByLabel('Name').fill('Wallet');
  await app.getByLabel('Balance today').fill('100+23.45');
  await app.getByLabel('Balance today').press('Enter');

  await expect(app.getByRole('button', { name: /^Ours/ })).toBeVisible();
  const balances = { 'asset:wallet': 12345, 'equity:opening': -12345, 'expense:groceries': 0 };
  await expect.poll(() => balancesOf(app)).toMatchObject(balances);
  const book = await app.evaluate(() => daybook.query('book'));
  expect(book).toMatchObject({ name: 'Ours', currency: 'EUR', timeZone: 'Europe/Berlin' });
});

test('what is owed on a card counts as less than nothing', async ({ app }) => {
  await app.getByRole('button', { name: /Start my own books/ }).click();
  await app.getByRole('button', { name: 'Continue' }).click();
  await app.getByText('Credit card').click();
  await app.getByLabel('Owed today').fill('250');
  await app.getByRole('button', { name: 'Open my books' }).click();
  await expect(app.getByRole('button', { name: /^My finances/ })).toBeVisible();
  await expect.poll(() => balancesOf(app)).toMatchObject({ 'liability:credit-card': -25000 });
});

test('what is missing is said beside the field', async ({ app }) => {
  await app.getByRole('button', { name: /Start my own books/ }).click();
  await app.getByLabel('Name').fill(' ');
  await app.getByRole('button', { name: 'Continue' }).click();
  await expect(app.getByRole('alert')).toHaveText('Give your books a name');
  await app.getByLabel('Name').fill('Mine');
  await app.getByRole('button', { name: 'Continue' }).click();
  await app.getByLabel('Balance today').fill('about ten');
  await app.getByRole('button', { name: 'Open my books' }).click();
  await expect(app.getByRole('alert')).toBeVisible();
});

test('a sample household can be stopped in the making, and looked around in', async ({ app }) => {
  const sample = app.getByRole('button', { name: /Look around a sample household/ });
  await sample.click();
  await app.getByRole('button', { name: 'Cancel' }).click();
  await expect(sample).toBeFocused();
  await sample.click();
  await expect(app.getByRole('button', { name: /Sample household/ })).toBeVisible({ timeout: 30_000 });
  await untilScriptable(app);
  const { position } = await app.evaluate(() => daybook.head());
  expect(position).toBeGreaterThan(1000);
  expect(await app.evaluate(() => daybook.query('trialBalance'))).toMatchObject({ balanced: true });
  await screenshot(app, 'sample-household');
});

test('a file that is no log is refused in words, and nothing is changed', async ({ app }) => {
  await app.getByRole('button', { name: /Open a log file/ }).click();
  await checkAxe(app);
  const file = { name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{"milk": 2}') };
  await app.locator('input[type=file]').setInputFiles(file);
  await expect(app.getByRole('alert')).toContainText('shopping.json was not opened. Nothing was changed.');
  await expect(app.getByRole('alert')).toContainText('This is not a log of Daybook.');
  await app.getByRole('button', { name: 'Back' }).click();
  await expect(app.getByRole('button', { name: /Open a log file/ })).toBeFocused();
});

test('a phone shows the same three ways', async ({ app }) => {
  await app.setViewportSize({ width: 360, height: 640 });
  await expect(app.getByRole('button', { name: /Open a log file/ })).toBeVisible();
  const sideways = await app.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(sideways, 'nothing scrolls sideways').toBe(false);
  await checkAxe(app);
  await screenshot(app, 'first-visit-phone');
});

test('another book is started from the settings, with the way back to the first', async ({ app }) => {
  await app.getByRole('button', { name: /Start my own books/ }).click();
  await app.getByLabel('Name').fill('First');
  await app.getByRole('button', { name: 'Continue' }).click();
  await app.getByRole('button', { name: 'Open my books' }).click();
  await expect(app.getByRole('button', { name: /^First/ })).toBeVisible();
  await app.goto('/#/settings');
  await app.getByRole('button', { name: 'Start another book' }).click();
  await expect(app.getByRole('button', { name: 'Open “First”' })).toBeVisible();
  await checkAxe(app, 'main');
  await app.getByRole('button', { name: /Start my own books/ }).click();
  await app.getByLabel('Name').fill('Second');
  await app.getByRole('button', { name: 'Continue' }).click();
  await app.getByRole('button', { name: 'Open my books' }).click();
  await expect(app.getByRole('button', { name: /^Second/ })).toBeVisible();
  await app.goto('/#/settings');
  await app.getByRole('button', { name: 'Open “First”' }).click();
  await expect(app.getByRole('button', { name: /^First/ })).toBeVisible();
});
