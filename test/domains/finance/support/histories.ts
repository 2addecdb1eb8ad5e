/**
 * Random histories for properties: commands drawn over a few accounts and transactions, run one after the other as the
 * engine would, each accepted one an act. Small worlds, so that commands meet.
 */
import fc from 'fast-check';
import type { RecordedEvent } from '../../../../src/kernel/index.ts';
import type { FinanceCommand } from '../../../../src/domains/finance/commands.ts';
import { decide } from '../../../../src/domains/finance/decide/decide.ts';
import type { FinanceEvent } from '../../../../src/domains/finance/events.ts';
import { evolve } from '../../../../src/domains/finance/ledger/evolve.ts';
import type { Ledger } from '../../../../src/domains/finance/ledger/ledger.ts';
import { emptyLedger } from '../../../../src/domains/finance/ledger/ledger.ts';
import type { FinanceRejection } from '../../../../src/domains/finance/rejections.ts';
import { streamOf } from '../../../../src/domains/finance/streams.ts';
import { bookOpened } from './events.ts';

/** Books that are written as a device writes them. */
export class Books {
  readonly ledger: Ledger = emptyLedger();
  readonly events: RecordedEvent<FinanceEvent>[] = [];
  /** Every act, oldest first. */
  readonly acts: string[] = [];
  readonly #versions = new Map<string, number>();

  constructor() {
    this.append([bookOpened]);
  }

  get position(): number {
    return this.events.length;
  }

  /** The rejection, or undefined where the command was accepted. */
  run(command: FinanceCommand): FinanceRejection | undefined {
    const decision = decide({ ...command, id: 'command', recordedAt: 0 }, this.ledger);
    if (!decision.accepted) return decision.rejection;
    this.append(decision.events);
    return undefined;
  }

