/** Commands of every kind drawn over a small world, so that they meet: what is refused is as welcome as what is not. */
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import { ACCOUNTS, drawPostings, OWN } from './draw-postings.ts';
import type { AccountFields } from './plain-rules.ts';
import type { Random } from './random.ts';

const WORDS = ['', 'Rewe', 'Café Müller', 'Miete', 'ACME 12.50', 'Straßenbahn', 'ΣΊΣΥΦΟΣ'] as const;
const GREATEST = Number.MAX_SAFE_INTEGER;
export const KEYS = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'] as const;

/** What a history may hold, drawn once for it. */
export interface Taste {
  /** Amounts at the edge of what can be counted. */
  readonly greatAmounts: boolean;
  /** Imports of so many rows that they are several commits. */
  readonly longImports: boolean;
}

export class HistoryCommands {
  readonly #random: Random;
  readonly #taste: Taste;
  #imports = 0;

  constructor(random: Random, taste: Taste) {
    this.#random = random;
    this.#taste = taste;
  }

  /** Accounts and transactions first, so that what follows has something to work on. */
  beginning(): FinanceCommand[] {
    const accounts = ['bank', 'cash', 'card', 'dollars', 'food', 'salary'].map((id) => this.#fields(id, id));
    return [
      { type: 'OpenAccounts', data: { accounts: accounts as never } }, // Kinds are texts here.
      ...['t1', 't2', 't3'].map((transaction, index): FinanceCommand => {
        const amount = 100 + index;
        const postings = [
          { account: 'bank', amount: -amount },
          { account: 'food', amount },
        ];
        return { type: 'RecordTransaction', data: { transaction, date: '2026-06-01', postings } };
      }),
    ];
  }

  /** `acts`: those that there are, to be undone. */
  next(acts: readonly string[]): FinanceCommand {
    const random = this.#random;
    const account = () => random.pick(ACCOUNTS);
    const transaction = () => random.pick(['t1', 't2', 't3', 't4', 'imported-1-0', 'opening:bank']);
    const make = random.weighted<() => FinanceCommand>([
      [4, () => this.#command('OpenAccount', this.#fields(account(), this.#name()))],
      [
        1,
        () =>
          this.#command('OpenAccounts', {
            accounts: [this.#fields(account(), this.#name()), this.#fields(account(), this.#name())],
          }),
      ],
      [2, () => this.#command('RenameAccount', { account: account(), name: this.#name() })],
      [
        1,
        () =>
          this.#command('RegroupAccount', { account: account(), group: random.pick(['', 'Home', 'HOME']) }),
      ],
      [2, () => this.#command('CloseAccount', { account: account() })],
      [3, () => this.#command('ReopenAccount', { account: account() })],
      [
        2,
        () =>
          this.#command('SetOpeningBalance', {
            account: account(),
            date: this.#date(),
            amount: this.#amount(),
          }),
      ],
      [8, () => this.#command('RecordTransaction', this.#transaction(`t${random.between(1, 12)}`))],
      [5, () => this.#command('ReviseTransaction', this.#transaction(transaction()))],
      [2, () => this.#command('VoidTransaction', { transaction: transaction() })],
      [2, () => this.#command('RestoreTransaction', { transaction: transaction() })],
      [2, () => this.#command('ClearPostings', { transaction: transaction(), account: account() })],
      [2, () => this.#command('UnclearPostings', { transaction: transaction(), account: account() })],
      [3, () => this.#import()],
      [1, () => this.#command('RenameBook', { name: random.pick(['Ours', 'Mine', 'Books']) })],
      [8, () => this.#command('Undo', { act: this.#act(acts) })],
    ]);
    return make();
  }

  #command(type: FinanceCommand['type'], data: unknown): FinanceCommand {
    return { type, data } as FinanceCommand; // A wrong shape would be refused as InvalidCommand, and be told.
  }

  /** What was done last is undone most. */
  #act(acts: readonly string[]): string {
    if (acts.length === 0 || this.#random.percent(3)) return 'no such act';
    const back = this.#random.percent(60) ? this.#random.below(3) : this.#random.below(40);
    return acts.at(-1 - (back % acts.length))!;
  }

  #fields(account: string, name: string): AccountFields {
    const random = this.#random;
    const group = random.pick(['', '', 'Home']);
    if (account === 'food' || account === 'rent') return { account, name, group, kind: 'expense' };
    if (account === 'salary') return { account, name, group, kind: 'income' };
    const currency = account === 'dollars' ? 'USD' : account === 'yen' ? 'JPY' : 'EUR';
    const kind = account === 'card' ? 'liability' : 'asset';
    return random.percent(50) && currency === 'EUR'
      ? { account, name, group, kind }
      : { account, name, group, kind, currency };
  }

  #name(): string {
    return this.#random.pick(['One', 'two', 'Two', 'bank', 'Cash', 'food', 'Ämter', 'ämter']);
  }

  #amount(): number {
    const random = this.#random;
    if (random.percent(2)) return random.pick([0.5, 1e-9]);
    if (this.#taste.greatAmounts && random.percent(35))
      return random.pick([1, -1]) * random.pick([GREATEST, GREATEST - 1, (GREATEST - 1) / 2, GREATEST + 1]);
    return random.between(-500, 500);
  }

  #date(): string {
    if (this.#random.percent(2))
      return this.#random.pick(['2026-02-30', '2026-13-01', 'today', '0000-01-01']);
    const day = Date.UTC(2024, 4, 1) + this.#random.below(800) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  }

  #transaction(transaction: string) {
    const random = this.#random;
    return {
      transaction,
      date: this.#date(),
      ...(random.percent(80) ? { payee: random.pick(WORDS) } : {}),
      ...(random.percent(30) ? { note: random.pick(WORDS) } : {}),
      ...(random.percent(30) ? { tags: [random.pick(['trip', 'work']), random.pick(['trip', 'Über'])] } : {}),
      postings: drawPostings(random, this.#amount()),
    };
  }

  #import(): FinanceCommand {
    const random = this.#random;
    if (!random.percent(10)) this.#imports += 1;
    const serial = Math.max(1, this.#imports);
    const long = this.#taste.longImports && random.percent(50);
    const count = long ? random.between(1001, 2100) : random.between(1, 4);
    const account = random.pick(OWN);
    return this.#command('ImportTransactions', {
      import: `import-${serial}`,
      account,
      fileName: `statement-${serial}.csv`,
      fileHash: 'hash',
      signature: `signature-${serial % 3}`,
      mapping: `{"serial":${serial}}`,
      newAccounts: random.percent(20) ? [this.#fields(random.pick(ACCOUNTS), this.#name())] : [],
      rows: Array.from({ length: count }, (_, index) => ({
        transaction: `imported-${serial}-${index}`,
        date: this.#date(),
        payee: random.pick(WORDS),
        note: '',
        amount: this.#amount(),
        counter: random.pick(['food', 'rent', 'cash', 'expense:uncategorised', 'income:uncategorised']),
        line: index + 2,
        raw: `${index};`,
        key: long ? `long-${serial}-${index}` : random.pick(KEYS),
      })),
    });
  }
}
