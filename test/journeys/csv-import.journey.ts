/** Every file of test/data/csv through the import screen: what it says, what is recorded, undone, and recorded again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { checkAxe } from './support/check-axe.ts';
import { balancesOf, openCashAndFood, untilScriptable } from './support/daybook.ts';
import { expect, test } from './support/journey.ts';
import { screenshot } from './support/screenshot.ts';

interface Row {
  readonly date: string;
  readonly payee: string;
  readonly amountMinor: number;
}

interface Expected {
  readonly currency: string;
  readonly rows: number;
  readonly unreadable: number;
  readonly sumMinor: number;
  readonly first: Row;
  readonly last: Row;
}

const folder = fileURLToPath(new URL('../data/csv/', import.meta.url));
// The file says what each of the others must give; a field it lacked would fail the comparison below.
const files = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, Expected>;

for (const [fileName, expected] of Object.entries(files)) {
  test(`${fileName}: ${expected.rows} rows, recorded, undone, recorded again, and never twice`, async ({
    app,
  }) => {
    if (expected.rows > 1000) test.slow();
    await openAccount(app, expected.currency);
    await chooseFile(app, fileName);
    await answerQuestions(app);
    await expectPreview(app, expected);
    await record(app, expected.rows);
    await expectRecorded(app, expected);

    await app.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await expect(app.getByRole('heading', { name: 'The import was undone' })).toBeVisible();
    expect(await balancesOf(app)).toMatchObject({ account: 0 });

    await app.getByRole('button', { name: 'Import another file' }).click();
    await chooseFile(app, fileName);
    await answerQuestions(app);
    await expectPreview(app, expected);
    await record(app, expected.rows);
    await expectRecorded(app, expected);

    await app.getByRole('button', { name: 'Import another file' }).click();
    await chooseFile(app, fileName);
    await expect(app.getByText('Read as you set it for your last file of this kind.')).toBeVisible();
    await expect(app.getByRole('tab', { name: 'Duplicates' })).toHaveText(label('Duplicates', expected.rows));
    await expect(app.getByRole('button', { name: 'Nothing to record' })).toBeDisabled();
  });
}

test('a row is left out and another taken in by word; pending rows may be taken', async ({ app }) => {
  await openAccount(app, 'EUR');
  await chooseFile(app, 'wallet-currencies.csv');
  await app
    .getByRole('row', { name: /To Jane Doe/ })
    .first()
    .getByRole('button', { name: 'Leave out' })
    .click();
  await expect(app.getByRole('button', { name: 'Record 46 transactions' })).toBeEnabled();
  await app.getByRole('tab', { name: 'Left out' }).click();
  await expect(app.getByText('In USD, which this account does not hold').first()).toBeVisible();
  const pending = app.getByRole('row', { name: /Not booked yet/ }).first();
  await pending.getByRole('button', { name: 'Take anyway' }).click();
  await expect(app.getByText('Taken by you')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Record 47 transactions' })).toBeEnabled();
  await pending.click();
  await expect(app.getByRole('complementary', { name: 'As it stands in the file' })).toContainText('PENDING');
  await checkAxe(app);
});

test('every row that cannot be read says why', async ({ app }) => {
  await openAccount(app, 'EUR');
  await chooseFile(app, 'dirty.csv');
  await app.getByRole('tab', { name: 'Unreadable' }).click();
  const reasons = [
    'There is no such day as “2025-02-31”',
    '“abc” is not a number',
    '“-1.234” has more digits than EUR has',
    'A total or remark below the rows',
  ];
  for (const reason of reasons) await expect(app.getByText(reason)).toBeVisible();
  await screenshot(app, 'import-unreadable');
});

test('what the rows leave open is asked, by what it would mean', async ({ app }) => {
  await openAccount(app, 'EUR');
  const content = 'Date;Payee;Amount\n03/04/2025;Kiosk;-10,00\n05/06/2025;Bakery;-20,00\n';
  await app.locator('input[type=file]').setInputFiles(textFile('open.csv', content));
  await expect(app.getByText('“03/04/2025” can be read in more than one way.')).toBeVisible();
  await app.getByRole('button', { name: '4 March 2025' }).click();
  await expect(app.getByText('4 Mar 2025 – 6 May 2025')).toBeVisible();
  await checkAxe(app);
});

test('a file that is no table says what to do', async ({ app }) => {
  await openAccount(app, 'EUR');
  const spreadsheet = {
    ...textFile('statement.xlsx', 'PK\u0003\u0004\u0000\u0000'),
    mimeType: 'application/zip',
  };
  await app.locator('input[type=file]').setInputFiles(spreadsheet);
  await expect(app.getByRole('alert')).toContainText('save it as CSV');
  await checkAxe(app);
});

test('text of a file is only ever text', async ({ app }) => {
  await openAccount(app, 'EUR');
  const hostile = '<img src=x onerror="document.title=1">';
  const content = `Date,Payee,Amount\n2025-03-04,"${hostile.replaceAll('"', '""')}",-10.00\n`;
  await app.locator('input[type=file]').setInputFiles(textFile('hostile.csv', content));
  await expect(app.getByRole('row', { name: hostile })).toBeVisible();
  await record(app, 1);
  await app.getByRole('link', { name: 'See them in the register' }).click();
  await expect(app.getByText(hostile).first()).toBeVisible();
});

test('several files come one after the other', async ({ app }) => {
  await openAccount(app, 'EUR');
  await app.locator('input[type=file]').setInputFiles([`${folder}dirty.csv`, `${folder}marker-utf16.tsv`]);
  await expect(app.getByText('1 more file waits')).toBeVisible();
  await record(app, files['dirty.csv']!.rows);
  await app.getByRole('button', { name: 'Go on with marker-utf16.tsv' }).click();
  await record(app, files['marker-utf16.tsv']!.rows);
  const sum = files['dirty.csv']!.sumMinor + files['marker-utf16.tsv']!.sumMinor;
  expect(await balancesOf(app)).toMatchObject({ account: sum });
});

test('a file dropped anywhere on the app opens where it belongs', async ({ app }) => {
  await openAccount(app, 'EUR');
  await app.goto('/#/accounts');
  await expect(app.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  await app.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Date,Payee,Amount\n2025-03-14,Kiosk,-3.99\n'], 'dropped.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  // The account chosen before may be remembered, and the file open already: the question is the same on both screens.
  await app.getByLabel('Into account').selectOption('account');
  await expect(app.getByRole('heading', { name: 'dropped.csv' })).toBeVisible();
  await record(app, 1);
  expect(await balancesOf(app)).toMatchObject({ account: -399 });
});

test('nothing is imported into the past; the file is still there on the way back', async ({ app }) => {
  await openAccount(app, 'EUR');
  await chooseFile(app, 'dirty.csv');
  await expect(app.getByRole('button', { name: /^Record/ })).toBeEnabled();
  await app.keyboard.press(',');
  await expect(app.getByRole('heading', { name: 'Nothing can be imported into the past' })).toBeVisible();
  await app.locator('main').getByRole('button', { name: 'Go back to now' }).click();
  await record(app, files['dirty.csv']!.rows);
});

async function openAccount(page: Page, currency: string): Promise<void> {
  await openCashAndFood(page); // A second account, so that one has to be chosen: the address does.
  await untilScriptable(page);
  const outcome = await page.evaluate(
    (held) =>
      daybook.dispatch({
        type: 'OpenAccount',
        data: { account: 'account', name: 'Account', kind: 'asset', currency: held },
      }),
    currency,
  );
  expect(outcome).toMatchObject({ accepted: true });
  await page.goto('/#/import?account=account');
  await expect(page.getByLabel('Into account')).toHaveValue('account');
}

async function chooseFile(page: Page, fileName: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(`${folder}${fileName}`);
  await expect(page.getByRole('heading', { name: fileName })).toBeVisible();
}

/** Only card statements raise one. */
async function answerQuestions(page: Page): Promise<void> {
  await expect(page.getByRole('tablist', { name: 'What will be recorded' })).toBeVisible();
  const flip = page.getByRole('button', { name: 'Flip the signs' });
  if (await flip.isVisible()) await flip.click();
}

