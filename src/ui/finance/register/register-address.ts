/** What the register shows, kept in the address: so it can be bookmarked, shared with oneself, and gone back to. */
import type { RegisterParams } from '../../../domains/finance/index.ts';
import { isCalendarDate } from '../../../domains/finance/calendar-date.ts';
import type { DateRangeName } from './date-range.ts';
import { isDateRangeName, namedRange } from './date-range.ts';

export const sortKeys = ['date', 'amount', 'payee'] as const;
export type SortKey = (typeof sortKeys)[number];
export const stateFilters = ['uncleared', 'cleared', 'reconciled', 'void'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** Everything absent shows everything. */
export interface RegisterView {
  readonly account?: string | undefined;
  readonly text?: string | undefined;
  readonly range?: DateRangeName | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly category?: string | undefined;
  readonly tag?: string | undefined;
  readonly payee?: string | undefined;
  /** Absolute, minor units. */
  readonly amountFrom?: number | undefined;
  readonly amountTo?: number | undefined;
  readonly state?: StateFilter | undefined;
  readonly sort?: SortKey | undefined;
  readonly ascending?: boolean | undefined;
  /** The transaction whose detail stands beside the list. */
  readonly open?: string | undefined;
}

export type AddressParams = Readonly<Record<string, string | undefined>>;

const names = {
  account: 'account',
  text: 'q',
  range: 'range',
  from: 'from',
  to: 'to',
  category: 'category',
  tag: 'tag',
  payee: 'payee',
  amountFrom: 'min',
  amountTo: 'max',
  state: 'state',
  sort: 'sort',
  ascending: 'asc',
  open: 'open',
} as const satisfies Record<keyof RegisterView, string>;

/** What it cannot read it leaves out: an address is typed by people too. */
export function viewOf(params: AddressParams): RegisterView {
  const text = (key: keyof RegisterView) => params[names[key]] || undefined;
  const day = (key: 'from' | 'to') => (isCalendarDate(text(key) ?? '') ? text(key) : undefined);
  const amount = (key: 'amountFrom' | 'amountTo') =>
    /^\d{1,15}$/.test(text(key) ?? '') ? Number(text(key)) : undefined;
  const range = text('range');
  return {
    account: text('account'),
    text: text('text'),
    range: range !== undefined && isDateRangeName(range) ? range : undefined,
    from: day('from'),
    to: day('to'),
    category: text('category'),
    tag: text('tag'),
    payee: text('payee'),
    amountFrom: amount('amountFrom'),
    amountTo: amount('amountTo'),
    state: stateFilters.find((state) => state === text('state')),
    sort: sortKeys.find((key) => key === text('sort')),
    ascending: text('ascending') === '1' ? true : undefined,
    open: text('open'),
  };
}

/** Every parameter by its name in the address; undefined takes it out. */
export function addressOf(view: RegisterView): Record<string, string | undefined> {
  const params: Record<string, string | undefined> = {};
  for (const key of Object.keys(names) as (keyof RegisterView)[]) {
    // Object.keys loses the keys' types.
    const value = view[key];
    params[names[key]] =
      value === undefined || value === '' || value === false ? undefined : value === true ? '1' : `${value}`;
  }
  return params;
}

/** The query that a view asks, without its page. `today` is that of the moment looked at. */
export function queryOf(view: RegisterView, today: string): RegisterParams {
  const range = view.range ? namedRange(view.range, today) : { from: view.from, to: view.to };
  const { account, text, category, tag, payee, amountFrom, amountTo, state, sort, ascending } = view;
  const all = { account, text, ...range, category, tag, payee, amountFrom, amountTo, state, sort, ascending };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What can be taken off again; the account and the order are no filters but where one is. */
export const filterKeys = [
  'text',
  'range',
  'from',
  'to',
  'category',
  'tag',
  'payee',
  'amountFrom',
  'amountTo',
  'state',
] as const;
export type FilterKey = (typeof filterKeys)[number];

export const isFiltered = (view: RegisterView): boolean => filterKeys.some((key) => view[key] !== undefined);

export function withoutFilters(view: RegisterView): RegisterView {
  const { account, sort, ascending, open } = view;
  return { account, sort, ascending, open };
}
