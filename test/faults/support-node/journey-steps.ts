/** A full journey through a book: every kind of storage operation is on its way, and each step can be told from its answer. */
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import { NOON } from './finance-tabs.ts';

export type Step =
  | {
      readonly kind: 'command';
      readonly tab: 0 | 1;
      readonly id: string;
      readonly command: FinanceCommand;
      readonly expected?: Record<string, number>;
    }
  /** What a list of events shows. */
  | { readonly kind: 'events'; readonly tab: 0 | 1 }
  /** The tab is closed and opened again. */
  | { readonly kind: 'reopen'; readonly tab: 0 | 1 }
  | { readonly kind: 'verify' }
  | { readonly kind: 'export' };

/** Rows that make an import of several commits. */
const ROWS = 1010;

export function journey(): readonly Step[] {
  let count = 0;
  const command = (
    tab: 0 | 1,
    type: FinanceCommand['type'],
    data: unknown,
    expected?: Record<string, number>,
  ): Step => {
    count += 1;
    // A wrong shape would be refused, and the journey not be what it is without faults.
    return {
      kind: 'command',
      tab,
      id: `step-${count}`,
      command: { type, data } as FinanceCommand,
      ...(expected ? { expected } : {}),
    };
  };
  const record = (transaction: string, amount: number) => ({
    transaction,
    date: '2026-06-01',
    payee: 'Rewe',
    postings: [
      { account: 'bank', amount: -amount },
      { account: 'food', amount },
    ],
  });
  return [
    command(0, 'OpenAccount', { account: 'bank', name: 'Bank', kind: 'asset' }),
    command(0, 'OpenAccount', { account: 'food', name: 'Food', kind: 'expense' }),
    command(1, 'RecordTransaction', record('t1', 1200)),
    command(0, 'RecordTransaction', record('t2', 340)),
    command(0, 'ReviseTransaction', record('t1', 1250), { 'transaction:t1': 1 }),
    command(1, 'VoidTransaction', { transaction: 't2' }),
    command(1, 'RenameAccount', { account: 'bank', name: 'Giro' }),
    command(0, 'Undo', { act: 'step-6' }),
    command(0, 'Undo', { act: 'step-8' }),
    { kind: 'events', tab: 1 },
    command(0, 'ImportTransactions', {
      import: 'import-1',
      account: 'bank',
      fileName: 'statement.csv',
      fileHash: 'hash',
      signature: 'signature',
      mapping: '{}',
      newAccounts: [],
      rows: Array.from({ length: ROWS }, (_, row) => ({
        transaction: `row-${row}`,
        date: '2026-05-31',
        payee: 'Miete',
        note: '',
        amount: -row,
        counter: 'food',
        line: row + 2,
        raw: '',
        key: `key-${row}`,
      })),
    }),
    { kind: 'reopen', tab: 1 },
    command(1, 'RecordTransaction', record('t3', 990)),
    command(0, 'Undo', { act: 'step-11' }),
    { kind: 'verify' },
    { kind: 'export' },
    command(1, 'SetOpeningBalance', { account: 'bank', date: '2026-01-01', amount: 100_000 }),
    { kind: 'reopen', tab: 0 },
    command(0, 'RenameBook', { name: 'Ours' }),
    { kind: 'events', tab: 0 },
  ];
}

/** When a step is taken, the same every time: the log is then the same to the last byte. */
export function timeOf(step: number): number {
  return NOON + step * 60_000;
}
