/** Holds what a session answers against plain books: balances, trial balance, register, import keys. */
import assert from 'node:assert/strict';
import type { FinanceQueries, RegisterRow } from '../../../src/domains/finance/index.ts';
import type { At } from '../../../src/engine/protocol.ts';
import type { Session } from '../../../src/engine/session.ts';
import { KEYS } from './history-commands.ts';
import type { PlainBooks, PlainPosting, PlainTransaction } from './plain-books.ts';
import { isSystem } from './plain-rules.ts';

type Name = keyof FinanceQueries;

/** Throws where an answer is not what plain books say. */
export async function compareBooks(
  session: Session,
  at: At,
  books: PlainBooks,
  nowMs: number,
): Promise<void> {
  // The query of that name gives the answer of that name.
  const ask = async <Asked extends Name>(name: Asked, params: FinanceQueries[Asked]['params']) =>
    (await session.query(name, params, at, nowMs)) as FinanceQueries[Asked]['answer'];
  assert.equal((await ask('book', {})).name, books.name, 'the name of the book');
  await compareBalances(await ask('balances', {}), await ask('trialBalance', {}), books);
  compareRows(
    await wholeRegister((params) => ask('register', params), { ascending: true }),
    books,
    'standing',
  );
  compareRows(
    await wholeRegister((params) => ask('register', params), { state: 'void', ascending: true }),
    books,
    'void',
  );
  for (const account of ['bank', 'food']) {
    const rows = await wholeRegister((params) => ask('register', params), { account, ascending: true });
    compareRunning(rows, account, books);
  }
  for (const account of ['bank', 'card', 'dollars']) {
    const held = await ask('importKeys', { account, keys: KEYS });
    const wanted = [...books.transactions].flatMap(([transaction, { imported, status }]) =>
      imported?.account === account && status !== 'undone' && KEYS.some((key) => key === imported.key)
        ? [{ key: imported.key, transaction, void: status === 'void' }]
        : [],
    );
    const inOrder = (keys: typeof held) => keys.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    assert.deepEqual(inOrder(held), inOrder(wanted), `the import keys of ${account}`);
  }
  const imports = (await ask('imports', {})).map(({ import: id, undone }) => [id, undone]);
  const wanted = [...books.imports].map(([id, { act }]) => [id, books.isUndone(act)]).reverse();
  assert.deepEqual(imports, wanted, 'the imports');
}

async function compareBalances(
  balances: FinanceQueries['balances']['answer'],
  trial: FinanceQueries['trialBalance']['answer'],
  books: PlainBooks,
): Promise<void> {
  const standing = [...books.transactions.values()].filter(({ status }) => status === 'standing');
  const sums = new Map<string, { balance: bigint; cleared: bigint; transactions: Set<PlainTransaction> }>();
  for (const transaction of standing) {
    for (const { account, currency, amount, state } of transaction.postings) {
      const key = `${account} ${currency}`;
      const sum = sums.get(key) ?? { balance: 0n, cleared: 0n, transactions: new Set() };
      sums.set(key, sum);
      sum.balance += BigInt(amount);
      if (state === 'cleared') sum.cleared += BigInt(amount);
      sum.transactions.add(transaction);
    }
  }
  const held = balances.map(
    (row) =>
      [
        `${row.account} ${row.currency}`,
        [BigInt(row.balanceMinor), BigInt(row.clearedMinor), row.transactions],
      ] as const,
  );
  const wanted = new Map(
    [...sums].map(([key, { balance, cleared, transactions }]) => [
      key,
      [balance, cleared, transactions.size],
    ]),
  );
  // Accounts that the books open by themselves may stand empty or not; the others have a row as long as they exist.
  for (const [id, { exists, currency }] of books.accounts) {
    const used = [...sums.keys()].some((key) => key.startsWith(`${id} `));
    if (exists && !used) wanted.set(`${id} ${currency ?? books.currency}`, [0n, 0n, 0]);
  }
  const shown = held.filter(
    ([key, [, , transactions]]) => transactions !== 0 || !isSystem(key.split(' ')[0]!),
  );
  assert.deepEqual(new Map(shown), wanted, 'the balances');
  for (const { account, name, kind, group, open } of balances) {
    const known = books.accounts.get(account);
    if (known)
      assert.deepEqual(
        [name, kind, group, open],
        [known.name, known.kind, known.group, known.open],
        `the account ${account}`,
      );
  }
  assert.equal(trial.balanced, true, 'the trial balance');
  for (const { residueMinor } of trial.currencies) assert.equal(residueMinor, 0, 'the residue');
  const netted = trial.rows.map(
    (row) => [`${row.account} ${row.currency}`, BigInt(row.debitMinor) - BigInt(row.creditMinor)] as const,
  );
  assert.deepEqual(
    new Map(netted),
    new Map([...sums].map(([key, { balance }]) => [key, balance])),
    'the trial balance',
  );
}

type Ask = (params: FinanceQueries['register']['params']) => Promise<FinanceQueries['register']['answer']>;

/** All rows, a thousand at a time. */
async function wholeRegister(ask: Ask, params: FinanceQueries['register']['params']): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for (;;) {
    const page = await ask({ ...params, offset: rows.length, limit: 1000 });
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0) {
      assert.equal(rows.length, page.total, 'the rows of the register');
      return rows;
    }
  }
}

/** By date; of a day, in the order in which they were first recorded. */
function inOrder(
  books: PlainBooks,
  keep: (transaction: PlainTransaction) => boolean,
): [string, PlainTransaction][] {
  return [...books.transactions]
    .filter(([, transaction]) => keep(transaction))
    .sort(([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function compareRows(rows: readonly RegisterRow[], books: PlainBooks, status: 'standing' | 'void'): void {
  const told = (posting: Omit<PlainPosting, 'state'> & { state: string }) => [
    posting.account,
    posting.amount,
    posting.currency,
    posting.state,
  ];
  assert.deepEqual(
    rows.map((row) => [
      row.transaction,
      row.date,
      row.payee,
      row.note,
      row.tags,
      row.status,
      row.imported,
      row.postings.map(told),
    ]),
    inOrder(books, (transaction) => transaction.status === status).map(
      ([id, { date, payee, note, tags, imported, postings }]) => {
        const shown = postings.filter(({ account }) => account !== 'equity:exchange').map(told);
        return [id, date, payee, note, tags, status, imported !== undefined, shown];
      },
    ),
    `what is ${status} in the register`,
  );
}

function compareRunning(rows: readonly RegisterRow[], account: string, books: PlainBooks): void {
  const balances = new Map<string, bigint>();
  const wanted = inOrder(
    books,
    ({ status, postings }) =>
      status === 'standing' && postings.some((posting) => posting.account === account),
  ).map(([id, { postings }]) => {
    const own = postings.filter((posting) => posting.account === account);
    for (const { currency, amount } of own)
      balances.set(currency, (balances.get(currency) ?? 0n) + BigInt(amount));
    const { currency } = own[0]!;
    const change = own
      .filter((posting) => posting.currency === currency)
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return [id, change, balances.get(currency)];
  });
  assert.deepEqual(
    rows.map((row) => [row.transaction, BigInt(row.amountMinor), BigInt(row.runningMinor!)]),
    wanted,
    `the register of ${account}`,
  );
}