async function expectPreview(page: Page, { rows, unreadable, sumMinor, first }: Expected): Promise<void> {
  await expect(page.getByRole('tab', { name: 'New' })).toHaveText(label('New', rows));
  await expect(page.getByRole('tab', { name: 'Unreadable' })).toHaveText(label('Unreadable', unreadable));
  const sum = page.getByRole('definition').nth(1);
  await expect.poll(async () => minorUnits(await sum.textContent())).toBe(sumMinor);
  await expect(page.getByRole('row').first()).toContainText(first.payee);
}

async function record(page: Page, rows: number): Promise<void> {
  const figure = new Intl.NumberFormat('en-GB').format(rows);
  await page.getByRole('button', { name: new RegExp(`^Record ${figure} transactions?$`) }).click();
  await expect(
    page.getByRole('heading', { name: new RegExp(`^${figure} transactions? recorded$`) }),
  ).toBeVisible({
    timeout: 30_000,
  });
}

async function expectRecorded(page: Page, { rows, sumMinor, first, last }: Expected): Promise<void> {
  expect(await balancesOf(page)).toMatchObject({ account: sumMinor });
  expect((await registerOf(page, {})).total).toBe(rows);
  for (const { date, payee, amountMinor } of [first, last]) {
    const day = await registerOf(page, { from: date, to: date });
    expect(day.rows).toContainEqual(expect.objectContaining({ date, payee, amountMinor }));
  }
}

async function registerOf(
  page: Page,
  days: { from?: string; to?: string },
): Promise<{ total: number; rows: Row[] }> {
  const answer = await page.evaluate(
    (only) => daybook.query('register', { account: 'account', limit: 100, ...only }),
    days,
  );
  return answer as { total: number; rows: Row[] };
}

const label = (name: string, rows: number) => `${name} ${new Intl.NumberFormat('en-GB').format(rows)}`;

/** `−€51,314.51` is −5131451: the digits of an amount are its minor units. */
function minorUnits(text: string | null): number {
  const digits = Number((text ?? '').replace(/\D/g, ''));
  return text?.includes('−') ? -digits : digits;
}

function textFile(name: string, content: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}
