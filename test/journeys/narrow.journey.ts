/** The narrowest phone: every screen fits, and what does not fit is shortened or wraps. */
import { expect, test } from './support/journey.ts';
import { goTo, openUsualAccounts, purchase, dispatchAll } from './support/finance.ts';

const screens = [
  '/',
  '/register',
  '/register?open=t-1',
  '/accounts',
  '/accounts?tab=categories',
  '/import',
  '/events',
  '/settings',
];

test('nothing reaches beyond the edge of a phone 360 pixels wide', async ({ app }) => {
  await app.setViewportSize({ width: 360, height: 740 });
  await openUsualAccounts(app);
  await dispatchAll(app, [
    {
      type: 'RenameAccount',
      data: { account: 'giro', name: 'Current account of the whole family '.repeat(3).trim() },
    },
    { type: 'RenameAccount', data: { account: 'food', name: 'Everyday'.repeat(20) } },
    purchase('t-1', '2025-03-12', 'Canteen'.repeat(30), 123_456_789_012, ['tag'.repeat(30)]),
  ]);
  for (const screen of screens) {
    await goTo(app, screen);
    await expect(app.getByRole('main').getByRole('heading').first()).toBeAttached();
    if (screen.includes('open=')) await expect(app.getByRole('heading', { name: 'History' })).toBeVisible();
    const beyond = await app.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main section, main h2, main button, main input, main select, main a, main li > *, article *',
        ),
      ]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect({ screen, beyond }).toEqual({ screen, beyond: [] });
  }
});
