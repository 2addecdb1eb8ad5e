/** The ledger takes in whatever is recorded, and keeps it in order. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FinanceEvent } from '../../../src/domains/finance/events.ts';
import { finance } from '../../../src/domains/finance/index.ts';
import { Acts } from '../../../src/domains/finance/ledger/acts.ts';
import { Columns } from '../../../src/domains/finance/ledger/columns.ts';
import { foldText } from '../../../src/domains/finance/ledger/fold-text.ts';
import { allAnswers } from './support/all-answers.ts';
import { ask, fold, recorded } from './support/books.ts';
import {
  accountOpened,
  household,
  posting,
  transactionRecorded,
  transactionRevised,
  transactionVoided,
} from './support/events.ts';
import { booksAfter, histories } from './support/histories.ts';

// Properties over many histories: on a busy machine more than a test usually takes.
vi.setConfig({ testTimeout: 60_000 });

/** Events as another device's log may bring them: of any kind, in any order, on anything. */
function anyEvent(): fc.Arbitrary<FinanceEvent> {
  const account = fc.constantFrom('bank', 'food', 'ghost', 'expense:uncategorised');
  const transaction = fc.constantFrom('t', 'u', 'v');
  const amount = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double());
  const fields = {
    transaction,
    date: fc.constantFrom('2026-01-01', '2026-02-31', 'yesterday', ''),
    payee: fc.constantFrom('', 'Rewe'),
    note: fc.constantFrom('', 'note'),
    tags: fc.constantFrom([], ['a'], ['a', 'a']),
    postings: fc.array(fc.record({ account, amount, currency: fc.constantFrom('EUR', 'USD', '', 'X') }), {
      maxLength: 3,
    }),
  };
  const imported = fc.record({
    import: fc.constantFrom('i', 'j'),
    line: fc.nat(),
    raw: fc.string(),
    key: fc.constantFrom('k', 'l'),
  });
  const kind = fc.constantFrom('asset', 'liability', 'income', 'expense', 'equity');
  const shapes: Record<FinanceEvent['type'], fc.Arbitrary<unknown>> = {
    BookOpened: fc.constant({ book: 'b', domain: 'finance', name: 'n', currency: 'EUR', timeZone: 'UTC' }),
    BookRenamed: fc.record({ name: fc.string() }),
    AccountOpened: fc.record({
      account,
      kind,
      name: fc.string(),
      currency: fc.option(fc.constantFrom('EUR', 'USD'), { nil: undefined }),
      group: fc.constant(''),
    }),
    AccountRenamed: fc.record({ account, name: fc.string() }),
    AccountRegrouped: fc.record({ account, group: fc.string() }),
    AccountClosed: fc.record({ account }),
    AccountReopened: fc.record({ account }),
    AccountOpeningUndone: fc.record({ account }),
    TransactionRecorded: fc.record({ ...fields, imported: fc.option(imported, { nil: undefined }) }),
    TransactionRevised: fc.record(fields),
    TransactionVoided: fc.record({ transaction }),
    TransactionRestored: fc.record({ transaction }),
    TransactionRecordingUndone: fc.record({ transaction }),
    PostingsCleared: fc.record({ transaction, account }),
    PostingsUncleared: fc.record({ transaction, account }),
    FileImported: fc.record({
      import: fc.constantFrom('i', 'j'),
      account,
      fileName: fc.string(),
      fileHash: fc.string(),
      rows: fc.nat(),
      signature: fc.string(),
      mapping: fc.string(),
    }),
    ActUndone: fc.record({ act: fc.constantFrom('act-1', 'act-2', 'act-3', 'act-4', 'act-9', 'none') }),
  };
  return fc.oneof(
    // Each arbitrary makes the data of its type.
    ...Object.entries(shapes).map(([type, data]) =>
      data.map((value) => ({ type, data: value }) as FinanceEvent),
    ),
  );
}

