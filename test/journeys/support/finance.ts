/** Books to begin a journey of the finance screens with, made as scripts make them. */
import type { Locator, Page } from '@playwright/test';
import { untilScriptable } from './daybook.ts';

/** Sends commands one after the other; throws at the first refusal. */
export async function dispatchAll(
  page: Page,
  commands: readonly { type: string; data: unknown }[],
): Promise<void> {
  await untilScriptable(page);
  await page.evaluate(async (all) => {
    for (const command of all) {
      const outcome = await daybook.dispatch(command);
      if (!outcome.accepted) throw new Error(`${command.type}: ${JSON.stringify(outcome.rejection)}`);
    }
  }, commands);
}

/** Giro, Savings and Dollars; Groceries, Household and Salary; nothing recorded yet. */
export function openUsualAccounts(page: Page): Promise<void> {
  return dispatchAll(page, [
    {
      type: 'OpenAccounts',
      data: {
        accounts: [
          { account: 'giro', name: 'Giro', kind: 'asset', currency: 'EUR' },
          { account: 'savings', name: 'Savings', kind: 'asset', currency: 'EUR' },
          { account: 'dollars', name: 'Dollars', kind: 'asset', currency: 'USD' },
          { account: 'food', name: 'Groceries', kind: 'expense', group: 'Everyday' },
          { account: 'home', name: 'Household', kind: 'expense', group: 'Everyday' },
          { account: 'salary', name: 'Salary', kind: 'income', group: 'Income' },
        ],
      },
    },
  ]);
}

/** A purchase from Giro for Groceries. */
export const purchase = (
  transaction: string,
  date: string,
  payee: string,
  amountMinor: number,
  tags: string[] = [],
) => ({
  type: 'RecordTransaction',
  data: {
    transaction,
    date,
    payee,
    tags,
    postings: [
      { account: 'giro', amount: -amountMinor },
      { account: 'food', amount: amountMinor },
    ],
  },
});

/** Goes to a screen by its address, as a link does. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
}

/** The register's rows, headings left out. */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell') });

/** Postings by transaction, as the books have them: account and minor units. */
export async function postingsOf(page: Page, transaction: string): Promise<[string, number][]> {
  return page.evaluate(async (id) => {
    const detail = (await daybook.query('transaction', { transaction: id })) as {
      allPostings: { account: string; amount: number }[];
    };
    return detail.allPostings.map(({ account, amount }): [string, number] => [account, amount]);
  }, transaction);
}
