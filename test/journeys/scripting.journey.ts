/** The console's `daybook`, as the README shows it: commands, queries at any moment, events, the chain, the log as a file. */
import { balancesOf, openCashAndFood, untilScriptable } from './support/daybook.ts';
import { expect, test } from './support/journey.ts';

const lunch = (transaction: string, amount: number) => ({
  type: 'RecordTransaction',
  data: {
    transaction,
    date: '2025-03-12',
    payee: 'Canteen',
    postings: [
      { account: 'cash', amount: -amount },
      { account: 'food', amount },
    ],
  },
});

test('a first command opens a book, and everything recorded can be asked for at any moment', async ({
  app,
}) => {
  await openCashAndFood(app);
  const before = await app.evaluate(() => daybook.head());
  const outcome = await app.evaluate((command) => daybook.dispatch(command), lunch('lunch-1', 1250));
  expect(outcome).toMatchObject({
    accepted: true,
    events: [{ type: 'TransactionRecorded', stream: 'transaction:lunch-1', version: 1 }],
  });
  expect(await balancesOf(app)).toMatchObject({ cash: -1250, food: 1250 });
  expect(await balancesOf(app, before.position)).toMatchObject({ cash: 0, food: 0 });

  const register = await app.evaluate(() => daybook.query('register', { account: 'cash' }));
  expect(register).toMatchObject({
    total: 1,
    rows: [{ transaction: 'lunch-1', date: '2025-03-12', payee: 'Canteen', amountMinor: -1250 }],
  });
  expect(await app.evaluate(() => daybook.query('trialBalance'))).toMatchObject({ balanced: true });
  expect(await app.evaluate(() => daybook.query('history', { transaction: 'lunch-1' }))).toMatchObject([
    { type: 'TransactionRecorded', version: 1 },
  ]);
});

test('refusals are data; the same command twice is done once; undo and redo are events', async ({ app }) => {
  await openCashAndFood(app);
  const first = await app.evaluate(
    (command) => daybook.dispatch({ ...command, id: '01900000-0000-7000-8000-000000000001' }),
    lunch('lunch-1', 900),
  );
  const again = await app.evaluate(
    (command) => daybook.dispatch({ ...command, id: '01900000-0000-7000-8000-000000000001' }),
    lunch('lunch-1', 900),
  );
  expect(again).toEqual(first);
  const refused = await app.evaluate((command) => daybook.dispatch(command), lunch('lunch-1', 900));
  expect(refused).toEqual({
    accepted: false,
    rejection: { type: 'TransactionExists', transaction: 'lunch-1' },
  });
  const stale = await app.evaluate(
    (command) =>
      daybook.dispatch({ ...command, type: 'ReviseTransaction', expected: { 'transaction:lunch-1': 7 } }),
    lunch('lunch-1', 1),
  );
  expect(stale).toMatchObject({
    accepted: false,
    rejection: { type: 'VersionMoved', expected: 7, actual: 1 },
  });

  const act = first.accepted ? first.act : null;
  const undone = await app.evaluate((undo) => daybook.dispatch({ type: 'Undo', data: { act: undo } }), act);
  expect(await balancesOf(app)).toMatchObject({ cash: 0 });
  const undoAct = undone.accepted ? undone.act : null;
  expect(
    await app.evaluate((redo) => daybook.dispatch({ type: 'Undo', data: { act: redo } }), undoAct),
  ).toMatchObject({ accepted: true });
  expect(await balancesOf(app)).toMatchObject({ cash: -900 });
});

test('events, commands and queries can be listed, and the chain verified', async ({ app }) => {
  await openCashAndFood(app);
  await app.evaluate((command) => daybook.dispatch(command), lunch('lunch-1', 900));
  const { position } = await app.evaluate(() => daybook.head());
  const events = await app.evaluate(() => daybook.events());
  expect(events.map((event) => event.position)).toEqual(
    Array.from({ length: position }, (_, index) => index + 1),
  );
  expect(await app.evaluate(() => daybook.events({ stream: 'transaction:lunch-1' }))).toHaveLength(1);
  expect(await app.evaluate(() => daybook.verify())).toEqual({ ok: true });
  const commands = await app.evaluate(() => daybook.commands());
  expect(commands.find(({ name }) => name === 'RecordTransaction')?.schema).toMatchObject({
    type: 'object',
    properties: { postings: { type: 'array' } },
  });
  expect((await app.evaluate(() => daybook.queries())).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['balances', 'register', 'trialBalance', 'history']),
  );
});

test(
  'the log leaves as a file and comes back in another browser with the same events, byte for byte',
  { tag: '@online' },
  async ({ app, browser, baseURL }) => {
    await openCashAndFood(app);
    for (let n = 1; n <= 5; n += 1)
      await app.evaluate((command) => daybook.dispatch(command), lunch(`lunch-${n}`, n * 100));
    const text = await app.evaluate(async () => (await daybook.exportLog()).text());
    const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const other = await elsewhere.newPage();
    await other.goto('/');
    await untilScriptable(other);
    const answer = await other.evaluate((log) => daybook.importFile(new Blob([log])), text);
    expect(answer).toMatchObject({ ok: true });
    expect(await balancesOf(other)).toEqual(await balancesOf(app));
    const eventsOf = (file: string) => file.slice(file.indexOf('"events":'));
    const back = await other.evaluate(async () => (await daybook.exportLog({ gzip: true })).stream());
    expect(back).toBeDefined();
    const unzipped = await other.evaluate(async () =>
      new Response(
        (await daybook.exportLog({ gzip: true })).stream().pipeThrough(new DecompressionStream('gzip')),
      ).text(),
    );
    expect(eventsOf(unzipped)).toBe(eventsOf(text));
    const damaged = await other.evaluate(
      (log) => daybook.importFile(new Blob([log.replace('Canteen', 'Kantine')])),
      text,
    );
    expect(damaged).toMatchObject({ ok: false, problem: { type: expect.any(String) } });
    await elsewhere.close();
  },
);
