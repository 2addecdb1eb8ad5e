/** Two tabs on one book: nothing is lost, nothing doubled, and each shows what the other did. */
import { balancesOf, openCashAndFood, untilScriptable } from './support/daybook.ts';
import { expect, test } from './support/journey.ts';

const EACH = 500;

test('500 commands from each of two tabs at once: 1,000 commits, no gap, equal balances', async ({
  app,
  context,
}) => {
  test.setTimeout(180_000);
  await openCashAndFood(app);
  const other = await context.newPage();
  await other.goto('/');
  await untilScriptable(other);
  const before = await app.evaluate(() => daybook.head());

  const flood = async (tab: string) => {
    const page = tab === 'one' ? app : other;
    return page.evaluate(
      async ([name, count]) => {
        const outcomes = await Promise.all(
          Array.from({ length: count }, (_, index) =>
            daybook.dispatch({
              type: 'RecordTransaction',
              data: {
                transaction: `${name}-${index}`,
                date: '2025-03-12',
                postings: [
                  { account: 'cash', amount: -1 },
                  { account: 'food', amount: 1 },
                ],
              },
            }),
          ),
        );
        return outcomes.filter(({ accepted }) => accepted).length;
      },
      [tab, EACH] as const,
    );
  };
  expect(await Promise.all([flood('one'), flood('two')])).toEqual([EACH, EACH]);

  const wanted = { cash: -2 * EACH, food: 2 * EACH };
  await expect.poll(() => balancesOf(app)).toMatchObject(wanted);
  await expect.poll(() => balancesOf(other)).toMatchObject(wanted);
  for (const page of [app, other]) {
    expect((await page.evaluate(() => daybook.head())).position).toBe(before.position + 2 * EACH);
    const events = await page.evaluate(
      (from) => daybook.events({ from, limit: 10_000 }),
      before.position + 1,
    );
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 2 * EACH }, (_, index) => before.position + 1 + index),
    );
    expect(new Set(events.map(({ command }) => command)).size).toBe(2 * EACH);
  }
  expect(await app.evaluate(() => daybook.head())).toEqual(await other.evaluate(() => daybook.head()));
  expect(await other.evaluate(() => daybook.verify())).toEqual({ ok: true });
});

test('a change in one tab shows in the other', async ({ app, context }) => {
  await openCashAndFood(app);
  const other = await context.newPage();
  await other.goto('/');
  await untilScriptable(other);
  await app.evaluate(() =>
    daybook.dispatch({
      type: 'RecordTransaction',
      data: {
        transaction: 't',
        date: '2025-03-12',
        payee: 'Canteen',
        postings: [
          { account: 'cash', amount: -4321 },
          { account: 'food', amount: 4321 },
        ],
      },
    }),
  );
  await expect.poll(() => balancesOf(other)).toMatchObject({ cash: -4321 });
});