describe('evolve is total', () => {
  test('whatever the events, nothing throws, and the past is as it was', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyEvent(), fc.array(anyEvent(), { minLength: 1, maxLength: 4 })), {
          maxLength: 30,
        }),
        fc.nat(30),
        (history, at) => {
          const events = recorded(...history);
          const position = Math.min(at, events.length);
          const answers = allAnswers(fold(events), position, ['t', 'u', 'v', 'ghost']);
          expect(answers).toEqual(
            allAnswers(fold(events.slice(0, position)), position, ['t', 'u', 'v', 'ghost']),
          );
        },
      ),
      { numRuns: 200 },
    ));

  test('whatever the events, every command gets an answer', async () => {
    const decide = await finance.decider();
    fc.assert(
      fc.property(fc.array(anyEvent(), { maxLength: 20 }), (history) => {
        const ledger = fold(recorded(...history));
        for (let act = 1; act <= history.length; act += 1) {
          const decision = decide(
            { type: 'Undo', data: { act: `act-${act}` }, id: 'c', recordedAt: 0 },
            ledger,
          );
          expect(typeof decision.accepted).toBe('boolean');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a posting to an account that was never opened counts, as neither own nor spent', () => {
    const ledger = fold(
      recorded(
        ...household,
        transactionRecorded('t', { postings: [posting('bank', -5), posting('ghost', 5)] }),
      ),
    );
    const rows = ask(ledger, 'balances', {}, 6);
    expect(rows.find(({ account }) => account === 'ghost')).toMatchObject({
      name: 'ghost',
      kind: 'equity',
      open: false,
      balanceMinor: 5,
    });
    expect(ask(ledger, 'trialBalance', {}, 6).balanced).toBe(true);
  });

  test('an event on a transaction that was never recorded counts nowhere', () => {
    const ledger = fold(recorded(...household, transactionVoided('t')));
    expect(ask(ledger, 'register', {}, 6).total).toBe(0);
    expect(ask(ledger, 'register', { state: 'void' }, 6).total).toBe(0);
  });
});

test('what the deciders record has the shapes that are stored', () =>
  fc.assert(
    fc.property(histories, (steps) => {
      for (const { type, data, stream } of booksAfter(steps).events) {
        expect(finance.eventShapes[type]!.parse(data)).toStrictEqual(data);
        expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
        expect(stream).toMatch(/^(book|account:.+|transaction:.+|import:.+|act:.+)$/);
      }
    }),
    { numRuns: 50 },
  ));

test('rows are kept by date, then by when their transaction was first recorded, however they come', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(1200), { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.nat(40)),
      (batches, days) => {
        const events: FinanceEvent[] = [...household];
        const ledger = fold(recorded(...events));
        for (const [batch, size] of batches.entries()) {
          const added = Array.from({ length: size }, (_, index): FinanceEvent => {
            const date = `2026-0${1 + (batch % 9)}-${String(1 + (days.next().value! % 28)).padStart(2, '0')}`;
            return index % 7 === 6
              ? transactionRevised(`${batch}-${index - 6}`, { date })
              : transactionRecorded(`${batch}-${index}`, { date });
          });
          for (const event of recorded(...events, ...added).slice(events.length))
            finance.projections[0]!.evolve(ledger, event);
          events.push(...added);
          const order = ledger.dateOrder.of(ledger.transactions.rows);
          const { date, transaction } = ledger.transactions.rows.at;
          const sorted = Array.from({ length: ledger.transactions.rows.length }, (_, row) => row).sort(
            (a, b) => date[a]! - date[b]! || transaction[a]! - transaction[b]! || a - b,
          );
          expect([...order]).toEqual(sorted);
        }
      },
    ),
    { numRuns: 15 },
  ));

describe('an act is undone while one that undoes it stands', () => {
  const acts = (...undoes: readonly (number | undefined)[]) => {
    const noted = new Acts();
    undoes.forEach((target, index) => {
      const commit = {
        act: { id: `${index}`, index: 0, count: 1 },
        device: 'd',
        seq: 0,
        time: '',
        recordedAt: 0,
        command: '',
        correlation: '',
      };
      const position = index + 1;
      const act = noted.note({ type: '', data: {}, id: '', stream: '', version: 1, position, commit });
      if (target !== undefined) noted.noteUndone(act, `${target}`, position);
    });
    return noted;
  };

  test('and again not while that one is undone', () => {
    const chain = acts(undefined, 0, 1, 2);
    expect([1, 2, 3, 4].map((position) => chain.isUndone(0, position))).toEqual([false, true, false, true]);
  });

  test('however long the chain', () => {
    const chain = acts(undefined, ...Array.from({ length: 50_000 }, (_, index) => index));
    expect(chain.isUndone(0, 50_001)).toBe(false);
    expect(chain.isUndone(0, 50_000)).toBe(true);
  });

  test('as told by the definition, whatever undoes what', () => {
    const anyActs = fc.array(fc.option(fc.nat(12), { nil: undefined }), { maxLength: 14 });
    fc.assert(
      fc.property(anyActs, (undoes) => {
        const valid = undoes.map((target, index) =>
          target !== undefined && target < index ? target : undefined,
        );
        const isUndone = (act: number): boolean =>
          valid.some((target, by) => target === act && !isUndone(by));
        const noted = acts(...undoes);
        for (const [act] of undoes.entries()) expect(noted.isUndone(act, undoes.length)).toBe(isUndone(act));
      }),
    );
  });
});

test('columns grow and keep what they hold', () => {
  const columns = new Columns({ day: 'i32', amount: 'f64' }, 2);
  for (let index = 0; index < 100; index += 1) {
    expect(columns.add()).toBe(index);
    columns.at.day[index] = -index;
    columns.at.amount[index] = index * 2 ** 45;
  }
  expect(columns.length).toBe(100);
  expect([columns.at.day[99], columns.at.amount[99], columns.at.day[0]]).toEqual([-99, 99 * 2 ** 45, 0]);
});

test.each([
  ['Café', 'cafe'],
  ['ÜBER', 'uber'],
  ['İstanbul', 'istanbul'],
  ['Ångström', 'angstrom'],
  ['naïve coöperation', 'naive cooperation'],
  ['Плов Й', 'плов и'],
  ['日本', '日本'],
])('%s is searched as %s', (text, folded) => expect(foldText(text)).toBe(folded));

test('an account opened again is what it was opened as', () => {
  const again = [...household, accountOpened('cash', 'liability', { name: 'Debt', currency: 'USD' })];
  expect(ask(fold(recorded(...again)), 'balances', {}, 6)[1]).toMatchObject({
    name: 'Debt',
    kind: 'liability',
    currency: 'USD',
  });
});
