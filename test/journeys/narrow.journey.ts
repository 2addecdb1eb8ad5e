/** The narrowest phone: every screen fits, and what does not fit is shortened or wraps. */
import { expect, test } from './support/journey.ts';
import { goTo, openUsualAccounts, purchase, dispatchAll } from './support/finance.ts';

const screens = ['/', '/register', '/accounts', '/import', '/events', '/settings'];

test('nothing reaches beyond the edge of a phone 360 pixels wide', async ({ app }) => {
  await app.setViewportSize({ width: 360, height: 740 });
  await openUsualAccounts(app);
  await dispatchAll(app, [purchase('t-1', '2025-03-12', 'A canteen with a name that is rather long', 1250)]);
  for (const screen of screens) {
    await goTo(app, screen);
    await expect(app.getByRole('main').getByRole('heading').first()).toBeAttached();
    const beyond = await app.evaluate(() =>
      [...document.querySelectorAll('main section, main h2, main button, main input, main select, main a')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect({ screen, beyond }).toEqual({ screen, beyond: [] });
  }
});
