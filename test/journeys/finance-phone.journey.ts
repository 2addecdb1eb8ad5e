/** The finance screens on a phone: cards, sheets, and the main action under the thumb. */
import { checkAxe } from './support/check-axe.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

test('recorded, looked at and corrected with the thumb', async ({ app }) => {
  await openUsualAccounts(app);
  await dispatchAll(app, [purchase('t1', '2025-03-10', 'Rewe', 4000)]);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(1);

  await app.getByRole('button', { name: 'New transaction' }).tap();
  const form = app.getByRole('dialog', { name: 'New transaction' });
  await form.getByLabel('Amount', { exact: true }).fill('8.20');
  await form.getByLabel('Payee').fill('Kiosk');
  await checkAxe(app);
  await form.getByRole('button', { name: 'Record' }).tap();
  await expect(rowsOf(app).first()).toContainText('Kiosk');
  await expect(rowsOf(app).first()).toContainText('Uncategorised');

  await rowsOf(app).first().tap();
  const detail = app.getByRole('dialog', { name: 'Transaction', exact: true });
  await detail.getByRole('button', { name: 'Edit' }).tap();
  await app.getByRole('dialog', { name: 'Edit transaction' }).getByLabel('Payee').fill('Corner shop');
  await app.getByRole('dialog', { name: 'Edit transaction' }).getByRole('button', { name: 'Save' }).tap();
  await expect(detail).toContainText('Kiosk → Corner shop');
  await checkAxe(app);
  await screenshot(app, 'phone-detail');
  await app.goBack(); // Closes what was opened, and stays where one is.
  await expect(detail).toHaveCount(0);
  await expect(rowsOf(app)).toHaveCount(2);
});

test('nothing scrolls sideways from 360 px', async ({ app }) => {
  await openUsualAccounts(app);
  await dispatchAll(app, [
    purchase(
      't1',
      new Date().toISOString().slice(0, 8) + '01',
      'A payee with quite a long name indeed',
      123_456_789,
    ),
  ]);
  await app.setViewportSize({ width: 360, height: 740 });
  for (const address of [
    '/',
    '/register',
    '/register?account=giro',
    '/accounts',
    '/accounts?tab=categories',
  ]) {
    await goTo(app, address);
    await expect(
      app
        .getByRole('main')
        .getByText(/Giro|Groceries/)
        .first(),
    ).toBeVisible();
    const { wide, seen } = await app.evaluate(() => ({
      wide: Math.max(document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth ?? 0),
      seen: document.documentElement.clientWidth,
    }));
    expect(wide, address).toBeLessThanOrEqual(seen);
    await checkAxe(app);
  }
});
