/** Every question that a book answers, for comparing one session with another. */
import type { At } from '../../../src/engine/protocol.ts';
import type { Session } from '../../../src/engine/session.ts';
import { DEVICE } from './finance-tabs.ts';
import { KEYS } from './history-commands.ts';

const questions: readonly (readonly [name: string, params: object])[] = [
  ['book', {}],
  ['balances', {}],
  ['trialBalance', {}],
  ['overview', {}],
  ['payees', {}],
  ['payees', { text: 'm', limit: 2 }],
  ['tags', {}],
  ['undoStack', { device: DEVICE }],
  ['imports', {}],
  ['importKeys', { account: 'bank', keys: KEYS }],
  ['importMapping', { account: 'bank', signature: 'signature-1' }],
  ['history', {}],
  ['history', { account: 'bank' }],
  ['history', { transaction: 't1' }],
  ['transaction', { transaction: 't1' }],
  ['transaction', { transaction: 'imported-1-0' }],
  ['register', {}],
  ['register', { account: 'bank', ascending: true, from: '2025-01-01', to: '2026-03-31' }],
  ['register', { account: 'food' }],
  ['register', { account: 'equity:exchange' }],
  ['register', { sort: 'amount', limit: 4 }],
  ['register', { sort: 'payee', ascending: true, offset: 1, limit: 3 }],
  ['register', { text: 'muller', category: 'food' }],
  ['register', { text: '12' }],
  ['register', { tag: 'trip', amountFrom: 10, amountTo: 300 }],
  ['register', { payee: 'Rewe', state: 'uncleared' }],
  ['register', { state: 'cleared', account: 'card' }],
  ['register', { state: 'void' }],
];

/** The answers as text, a line each. */
export async function everyAnswer(session: Session, at: At, nowMs: number): Promise<string[]> {
  const answers: string[] = [];
  for (const [name, params] of questions)
    answers.push(
      `${name} ${JSON.stringify(params)}: ${JSON.stringify(await session.query(name, params, at, nowMs))}`,
    );
  return answers;
}

/** Throws at the first answer that differs, with the place from which on it does. */
export function mustAgree(actual: readonly string[], expected: readonly string[], words: string): void {
  for (const [nth, wanted] of expected.entries()) {
    const given = actual[nth] ?? '';
    if (given === wanted) continue;
    let at = 0;
    while (given[at] === wanted[at]) at += 1;
    const from = Math.max(0, at - 120);
    const question = JSON.stringify(questions[nth]);
    throw new Error(
      `${words}: ${question} is\n…${given.slice(from, at + 200)}…\nand should be\n…${wanted.slice(from, at + 200)}…`,
    );
  }
}
