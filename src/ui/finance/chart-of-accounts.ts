/** The accounts as screens need them: one entry an account, found by id, own money apart from categories. */
import type { AccountKind, BalanceRow } from '../../domains/finance/index.ts';

/** The account that every exchange of currencies posts to. People never see it; they see a rate. */
export const EXCHANGE_ACCOUNT = 'equity:exchange';
/** The account that opening balances post against. */
export const OPENING_ACCOUNT = 'equity:opening';

/** Where money goes, and comes from, that nobody has sorted yet. The books open them by themselves. */
export const UNCATEGORISED = { out: 'expense:uncategorised', in: 'income:uncategorised' } as const;

export interface AccountBalance {
  readonly currency: string;
  /** Today's, from the person's own view: what they have is positive, what they owe negative. */
  readonly balanceMinor: number;
  /** What is recorded already for a day after today comes on top of it. */
  readonly toComeMinor: number;
  readonly clearedMinor: number;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly group: string;
  readonly open: boolean;
  readonly version: number;
  readonly transactions: number;
  /** The one currency of an own account; null for the kinds that hold any. */
  readonly currency: string | null;
  readonly balances: readonly AccountBalance[];
}

export interface ChartOfAccounts {
  readonly all: readonly Account[];
  /** Assets and liabilities: what the person has and owes. */
  readonly own: readonly Account[];
  /** Income and expenses: what people call categories. */
  readonly categories: readonly Account[];
  find(id: string): Account | undefined;
}

export const isOwnKind = (kind: AccountKind): boolean => kind === 'asset' || kind === 'liability';
const isCategoryKind = (kind: AccountKind): boolean => kind === 'income' || kind === 'expense';

export const emptyChart: ChartOfAccounts = chartOf([]);

/** Rows of one account come together, as the query gives them; order among accounts is kept. */
export function chartOf(rows: readonly BalanceRow[]): ChartOfAccounts {
  const byId = new Map<string, Account>();
  for (const row of rows) {
    const balance = ownView(row);
    const known = byId.get(row.account);
    if (known) byId.set(row.account, { ...known, balances: [...known.balances, balance] });
    else {
      const { account: id, name, kind, group, open, version, transactions, currency } = row;
      byId.set(id, {
        id,
        name,
        kind,
        group,
        open,
        version,
        transactions,
        currency: isOwnKind(kind) ? currency : null,
        balances: [balance],
      });
    }
  }
  const all = [...byId.values()];
  return {
    all,
    own: all.filter(({ kind }) => isOwnKind(kind)),
    categories: all.filter(({ kind }) => isCategoryKind(kind)),
    find: (id) => byId.get(id),
  };
}

/** A category's debits are money that left: spending shows as negative, income as positive. */
function ownView({ kind, currency, balanceMinor, toComeMinor, clearedMinor }: BalanceRow): AccountBalance {
  const sign = isOwnKind(kind) ? 1 : -1;
  // `|| 0` keeps minus zero out, which would be formatted with a minus sign.
  return {
    currency,
    balanceMinor: sign * (balanceMinor - toComeMinor) || 0,
    toComeMinor: sign * toComeMinor || 0,
    clearedMinor: sign * clearedMinor || 0,
  };
}

export interface AccountGroup {
  readonly group: string;
  readonly accounts: readonly Account[];
}

/** Groups in order of first appearance, the nameless one last. */
export function inGroups(accounts: readonly Account[]): readonly AccountGroup[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const members = groups.get(account.group);
    if (members) members.push(account);
    else groups.set(account.group, [account]);
  }
  const named = [...groups].filter(([group]) => group !== '');
  const nameless = [...groups].filter(([group]) => group === '');
  return [...named, ...nameless].map(([group, members]) => ({ group, accounts: members }));
}

export interface CurrencyTotal {
  readonly currency: string;
  readonly amountMinor: number;
}

/** Whether anything is in it, or is going to be. */
export const holdsMoney = ({ balances }: Account): boolean =>
  balances.some(({ balanceMinor, toComeMinor }) => balanceMinor !== 0 || toComeMinor !== 0);

/** What is to come on the accounts in a currency, all together. */
export function toComeOn(accounts: readonly Account[], currency: string): number {
  return accounts
    .flatMap(({ balances }) => balances)
    .reduce((sum, balance) => sum + (balance.currency === currency ? balance.toComeMinor : 0), 0);
}

/** Totals by currency, `first` before the others, which follow by name. */
export function totalsOf(accounts: readonly Account[], first: string): readonly CurrencyTotal[] {
  const totals = new Map<string, number>();
  for (const { balances } of accounts) {
    for (const { currency, balanceMinor } of balances) {
      totals.set(currency, (totals.get(currency) ?? 0) + balanceMinor);
    }
  }
  return [...totals]
    .map(([currency, amountMinor]) => ({ currency, amountMinor }))
    .toSorted((a, b) =>
      a.currency === first ? -1 : b.currency === first ? 1 : a.currency.localeCompare(b.currency),
    );
}
