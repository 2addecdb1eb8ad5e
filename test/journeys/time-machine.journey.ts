/** There and back: the whole app shows what was known at a moment, says so, refuses to write, and comes back to now. */
import { checkAxe } from './support/check-axe.ts';
import { balancesOf } from './support/daybook.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';

test.beforeEach(async ({ app }) => {
  await openUsualAccounts(app);
  await dispatchAll(app, [
    purchase('first', '2025-03-10', 'Baker', 300),
    purchase('second', '2025-03-11', 'Grocer', 2000),
    purchase('third', '2025-03-12', 'Market', 1500),
  ]);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(3);
});

test('stepping back shows what was known then, by key and by button, and Escape comes back to now', async ({
  app,
}) => {
  const bar = app.getByRole('region', { name: 'Time machine' });
  await bar.getByRole('button', { name: 'Step back' }).click();
  await expect(rowsOf(app)).toHaveCount(2);
  await expect(app.getByText(/As known on/).first()).toBeVisible();
  await app.keyboard.press(',');
  await expect(rowsOf(app)).toHaveCount(1);
  await expect(rowsOf(app).first()).toContainText('Baker');
  await app.keyboard.press('.');
  await expect(rowsOf(app)).toHaveCount(2);
  await checkAxe(app);
  await app.keyboard.press('Escape');
  await expect(rowsOf(app)).toHaveCount(3);
  await expect(app.getByText(/As known on/)).toHaveCount(0);
});

test('every screen follows: the overview of the past has the balances of the past', async ({ app }) => {
  await app.keyboard.press(',');
  await app.keyboard.press(',');
  await expect(rowsOf(app)).toHaveCount(1);
  await goTo(app, '/accounts');
  await expect(app.getByRole('main')).toContainText('3.00');
  await expect(app.getByRole('main')).not.toContainText('38.00');
  await app
    .getByRole('button', { name: /Go back to now/ })
    .first()
    .click();
  await expect(app.getByRole('main')).toContainText('38.00');
});

test('the past cannot be written to, from any screen', async ({ app }) => {
  await app.keyboard.press(',');
  await expect(rowsOf(app)).toHaveCount(2);
  const before = await app.evaluate(() => daybook.head());
  await app.keyboard.press('n');
  await expect(app.getByText(/Nothing can be changed here/).first()).toBeVisible();
  expect(await app.evaluate(() => daybook.head())).toEqual(before);
});

test('the handle goes by keyboard from the first event to now', async ({ app }) => {
  const handle = app.getByRole('slider', { name: 'Moment being looked at' });
  await handle.focus();
  await app.keyboard.press('Home');
  await expect(app.getByText(/Before anything was recorded|As known on/).first()).toBeVisible();
  await expect(rowsOf(app)).toHaveCount(0);
  await app.keyboard.press('End');
  await expect(rowsOf(app)).toHaveCount(3);
});

test('the panel tells the events in words, and choosing one moves there', async ({ app }) => {
  await app.keyboard.press('t');
  const list = app.getByRole('grid', { name: 'Everything that happened, newest first' });
  await expect(list.getByRole('row').first()).toContainText(/Market/);
  await list.getByRole('row').filter({ hasText: 'Baker' }).click();
  await expect(rowsOf(app).filter({ hasText: 'Baker' }).first()).toBeVisible();
  await expect(app.getByText(/As known on/).first()).toBeVisible();
  expect(await balancesOf(app)).toMatchObject({ giro: -3800 });
});

test('what was recorded since stays recorded while one looks at the past', async ({ app, context }) => {
  await app.keyboard.press(',');
  await expect(rowsOf(app)).toHaveCount(2);
  const other = await context.newPage();
  await other.goto('/');
  await dispatchAll(other, [purchase('fourth', '2025-03-13', 'Kiosk', 100)]);
  await expect(rowsOf(app)).toHaveCount(2);
  await app.keyboard.press('Escape');
  await expect(rowsOf(app)).toHaveCount(4);
});

test('every screen goes to the very beginning and comes back', async ({ app }) => {
  const main = app.getByRole('main');
  const handle = app.getByRole('slider', { name: 'Moment being looked at' });
  for (const [address, now] of [
    ['/', '−€38.00'],
    ['/register?min=100&max=100000&open=third', '−€15.00'],
    ['/accounts', '−€38.00'],
    ['/accounts?tab=categories', '−€38.00'],
    ['/import', 'Choose'],
    ['/events', 'Market'],
    ['/settings', 'My finances'],
  ] as const) {
    await goTo(app, address);
    await expect(main).toContainText(now);
    await handle.focus();
    await app.keyboard.press('Home');
    await expect(app.getByText('Before anything was recorded').first()).toBeVisible();
    await expect(main).not.toContainText('Something broke');
    await app.keyboard.press('End');
    await expect(main).toContainText(now);
  }
});
