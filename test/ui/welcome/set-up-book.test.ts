import { expect, test } from 'vitest';
import type { BookInfo, CommandMessage, NewBook, Outcome } from '../../../src/engine/client.ts';
import { setUpBook, todayIn, type BookPlan, type FirstAccount } from '../../../src/ui/welcome/set-up-book.ts';

const accepted: Outcome = { accepted: true, events: [], act: null, position: 1 };

function engine(answer: (command: CommandMessage) => Outcome = () => accepted) {
  const books: NewBook[] = [];
  const commands: CommandMessage[] = [];
  return {
    books,
    commands,
    async createBook(book: NewBook): Promise<BookInfo> {
      books.push(book);
      return { book: 'book-1', createdAt: 0, ...book };
    },
    async dispatch(command: CommandMessage) {
      commands.push(command);
      return answer(command);
    },
  };
}

const plan = (account: Partial<FirstAccount> = {}): BookPlan => ({
  name: 'Mine',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  account: { kind: 'bank', name: 'Giro (Bank)', group: 'Banks', balanceMinor: 123_456, ...account },
});

test('book, categories, account and opening balance, in that order', async () => {
  const { books, commands, ...rest } = engine();
  expect(await setUpBook(rest, plan(), '2025-03-12')).toMatchObject({ ok: true, book: { book: 'book-1' } });
  expect(books).toEqual([{ domain: 'finance', name: 'Mine', currency: 'EUR', timeZone: 'Europe/Berlin' }]);
  expect(commands.map(({ type }) => type)).toEqual(['OpenAccounts', 'OpenAccount', 'SetOpeningBalance']);
  expect(commands[1]?.data).toEqual({
    account: 'asset:giro-bank',
    name: 'Giro (Bank)',
    kind: 'asset',
    currency: 'EUR',
    group: 'Banks',
  });
  expect(commands[2]?.data).toEqual({ account: 'asset:giro-bank', date: '2025-03-12', amount: 123_456 });
});

test('what is owed on a card stands as less than nothing', async () => {
  const { commands, ...rest } = engine();
  await setUpBook(rest, plan({ kind: 'card', name: 'Visa', balanceMinor: 5000 }), '2025-03-12');
  expect(commands[1]?.data).toMatchObject({ account: 'liability:visa', kind: 'liability' });
  expect(commands[2]?.data).toMatchObject({ amount: -5000 });
});

test.each([undefined, 0])('a balance of %s records none', async (balanceMinor) => {
  const { commands, ...rest } = engine();
  await setUpBook(rest, plan({ balanceMinor }), '2025-03-12');
  expect(commands.map(({ type }) => type)).not.toContain('SetOpeningBalance');
});

test('a name without letters still gives an account', async () => {
  const { commands, ...rest } = engine();
  await setUpBook(rest, plan({ name: '***' }), '2025-03-12');
  expect(commands[1]?.data).toMatchObject({ account: 'asset:account' });
});

test('a refusal stops there and is told', async () => {
  const refuse = ({ type }: CommandMessage): Outcome =>
    type === 'OpenAccount' ? { accepted: false, rejection: { type: 'AccountNameTaken' } } : accepted;
  const { commands, ...rest } = engine(refuse);
  expect(await setUpBook(rest, plan(), '2025-03-12')).toMatchObject({
    ok: false,
    rejection: { type: 'AccountNameTaken' },
  });
  expect(commands).toHaveLength(2);
});

test('today is the day in the zone of the book', () => {
  const ms = Date.UTC(2025, 2, 12, 23, 30);
  expect(todayIn('UTC', ms)).toBe('2025-03-12');
  expect(todayIn('Europe/Berlin', ms)).toBe('2025-03-13');
});
