/** Accounts that the books open by themselves, in the commit that first posts to them. */
import type { AccountKind, EventData } from './events.ts';

export const OPENING_ACCOUNT = 'equity:opening';
export const EXCHANGE_ACCOUNT = 'equity:exchange';
export const UNCATEGORISED_EXPENSE = 'expense:uncategorised';
export const UNCATEGORISED_INCOME = 'income:uncategorised';

const systemAccounts: ReadonlyMap<string, { readonly kind: AccountKind; readonly name: string }> = new Map([
  [OPENING_ACCOUNT, { kind: 'equity', name: 'Opening balances' }],
  [EXCHANGE_ACCOUNT, { kind: 'equity', name: 'Currency exchange' }],
  [UNCATEGORISED_EXPENSE, { kind: 'expense', name: 'Uncategorised' }],
  [UNCATEGORISED_INCOME, { kind: 'income', name: 'Other income' }],
]);

export function isSystemAccount(account: string): boolean {
  return systemAccounts.has(account);
}

export function systemAccountKind(account: string): AccountKind | undefined {
  return systemAccounts.get(account)?.kind;
}

/** What opens a system account. */
export function systemAccountOpening(account: string): EventData<'AccountOpened'> | undefined {
  const known = systemAccounts.get(account);
  return known && { account, kind: known.kind, name: known.name, group: '' };
}
