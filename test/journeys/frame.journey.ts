/** The frame around every screen: keys, places, hidden amounts, the theme, and every width it must fit. */
import { checkAxe } from './support/check-axe.ts';
import { untilScriptable } from './support/daybook.ts';
import { dispatchAll, openUsualAccounts, purchase } from './support/finance.ts';
import { expect, test } from './support/journey.ts';

test.beforeEach(async ({ app }) => {
  await untilScriptable(app);
  await openUsualAccounts(app);
  await dispatchAll(app, [purchase('t1', '2025-03-01', 'Bakery', 500)]);
  await expect(app.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('two keys lead to each place, and the address says where', async ({ app }) => {
  for (const [key, title] of [
    ['r', 'Register'],
    ['a', 'Accounts'],
    ['i', 'Import'],
    ['e', 'Events'],
    ['s', 'Settings'],
    ['o', 'Overview'],
  ]) {
    await app.keyboard.press('g');
    await app.keyboard.press(key!);
    await expect(app).toHaveTitle(`${title} · Daybook`);
    await expect(app.getByRole('navigation').getByRole('link', { name: title! })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(app.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  await app.goBack();
  await expect(app).toHaveTitle('Settings · Daybook');
});

test('a question mark lists the keys; they rest while it is open', async ({ app }) => {
  await app.keyboard.press('?');
  await expect(app.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await checkAxe(app);
  await app.keyboard.press('h');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByText('•••••')).toHaveCount(0);
});

test('amounts are hidden at a keystroke, and stay so', async ({ app }) => {
  await expect(app.getByRole('main')).toContainText('5.00');
  await app.keyboard.press('h');
  await expect(app.getByRole('main')).not.toContainText(/\d\.\d\d/);
  await app.reload();
  await expect(app.getByText('•••••').first()).toBeVisible();
  await app.keyboard.press('h');
  await expect(app.getByRole('main')).toContainText('5.00');
});

test('the theme is chosen in the book’s menu', async ({ app }) => {
  await app.getByTitle('Books and view').click();
  await app.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await checkAxe(app);
  await app.reload();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address that leads nowhere says so', async ({ app }) => {
  await app.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await expect(app.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await app.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(app).toHaveTitle('Overview · Daybook');
});

test('without a network it says that nothing is lost by it @online', async ({ app, context }) => {
  await context.setOffline(true);
  await expect(app.getByText('Working offline')).toBeVisible();
  await context.setOffline(false);
  await expect(app.getByText('Working offline')).toHaveCount(0);
});

for (const width of [360, 390, 641, 768, 1024, 1121, 1440, 2560]) {
  test(`nothing scrolls sideways at ${width} px @online`, async ({ app }) => {
    await app.setViewportSize({ width, height: 800 });
    for (const place of ['', 'register', 'accounts', 'import', 'events', 'settings']) {
      await app.evaluate((path) => {
        location.hash = `#/${path}`;
      }, place);
      await expect(app.getByRole('heading', { level: 1 })).toHaveCount(1);
      const wide = await app.evaluate(() =>
        [document.documentElement, document.querySelector('main')!].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect([place, ...wide]).toEqual([place, 0, 0]);
    }
  });
}
