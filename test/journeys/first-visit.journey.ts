/** The app opens, under its real security policy, with nothing amiss. */
import { checkAxe } from './support/check-axe.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

test('the app opens', async ({ app }) => {
  await expect(app).toHaveTitle(/Daybook/);
  await expect(app.getByRole('heading').first()).toBeVisible();
  await checkAxe(app);
  await screenshot(app, 'first-visit');
});
