/** The time machine's bar and list of events: the handle, the keys, the calendar, playing, and choosing an event. */
import type { Page } from '@playwright/test';
import { checkAxe } from './support/check-axe.ts';
import { untilScriptable } from './support/daybook.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Time machine' });
const handle = (page: Page) => bar(page).getByRole('slider');

/** Five purchases of 10, 20, … euros after the accounts, seen in the register. */
test.beforeEach(async ({ app }) => {
  await untilScriptable(app);
  await openUsualAccounts(app);
  const purchases = [1, 2, 3, 4, 5].map((times) =>
    purchase(`t${times}`, `2025-03-0${times}`, `Shop ${times}`, times * 1000),
  );
  await dispatchAll(app, purchases);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(5);
});

test('the handle is dragged, and driven by keys', async ({ app }) => {
  const head = Number(await handle(app).getAttribute('aria-valuemax'));
  const box = (await handle(app).boundingBox())!;
  const track = (await handle(app).locator('..').boundingBox())!;
  await app.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await app.mouse.down();
  // By event, the scale of a log as young as this: three events before the last.
  await app.mouse.move(track.x + (track.width * (head - 3)) / head + 1, track.y + 5, { steps: 12 });
  await app.mouse.up();
  await expect(rowsOf(app)).toHaveCount(2);
  await expect(handle(app)).toHaveAttribute('aria-valuetext', new RegExp(`event ${head - 3} of ${head}$`));
  await screenshot(app, 'moment-bar-past');

  await handle(app).focus();
  await app.keyboard.press('Home');
  await expect(handle(app)).toHaveAttribute('aria-valuetext', 'Before anything was recorded');
  await app.keyboard.press('End');
  await expect(rowsOf(app)).toHaveCount(5);
});

test('the main action answers in the past with the way back', async ({ app }) => {
  await app.keyboard.press(',');
  await expect(app.getByRole('button', { name: 'New transaction' })).toBeDisabled();
  await app.keyboard.press('n');
  await expect(app.getByText('You are looking at the past.').first()).toBeVisible();
  await app.getByRole('region', { name: 'News' }).getByRole('button', { name: 'Go back to now' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-moment', 'now');
});

test('an event that is chosen leads to its moment, shows its JSON, and can be undone', async ({ app }) => {
  await app.keyboard.press('t');
  const events = app.getByRole('grid', { name: /Everything that happened/ });
  await expect(events.getByRole('row').first()).toContainText(
    'You paid Shop 5 €50.00 from Giro for Groceries',
  );
  await checkAxe(app);

  await events.getByRole('row').nth(2).click();
  await expect(app.locator('html')).toHaveAttribute('data-moment', 'past');
  await app.getByRole('button', { name: 'JSON', exact: true }).click();
  await expect(app.locator('pre')).toContainText('"type": "TransactionRecorded"');
  await checkAxe(app);
  await screenshot(app, 'moment-bar-event');

  await app.getByRole('button', { name: 'Go back to now and undo this' }).click();
  await expect(app.getByText('Undone', { exact: true }).last()).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('data-moment', 'now');
  await expect(events.getByRole('row').first()).toContainText('You undid');
  await app.keyboard.press('t');
  await expect(events).toBeHidden();
  await expect(rowsOf(app)).toHaveCount(4);
});

test('a date leads to what was known then', async ({ app }) => {
  await bar(app).getByRole('button', { name: 'Jump to a date' }).click();
  await app.getByRole('dialog').getByLabel('Jump to a date').fill('2020-01-01T12:00');
  await app.getByRole('button', { name: 'Go there' }).click();
  await expect(bar(app)).toContainText('Before anything was recorded');
});

test('playing runs from the beginning to now', async ({ app }) => {
  await bar(app).getByRole('button', { name: 'Speed and scale' }).click();
  await app.getByRole('menuitemcheckbox', { name: '20 per second' }).click();
  // It takes half a second: whoever only looks now and then may see neither the beginning nor the way.
  const past = app.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        new MutationObserver(() => resolve(document.documentElement.dataset['moment'])).observe(
          document.documentElement,
          { attributeFilter: ['data-moment'] },
        );
      }),
  );
  await bar(app).getByRole('button', { name: 'Play' }).click();
  expect(await past).toBe('past');
  await expect(app.locator('html')).toHaveAttribute('data-moment', 'now');
  await expect(bar(app).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(rowsOf(app)).toHaveCount(5);
});

test('on a phone the bar is folded to one line above the places', async ({ app }) => {
  await app.setViewportSize({ width: 360, height: 640 });
  await expect(handle(app)).toBeHidden();
  await bar(app).getByRole('button', { name: /Now/ }).click();
  await expect(handle(app)).toBeVisible();
  await bar(app).getByRole('button', { name: 'Step back' }).click();
  await expect(bar(app)).toContainText('As known on');
  await expect.poll(() => app.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await checkAxe(app);
  await screenshot(app, 'moment-bar-phone');
  await bar(app).getByRole('button', { name: 'Back to now' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-moment', 'now');
});
