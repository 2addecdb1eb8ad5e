/** The household's accounts and categories, with what was on them when its books began. */
import type { CommandData } from '../commands.ts';

type Account = CommandData<'OpenAccount'>;

export const CURRENT = 'asset:current';
export const SAVINGS = 'asset:savings';
export const CASH = 'asset:cash';
export const PASSBOOK = 'asset:passbook';
export const DOLLARS = 'asset:travel-usd';
export const CARD = 'liability:credit-card';
export const CAR_LOAN = 'liability:car-loan';

/** Accounts at the start, each with its opening balance in cents. */
export const openingAccounts: readonly (Account & { readonly opening: number })[] = [
  { account: CURRENT, name: 'Current account', kind: 'asset', group: 'Everyday', opening: 218_436 },
  { account: CASH, name: 'Cash wallet', kind: 'asset', group: 'Everyday', opening: 7_340 },
  { account: SAVINGS, name: 'Joint savings', kind: 'asset', group: 'Savings', opening: 625_000 },
  { account: PASSBOOK, name: 'Old savings book', kind: 'asset', group: 'Savings', opening: 181_255 },
  { account: CARD, name: 'Credit card', kind: 'liability', group: 'Cards and loans', opening: -21_480 },
  { account: CAR_LOAN, name: 'Car loan', kind: 'liability', group: 'Cards and loans', opening: -1_148_000 },
];

/** Opened in the spring before the journey to America. */
export const dollarAccount: Account = {
  account: DOLLARS,
  name: 'Travel account (US dollars)',
  kind: 'asset',
  currency: 'USD',
  group: 'Everyday',
};

/** Wanted once the cat moved in. */
export const petCategory: Account = { account: 'expense:pets', name: 'Cat', kind: 'expense', group: 'Life' };

const incomes = (names: Readonly<Record<string, string>>): Account[] =>
  Object.entries(names).map(([id, name]) => ({
    account: `income:${id}`,
    name,
    kind: 'income',
    group: 'Income',
  }));
const expenses = (group: string, names: Readonly<Record<string, string>>): Account[] =>
  Object.entries(names).map(([id, name]) => ({ account: `expense:${id}`, name, kind: 'expense', group }));

export const categories: readonly Account[] = [
  ...incomes({
    salary: 'Salary',
    'part-time': 'Part-time job',
    bonus: 'Bonus',
    'child-benefit': 'Child benefit',
    interest: 'Interest and dividends',
    'gifts-received': 'Gifts received',
    'tax-refund': 'Tax refund',
  }),
  ...expenses('Home', {
    rent: 'Rent',
    utilities: 'Energy and water',
    internet: 'Internet and phone',
    household: 'Household and furniture',
  }),
  ...expenses('Everyday', {
    groceries: 'Groceries',
    'eating-out': 'Eating out',
    transport: 'Public transport',
    car: 'Car',
    clothes: 'Clothes',
    'personal-care': 'Personal care',
  }),
  ...expenses('Life', {
    health: 'Health',
    children: 'Children',
    education: 'Books and courses',
    leisure: 'Leisure and sport',
    subscriptions: 'Subscriptions',
    gifts: 'Gifts and donations',
  }),
  ...expenses('Holidays', {
    'holiday-lodging': 'Lodging',
    'holiday-travel': 'Getting there',
    'holiday-food': 'Food on holiday',
    'holiday-outings': 'Outings',
  }),
  ...expenses('Obligations', {
    insurance: 'Insurance',
    taxes: 'Taxes and licences',
    fees: 'Bank fees',
    'loan-interest': 'Loan interest',
    other: 'Other spending',
  }),
];
