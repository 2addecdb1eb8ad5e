/** What holds of any history, whatever was asked in whatever order. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { accountNow, nameKey } from '../../../src/domains/finance/ledger/accounts.ts';
import { evolve } from '../../../src/domains/finance/ledger/evolve.ts';
import { loadLedger, saveLedger } from '../../../src/domains/finance/ledger/snapshot.ts';
import { LoadedParts } from '../../../src/kernel/index.ts';
import { isSystemAccount } from '../../../src/domains/finance/index.ts';
import { allAnswers, moneyAnswers } from './support/all-answers.ts';
import { ask, fold } from './support/books.ts';
import type { Books } from './support/histories.ts';
import { booksAfter, histories, step, take } from './support/histories.ts';

// Hundreds of whole histories each: on a busy machine more than a test usually takes.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 80 };

function transactionsOf({ ledger }: Books): string[] {
  const { ids } = ledger.transactions;
  return Array.from({ length: Math.min(ids.size, 8) }, (_, ordinal) => ids.idOf(ordinal));
}

test('the trial balance is zero at every position', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { ledger, position } = booksAfter(steps);
      for (let at = 0; at <= position; at += 1)
        expect(ask(ledger, 'trialBalance', {}, at).balanced).toBe(true);
    }),
    runs,
  );
});

test('what stands is posted to accounts that there are; open names and import keys are held once', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { ledger, position } = booksAfter(steps);
      const accounts = new Map(ask(ledger, 'balances', {}, position).map((row) => [row.account, row]));
      const { rows } = ask(ledger, 'register', { limit: 1000 }, position);
      const shown = rows.flatMap(
        ({ transaction }) => ask(ledger, 'transaction', { transaction }, position)!.allPostings,
      );
      // An account that was not opened, or no more, has no version that exists; its row would be a placeholder.
      for (const { account } of shown) expect(accountNow(ledger.accounts, account)).toBeDefined();
      const open = [...accounts.values()].filter((row) => row.open && !isSystemAccount(row.account));
      expect(new Set(open.map(nameKey)).size).toBe(open.length);
      for (const account of ['bank', 'card', 'dollars']) {
        const held = ask(ledger, 'importKeys', { account, keys: ['k1', 'k2', 'k3', 'k4', 'k5'] }, position);
        expect(new Set(held.map(({ key }) => key)).size).toBe(held.length);
      }
    }),
    { numRuns: 150 },
  );
});

test('the books as known then are the books as they were then', () => {
  fc.assert(
    fc.property(histories, fc.double({ min: 0, max: 1, noNaN: true }), (steps, part) => {
      const books = booksAfter(steps);
      const then = Math.round(part * books.position);
      const transactions = transactionsOf(books);
      expect(allAnswers(books.ledger, then, transactions)).toEqual(
        allAnswers(fold(books.events.slice(0, then)), then, transactions),
      );
    }),
    runs,
  );
});

test('a snapshot at any position and what came after is the whole history', () => {
  fc.assert(
    fc.property(histories, fc.double({ min: 0, max: 1, noNaN: true }), (steps, part) => {
      const books = booksAfter(steps);
      const split = Math.round(part * books.position);
      const saved = [...saveLedger(fold(books.events.slice(0, split)))].map(
        ([name, each]) => [name, each.slice()] as const,
      );
      const restored = loadLedger(new LoadedParts(new Map(saved)));
      for (const event of books.events.slice(split)) evolve(restored, event);
      const transactions = transactionsOf(books);
      for (const at of [split, books.position])
        expect(allAnswers(restored, at, transactions)).toEqual(allAnswers(books.ledger, at, transactions));
    }),
    runs,
  );
});

test('no answer at any position names a currency that is none', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const books = booksAfter(steps);
      for (let at = 0; at <= books.position; at += 1) {
        const { overview, balances, registers } = moneyAnswers(books.ledger, at) as Record<string, unknown>;
        expect(JSON.stringify({ overview, balances, registers })).not.toContain('"currency":""');
      }
    }),
    { numRuns: 30 },
  );
});

test('the sums of all that is recorded are what the books hold', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { ledger, position } = booksAfter(steps);
      const held = new Map<string, number>();
      for (const { kind, currency, balanceMinor } of ask(ledger, 'balances', {}, position)) {
        if (kind === 'asset' || kind === 'liability')
          held.set(currency, (held.get(currency) ?? 0) + balanceMinor);
      }
      const sums = ask(ledger, 'register', { limit: 0 }, position).sums.filter(
        ({ amountMinor }) => amountMinor !== 0,
      );
      expect(Object.fromEntries(sums.map(({ currency, amountMinor }) => [currency, amountMinor]))).toEqual(
        Object.fromEntries([...held].filter(([, amountMinor]) => amountMinor !== 0)),
      );
    }),
    runs,
  );
});

test('a register read from its end is the register read from its beginning', () => {
  fc.assert(
    fc.property(
      histories,
      fc.nat(6),
      fc.constantFrom('bank', 'food', 'dollars', undefined),
      (steps, limit, account) => {
        const { ledger, position } = booksAfter(steps);
        for (const sort of ['date', 'amount', 'payee'] as const) {
          const all = ask(ledger, 'register', { account, sort, ascending: true, limit: 1000 }, position);
          const offset = Math.max(0, all.total - limit);
          const last = ask(ledger, 'register', { account, sort, limit }, position);
          expect(last.rows.toReversed()).toEqual(all.rows.slice(offset));
          expect(
            ask(ledger, 'register', { account, sort, ascending: true, offset, limit }, position).rows,
          ).toEqual(all.rows.slice(offset));
        }
      },
    ),
    runs,
  );
});

test('the newest running balance of an account is its balance', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const { ledger, position } = booksAfter(steps);
      for (const { account, balanceMinor, transactions, kind } of ask(ledger, 'balances', {}, position)) {
        if (transactions === 0 || (kind !== 'asset' && kind !== 'liability')) continue;
        const { rows, total, sums } = ask(ledger, 'register', { account, limit: 1 }, position);
        expect([rows[0]?.runningMinor, total, sums[0]?.amountMinor]).toEqual([
          balanceMinor,
          transactions,
          balanceMinor,
        ]);
      }
    }),
    runs,
  );
});

test('asking on the way changes no later answer', () => {
  fc.assert(
    fc.property(histories, fc.nat(100), (steps, split) => {
      const books = booksAfter(steps);
      const transactions = transactionsOf(books);
      const ledger = fold(books.events.slice(0, split));
      allAnswers(ledger, split, transactions);
      const asked = booksAfter([]);
      for (const next of steps) {
        take(asked, next);
        moneyAnswers(asked.ledger, asked.position);
      }
      expect(allAnswers(asked.ledger, books.position, transactions)).toEqual(
        allAnswers(books.ledger, books.position, transactions),
      );
    }),
    { numRuns: 25 },
  );
});

test('undoing an act restores what was before it, and redoing what was after', () => {
  fc.assert(
    fc.property(histories, step, (steps, last) => {
      const books = booksAfter(steps);
      const before = moneyAnswers(books.ledger, books.position);
      const act = take(books, last);
      fc.pre(act !== undefined);
      const after = moneyAnswers(books.ledger, books.position);
      expect(books.run({ type: 'Undo', data: { act } })).toBeUndefined();
      expect(moneyAnswers(books.ledger, books.position)).toEqual(before);
      expect(books.run({ type: 'Undo', data: { act } })).toEqual({ type: 'ActAlreadyUndone', act });
      expect(books.run({ type: 'Undo', data: { act: books.acts.at(-1)! } })).toBeUndefined();
      expect(moneyAnswers(books.ledger, books.position)).toEqual(after);
    }),
    { numRuns: 150 },
  );
});

test('everything can be undone, newest first, down to the opening of the book, and redone to the end', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const books = booksAfter(steps);
      const after = moneyAnswers(books.ledger, books.position);
      const work = [...books.acts];
      const undos: string[] = [];
      for (const act of work.slice(1).reverse()) {
        const rejection = books.run({ type: 'Undo', data: { act } });
        expect(rejection?.type ?? 'ActAlreadyUndone').toBe('ActAlreadyUndone');
        if (!rejection) undos.push(books.acts.at(-1)!);
      }
      expect(ask(books.ledger, 'balances', {}, books.position)).toEqual([]);
      expect(ask(books.ledger, 'register', {}, books.position).total).toBe(0);
      for (const act of undos.toReversed())
        expect(books.run({ type: 'Undo', data: { act } })).toBeUndefined();
      expect(moneyAnswers(books.ledger, books.position)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});

test('what stands in the way of undoing can be undone in the order given, and then the act', () => {
  fc.assert(
    fc.property(histories, fc.nat(100), (steps, choice) => {
      const books = booksAfter(steps);
      const act = books.acts[1 + (choice % (books.acts.length - 1))]!;
      const rejection = books.run({ type: 'Undo', data: { act } });
      if (rejection?.type !== 'LaterWorkDepends') return;
      for (const later of [...rejection.acts, act]) {
        expect(books.run({ type: 'Undo', data: { act: later } })).toBeUndefined();
      }
      expect(ask(books.ledger, 'trialBalance', {}, books.position).balanced).toBe(true);
    }),
    { numRuns: 150 },
  );
});
