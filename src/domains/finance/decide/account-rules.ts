/** What must hold of an account before money or a name is put to it. */
import type { AccountKind, EventData, FinanceEvent } from '../events.ts';
import { accountNow, isOwnKind, nameKey } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { bookCurrency } from '../ledger/ledger.ts';
import { isCurrency } from '../money.ts';
import { isSystemAccount, systemAccountKind, systemAccountOpening } from '../system-accounts.ts';
import type { Checked } from './checked.ts';
import { passed, refused } from './checked.ts';

/** What a posting needs to know of its account. */
export interface PostableAccount {
  readonly kind: AccountKind;
  readonly currency: string | undefined;
  readonly open: boolean;
}

/** The account as postings see it: one that there is, one of `opening`, or a system account, opened when first needed. */
export function findAccount(
  ledger: Ledger,
  account: string,
  opening?: ReadonlyMap<string, EventData<'AccountOpened'>>,
): PostableAccount | undefined {
  const known = accountNow(ledger.accounts, account);
  if (known) return known;
  const opened = opening?.get(account) ?? systemAccountOpening(account);
  return opened && { kind: opened.kind, currency: opened.currency, open: true };
}

/** The events that open those of `accounts` that are the system's and not open yet. */
export function systemOpenings(ledger: Ledger, accounts: Iterable<string>): FinanceEvent[] {
  const events: FinanceEvent[] = [];
  for (const account of new Set(accounts)) {
    const opening = isSystemAccount(account) ? systemAccountOpening(account) : undefined;
    if (opening && !accountNow(ledger.accounts, account))
      events.push({ type: 'AccountOpened', data: opening });
  }
  return events;
}

export interface AccountFields {
  readonly account: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency?: string | undefined;
  readonly group?: string | undefined;
}

/** What opens the accounts, all or none. */
export function checkOpenings(
  ledger: Ledger,
  accounts: readonly AccountFields[],
): Checked<ReadonlyMap<string, EventData<'AccountOpened'>>> {
  const opening = new Map<string, EventData<'AccountOpened'>>();
  const names = openNames(ledger);
  for (const fields of accounts) {
    const { account, name, kind, group = '' } = fields;
    const systemKind = systemAccountKind(account);
    if (accountNow(ledger.accounts, account) || opening.has(account) || (systemKind && systemKind !== kind)) {
      return refused({ type: 'AccountExists', account });
    }
    const currency = checkCurrency(ledger, fields);
    if (!currency.ok) return currency;
    const taken = names.get(nameKey({ kind, group, name }));
    if (taken !== undefined) return refused({ type: 'AccountNameTaken', name, account: taken });
    names.set(nameKey({ kind, group, name }), account);
    opening.set(account, {
      account,
      kind,
      name,
      group,
      ...(currency.value === undefined ? {} : { currency: currency.value }),
    });
  }
  return passed(opening);
}

/** Assets and liabilities hold one currency, the book's unless told; the other kinds hold any. */
function checkCurrency(
  ledger: Ledger,
  { account, kind, currency }: AccountFields,
): Checked<string | undefined> {
  if (!isOwnKind(kind)) {
    return currency === undefined ? passed(undefined) : refused({ type: 'AccountHoldsAnyCurrency', account });
  }
  const held = currency ?? bookCurrency(ledger);
  return isCurrency(held) ? passed(held) : refused({ type: 'CurrencyUnknown', currency: held });
}

/** The open account, other than `except`, that has this name among its kind and group. */
export function holderOfName(
  ledger: Ledger,
  wanted: { readonly kind: AccountKind; readonly group: string; readonly name: string },
  except: string,
): string | undefined {
  return openNames(ledger, except).get(nameKey(wanted));
}

/** Who has which name among the open accounts. */
function openNames(ledger: Ledger, except?: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, versions } of ledger.accounts.records) {
    const now = versions.at(-1);
    if (id !== except && now?.exists && now.open) names.set(nameKey(now), id);
  }
  return names;
}
