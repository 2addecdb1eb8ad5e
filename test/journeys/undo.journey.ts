/** Everything done can be undone and done again, in order, and after the page was closed too. */
import { balancesOf, untilScriptable } from './support/daybook.ts';
import { dispatchAll, goTo, openUsualAccounts, purchase, rowsOf } from './support/finance.ts';
import { expect, test } from './support/journey.ts';

test('by keyboard: undo, undo, redo', async ({ app }) => {
  await untilScriptable(app);
  await openUsualAccounts(app);
  await dispatchAll(app, [
    purchase('t1', '2025-03-01', 'Bakery', 500),
    purchase('t2', '2025-03-02', 'Market', 700),
  ]);
  await goTo(app, '/register');
  await expect(rowsOf(app)).toHaveCount(2);

  await app.keyboard.press('Control+z');
  await expect(rowsOf(app)).toHaveCount(1);
  await expect(app.getByText('Undone', { exact: true }).last()).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(rowsOf(app)).toHaveCount(0);
  await app.keyboard.press('Control+Shift+z');
  await expect(rowsOf(app)).toHaveCount(1);
});

test('after closing the page', async ({ app }) => {
  await untilScriptable(app);
  await openUsualAccounts(app);
  await dispatchAll(app, [purchase('t1', '2025-03-01', 'Bakery', 500)]);
  await app.reload();
  await app.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(app.getByText('Undone', { exact: true }).last()).toBeVisible();
  expect((await balancesOf(app))['giro']).toBe(0);
  await app.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(async () => (await balancesOf(app))['giro']).toBe(-500);
});

test('where later work depends on it, that is offered too', async ({ app }) => {
  await untilScriptable(app);
  await openUsualAccounts(app);
  const first = purchase('t1', '2025-03-01', 'Bakery', 500);
  await dispatchAll(app, [
    first,
    { type: 'ReviseTransaction', data: { ...first.data, payee: 'Bakery on the corner' } },
  ]);
  await goTo(app, '/events');
  await app.getByRole('row').filter({ hasText: 'You paid Bakery €5.00' }).click();
  await app.getByRole('button', { name: 'Go back to now and undo this' }).click();
  await app.getByRole('button', { name: 'Undo all of them' }).click();
  await expect(app.getByText('2 changes undone').last()).toBeVisible();
  expect((await balancesOf(app))['giro']).toBe(0);
});
