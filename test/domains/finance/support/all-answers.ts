/** Every question that finance answers, asked in many ways: for comparing whole books. */
import type { FinanceQueries, RegisterParams } from '../../../../src/domains/finance/answers.ts';
import type { Ledger } from '../../../../src/domains/finance/ledger/ledger.ts';
import { ask } from './books.ts';

const registers: readonly RegisterParams[] = [
  {},
  { ascending: true, limit: 3, offset: 1 },
  { account: 'bank' },
  { account: 'bank', ascending: true, from: '2025-01-01', to: '2026-03-31' },
  { account: 'food' },
  { account: 'dollars', text: 'cafe' },
  { account: 'equity:exchange' },
  { from: '2025-06-01', sort: 'payee' },
  { sort: 'amount', limit: 4 },
  { sort: 'amount', ascending: true, offset: 2, limit: 3 },
  { text: 'MULLER' },
  { text: '1 e' },
  { text: 'uber' },
  { category: 'food', amountFrom: 10, amountTo: 300 },
  { tag: 'trip' },
  { payee: 'Rewe' },
  { state: 'cleared' },
  { state: 'uncleared', account: 'card' },
  { state: 'void' },
  { state: 'void', text: 'rewe', account: 'bank' },
];

/** What screens show of money: without versions and histories, which go on growing whatever is undone. */
export function moneyAnswers(ledger: Ledger, position: number): unknown {
  const answers = {
    book: ask(ledger, 'book', {}, position),
    balances: ask(ledger, 'balances', {}, position),
    trialBalance: ask(ledger, 'trialBalance', {}, position),
    overview: ask(ledger, 'overview', {}, position),
    payees: ask(ledger, 'payees', {}, position),
    payeesFound: ask(ledger, 'payees', { text: 'e', limit: 2 }, position),
    tags: ask(ledger, 'tags', {}, position),
    importKeys: ask(ledger, 'importKeys', { account: 'bank', keys: ['k1', 'k2', 'k3', 'k9'] }, position),
    registers: registers.map((params) => ask(ledger, 'register', params, position)),
  };
  return JSON.parse(JSON.stringify(answers), (key, value: unknown) =>
    key === 'version' ? undefined : value,
  );
}

/** Every answer there is. */
export function allAnswers(ledger: Ledger, position: number, transactions: readonly string[]): unknown {
  const details = transactions.map((transaction) => ask(ledger, 'transaction', { transaction }, position));
  const histories: FinanceQueries['history']['params'][] = [
    {},
    { account: 'food' },
    ...transactions.map((transaction) => ({ transaction })),
  ];
  return {
    money: moneyAnswers(ledger, position),
    versions: ask(ledger, 'balances', {}, position).map(({ account, version }) => ({ account, version })),
    details,
    histories: histories.map((params) => ask(ledger, 'history', params, position)),
    undo: ['laptop', 'tablet', 'nobody'].map((device) => ask(ledger, 'undoStack', { device }, position)),
    imports: ask(ledger, 'imports', {}, position),
    mappings: ['bank', 'card'].map((account) =>
      ask(ledger, 'importMapping', { account, signature: 'signature-1' }, position),
    ),
  };
}