  append(events: readonly FinanceEvent[]): void {
    if (events.length === 0) return;
    const seq = this.acts.length + 1;
    const commit = {
      device: seq % 5 === 0 ? 'tablet' : 'laptop',
      seq,
      time: '',
      recordedAt: seq * 60_000,
      command: `command-${seq}`,
      act: { id: `act-${seq}`, index: 0, count: 1 },
      correlation: `command-${seq}`,
    };
    events.forEach((event, index) => {
      const stream = streamOf(event);
      const version = (this.#versions.get(stream) ?? 0) + 1;
      this.#versions.set(stream, version);
      const position = this.events.length + 1;
      const recorded = {
        ...event,
        id: `${commit.device}/${seq}.${index}`,
        stream,
        position,
        version,
        commit,
      };
      this.events.push(recorded);
      evolve(this.ledger, recorded);
    });
    this.acts.push(commit.act.id);
  }
}

const accounts = ['bank', 'cash', 'card', 'dollars', 'yen', 'food', 'rent', 'salary'] as const;
const system = ['equity:exchange', 'expense:uncategorised', 'income:uncategorised'] as const;
const transactions = ['t1', 't2', 't3', 't4'] as const;

const account = fc.constantFrom(...accounts);
const anyAccount = fc.oneof(
  { weight: 4, arbitrary: account },
  { weight: 1, arbitrary: fc.constantFrom(...system) },
);
const transaction = fc.constantFrom(...transactions);
const amount = fc.integer({ min: -500, max: 500 });
const date = fc
  .date({ min: new Date('2024-05-01'), max: new Date('2026-07-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const state = fc.option(fc.constantFrom('uncleared', 'cleared'), { nil: undefined });
const words = fc.constantFrom('', 'Rewe', 'Café Müller', 'Miete', 'ACME 12.50', 'Straßenbahn');

const opening = fc
  .record({
    account,
    name: fc.constantFrom('One', 'two', 'Two', 'bank', 'cash', 'food'),
    group: fc.constantFrom('', 'Home'),
  })
  .map(({ account, name, group }) => {
    if (account === 'food' || account === 'rent') return { account, name, group, kind: 'expense' } as const;
    if (account === 'salary') return { account, name, group, kind: 'income' } as const;
    const currency = account === 'dollars' ? 'USD' : account === 'yen' ? 'JPY' : 'EUR';
    return { account, name, group, kind: account === 'card' ? 'liability' : 'asset', currency } as const;
  });

const balanced = fc
  .record({ from: anyAccount, to: anyAccount, amount, state, split: fc.option(amount, { nil: undefined }) })
  .map(({ from, to, amount, state, split }) => [
    { account: from, amount: -amount, ...(state ? { state } : {}) },
    ...(split === undefined
      ? [{ account: to, amount }]
      : [
          { account: to, amount: amount - split },
          { account: 'food', amount: split },
        ]),
  ]);

const exchange = fc.record({ euros: amount, dollars: amount }).map(({ euros, dollars }) => [
  { account: 'bank', amount: -euros },
  { account: 'equity:exchange', amount: euros, currency: 'EUR' },
  { account: 'dollars', amount: dollars },
  { account: 'equity:exchange', amount: -dollars, currency: 'USD' },
]);

const fields = (transaction: fc.Arbitrary<string>) =>
  fc.record({
    transaction,
    date,
    payee: words,
    note: words,
    tags: fc.uniqueArray(fc.constantFrom('trip', 'work', 'Über'), { maxLength: 2 }),
    postings: fc.oneof({ weight: 4, arbitrary: balanced }, { weight: 1, arbitrary: exchange }),
  });

const importRow = fc.record({
  date,
  payee: words,
  note: words,
  amount,
  counter: fc.oneof(
    fc.constantFrom('food', 'rent'),
    fc.constantFrom('expense:uncategorised', 'income:uncategorised'),
  ),
  key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
});

const importing = fc
  .record({
    account: fc.constantFrom('bank', 'card', 'dollars'),
    rows: fc.uniqueArray(importRow, { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
    newAccounts: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: opening.map((one) => [one]) },
    ),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ account, rows, newAccounts, serial }) => ({
    import: `import-${serial}`,
    account,
    fileName: `statement-${serial}.csv`,
    fileHash: 'hash',
    signature: `signature-${serial % 3}`,
    mapping: `{"serial":${serial}}`,
    newAccounts,
    rows: rows.map((row, index) => ({
      ...row,
      transaction: `imported-${serial}-${index}`,
      line: index + 2,
      raw: `${index};${row.amount}`,
    })),
  }));

/** A step of a random history: a command, or the undoing of an act chosen among those there are. */
export type Step = { readonly command: FinanceCommand } | { readonly undo: number };

function command<Type extends FinanceCommand['type']>(
  type: Type,
  data: fc.Arbitrary<unknown>,
): fc.Arbitrary<Step> {
  // Each arbitrary above is of the shape that its command takes; a wrong one would show as a crash in the deciders.
  return data.map((value) => ({ command: { type, data: value } as FinanceCommand }));
}

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: command('OpenAccount', opening) },
  {
    weight: 2,
    arbitrary: command(
      'RenameAccount',
      fc.record({ account, name: fc.constantFrom('One', 'Two', 'Bank', 'Food') }),
    ),
  },
  {
    weight: 1,
    arbitrary: command('RegroupAccount', fc.record({ account, group: fc.constantFrom('', 'Home') })),
  },
  { weight: 2, arbitrary: command('CloseAccount', fc.record({ account })) },
  { weight: 3, arbitrary: command('ReopenAccount', fc.record({ account })) },
  { weight: 2, arbitrary: command('SetOpeningBalance', fc.record({ account, date, amount })) },
  {
    weight: 8,
    arbitrary: command(
      'RecordTransaction',
      fields(fc.constantFrom(...transactions, 't5', 't6', 't7', 't8', 't9')),
    ),
  },
  { weight: 5, arbitrary: command('ReviseTransaction', fields(transaction)) },
  { weight: 2, arbitrary: command('VoidTransaction', fc.record({ transaction })) },
  { weight: 2, arbitrary: command('RestoreTransaction', fc.record({ transaction })) },
  {
    weight: 2,
    arbitrary: command(
      'ClearPostings',
      fc.record({ transaction, account: fc.constantFrom('bank', 'food', 'cash') }),
    ),
  },
  {
    weight: 2,
    arbitrary: command(
      'UnclearPostings',
      fc.record({ transaction, account: fc.constantFrom('bank', 'food', 'cash') }),
    ),
  },
  { weight: 3, arbitrary: command('ImportTransactions', importing) },
  { weight: 1, arbitrary: command('RenameBook', fc.record({ name: fc.constantFrom('Ours', 'Mine') })) },
  { weight: 9, arbitrary: fc.nat(40).map((undo) => ({ undo })) },
);

/** Accounts and transactions first, so that what follows has something to work on. */
const begin: readonly Step[] = [
  ...(['bank', 'cash', 'card', 'dollars', 'food', 'salary'] as const).map((account): Step => {
    const kind =
      account === 'food'
        ? 'expense'
        : account === 'salary'
          ? 'income'
          : account === 'card'
            ? 'liability'
            : 'asset';
    const own = kind === 'asset' || kind === 'liability';
    const currency = own ? { currency: account === 'dollars' ? 'USD' : 'EUR' } : {};
    return { command: { type: 'OpenAccount', data: { account, kind, name: account, ...currency } } };
  }),
  ...transactions.map((transaction): Step => {
    const postings = [
      { account: 'bank', amount: -100 },
      { account: 'food', amount: 100 },
    ];
    return { command: { type: 'RecordTransaction', data: { transaction, date: '2026-06-01', postings } } };
  }),
];

/** Runs a step; returns the act it made, or undefined where it was refused or changed nothing. */
export function take(books: Books, next: Step): string | undefined {
  const before = books.acts.length;
  if ('command' in next) books.run(next.command);
  // Counted from the newest: what was done last is undone most.
  else books.run({ type: 'Undo', data: { act: books.acts.at(-1 - (next.undo % books.acts.length))! } });
  return books.acts.length > before ? books.acts.at(-1) : undefined;
}

export function booksAfter(steps: readonly Step[]): Books {
  const books = new Books();
  for (const next of [...begin, ...steps]) take(books, next);
  return books;
}

export const histories = fc.array(step, { minLength: 5, maxLength: 80, size: 'max' });
