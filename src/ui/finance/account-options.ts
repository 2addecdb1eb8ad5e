/** Accounts as suggestions: those that fit what was typed, best first, under their headings. */
import { text } from '../messages/index.ts';
import type { Account, ChartOfAccounts } from './chart-of-accounts.ts';
import { inGroups } from './chart-of-accounts.ts';

export interface AccountOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
}

/** Which accounts a field takes. `counter`: the other side of money out or in, categories first, then own accounts. */
export type Offered = 'own' | 'categories' | 'counterOut' | 'counterIn' | 'any';

/** Closed accounts are left out, and `without`. An empty text gives all. */
export function accountOptions(
  chart: ChartOfAccounts,
  offered: Offered,
  typed: string,
  without?: string,
): readonly AccountOption[] {
  const wanted = plain(typed);
  return sections(chart, offered)
    .map(({ heading, accounts }) => ({
      heading,
      accounts: accounts.filter(({ id, open }) => open && id !== without),
    }))
    .flatMap(({ heading, accounts }) =>
      matching(accounts, wanted).map((account) => optionOf(account, heading)),
    );
}

interface Section {
  readonly heading: string;
  readonly accounts: readonly Account[];
}

function sections(chart: ChartOfAccounts, offered: Offered): readonly Section[] {
  const own: Section = { heading: text.accounts.ownAccounts, accounts: chart.own };
  const transfers: Section = { ...own, heading: text.accounts.transferBetween };
  const ofKind = (kind: Account['kind'], fallback: string): readonly Section[] =>
    inGroups(chart.categories.filter((account) => account.kind === kind)).map(({ group, accounts }) => ({
      heading: group || fallback,
      accounts,
    }));
  const expenses = ofKind('expense', text.accounts.spending);
  const incomes = ofKind('income', text.accounts.income);
  switch (offered) {
    case 'own':
      return [own];
    case 'categories':
      return [...expenses, ...incomes];
    case 'counterOut':
      return [...expenses, ...incomes, transfers];
    case 'counterIn':
      return [...incomes, ...expenses, transfers];
    case 'any':
      return [own, ...expenses, ...incomes];
  }
}

/** Names that begin with the text, then words in them that do, then any that hold it. */
function matching(accounts: readonly Account[], wanted: string): readonly Account[] {
  if (wanted === '') return accounts;
  const rank = ({ name }: Account) => {
    const candidate = plain(name);
    if (candidate.startsWith(wanted)) return 0;
    return candidate.includes(` ${wanted}`) ? 1 : candidate.includes(wanted) ? 2 : 3;
  };
  return accounts.filter((account) => rank(account) < 3).toSorted((a, b) => rank(a) - rank(b));
}

function optionOf({ id, name, currency }: Account, heading: string): AccountOption {
  return { id, label: name, detail: currency ?? undefined, group: heading };
}

/** Without case and accents, as people type when they are in a hurry. */
const plain = (words: string): string =>
  words.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
