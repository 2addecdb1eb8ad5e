/** Categories to begin with: few enough to read at a glance, in everyday words. People change them as they like. */

export interface StarterCategory {
  readonly account: string;
  readonly name: string;
  readonly kind: 'income' | 'expense';
  readonly group: string;
}

const income = (id: string, name: string): StarterCategory => ({
  account: `income:${id}`,
  name,
  kind: 'income',
  group: 'Income',
});
const expenses = (group: string, categories: Readonly<Record<string, string>>): StarterCategory[] =>
  Object.entries(categories).map(([id, name]) => ({
    account: `expense:${id}`,
    name,
    kind: 'expense',
    group,
  }));

export const starterCategories: readonly StarterCategory[] = [
  income('salary', 'Salary'),
  income('interest', 'Interest and dividends'),
  income('gifts-received', 'Gifts received'),
  income('refunds', 'Refunds'),
  ...expenses('Home', {
    rent: 'Rent or mortgage',
    utilities: 'Energy and water',
    internet: 'Internet and phone',
    household: 'Household and furniture',
  }),
  ...expenses('Everyday', {
    groceries: 'Groceries',
    'eating-out': 'Eating out',
    transport: 'Transport',
    car: 'Car',
    clothes: 'Clothes',
    'personal-care': 'Personal care',
  }),
  ...expenses('Life', {
    health: 'Health',
    children: 'Children',
    pets: 'Pets',
    education: 'Education',
    leisure: 'Leisure and sport',
    subscriptions: 'Subscriptions',
    travel: 'Travel',
    gifts: 'Gifts and donations',
  }),
  ...expenses('Obligations', {
    insurance: 'Insurance',
    taxes: 'Taxes',
    fees: 'Bank fees',
    other: 'Other spending',
  }),
];
