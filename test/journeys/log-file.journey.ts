/** The log taken away as a file and put back: the same balances, the same events byte for byte, or a reason why not. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { checkAxe } from './support/check-axe.ts';
import { balancesOf, openCashAndFood } from './support/daybook.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

// The browser's own save dialog cannot be driven; without it, a download does the same.
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });
});

for (const packing of ['Plain JSON', 'Packed (gzip)'] as const) {
  test(`exported (${packing}), deleted, opened again: nothing is missing`, async ({ app }) => {
    await recordLunches(app);
    const before = await balancesOf(app);
    const file = await exportLog(app, packing);
    await expect(app.getByText('nothing was recorded since').first()).toBeVisible();

    await deleteBook(app);
    await app.getByRole('button', { name: /Open a log file/ }).click();
    await app.locator('input[type=file]').setInputFiles(file.path);
    await expect(app.getByText(/is open: \d+ events, every one verified/).first()).toBeVisible();
    expect(await balancesOf(app)).toEqual(before);

    const again = await exportLog(app, packing);
    expect(again.events === file.events, 'the events are the same bytes').toBe(true);
    expect(again.name).toBe(file.name);
  });
}

test('a log that was changed is refused at the event that was changed, and nothing is opened', async ({
  app,
}) => {
  await recordLunches(app);
  const { text, events } = await exportLog(app, 'Plain JSON');
  expect(events).toContain('Canteen');
  await deleteBook(app);
  await app.getByRole('button', { name: /Open a log file/ }).click();
  const tampered = Buffer.from(text.replace('Canteen', 'Cantine'));
  await app
    .locator('input[type=file]')
    .setInputFiles({ name: 'ours.daybook.json', mimeType: 'application/json', buffer: tampered });
  const alert = app.getByRole('alert');
  await expect(alert).toContainText('ours.daybook.json was not opened. Nothing was changed.');
  await expect(alert).toContainText('its hash does not fit');
  await expect(alert).toContainText(/At event \d+ of the file/);
  await checkAxe(app, 'main');
  await screenshot(app, 'log-refused');
  expect(await app.evaluate(() => daybook.books())).toEqual([]);
});

test('a book that is here already is not overwritten', async ({ app }) => {
  await recordLunches(app);
  const file = await exportLog(app, 'Plain JSON');
  await app.locator('input[type=file]').setInputFiles(file.path);
  await expect(app.getByRole('alert')).toContainText('on this device already');
});

test('the settings verify the chain and show its fingerprint', async ({ app }) => {
  await recordLunches(app);
  await openSettings(app);
  await checkAxe(app);
  await app.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(app.getByText(/events verified; the chain is whole/)).toBeVisible();
  const { hash } = await app.evaluate(() => daybook.head());
  const short = hash
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?!$)/g, '$1 ');
  await expect(app.getByText(short)).toBeVisible();
});

test('a book is renamed, and its deletion wants its name', async ({ app }) => {
  await recordLunches(app);
  await openSettings(app);
  await app.getByLabel('Name', { exact: true }).fill('Ours');
  await app.getByLabel('Name', { exact: true }).press('Enter');
  await expect(app.getByRole('button', { name: /^Ours/ })).toBeVisible();
  await app.getByRole('button', { name: 'Delete…' }).click();
  const dialog = app.getByRole('dialog');
  await checkAxe(app);
  await dialog.getByRole('textbox').fill('Theirs');
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
});

async function recordLunches(page: Page): Promise<void> {
  await openCashAndFood(page);
  await page.evaluate(async () => {
    for (const [index, amount] of [1250, 899, 4700].entries()) {
      await daybook.dispatch({
        type: 'RecordTransaction',
        data: {
          transaction: `lunch-${index}`,
          date: '2025-03-12',
          payee: 'Canteen',
          note: 'Süß & <scharf> 🌶',
          postings: [
            { account: 'cash', amount: -amount },
            { account: 'food', amount },
          ],
        },
      });
    }
    await daybook.dispatch({ type: 'VoidTransaction', data: { transaction: 'lunch-1' } });
  });
}

async function openSettings(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

interface Exported {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The file's text from `"events"` on. */
  readonly events: string;
}

async function exportLog(page: Page, packing: 'Plain JSON' | 'Packed (gzip)'): Promise<Exported> {
  await openSettings(page);
  await page.getByText(packing).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the log' }).click();
  const download = await downloading;
  const name = download.suggestedFilename();
  const path = test.info().outputPath(name);
  await download.saveAs(path);
  const bytes = await readFile(path);
  const text = (packing === 'Plain JSON' ? bytes : gunzipSync(bytes)).toString('utf8');
  return { name, path, text, events: text.slice(text.indexOf('"events"')) };
}

async function deleteBook(page: Page): Promise<void> {
  await openSettings(page);
  const { name } = await page.evaluate(async () => (await daybook.query('book')) as { name: string });
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('button', { name: /Start my own books/ })).toBeVisible();
}
