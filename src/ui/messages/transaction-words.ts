/** A transaction in one sentence: who paid whom, how much, from where, for what. */
import type { AccountKind } from '../../domains/finance/index.ts';
import { formatMoney } from '../app/format.ts';
import { amountsHidden } from '../app/preferences.ts';

export interface NamedAccount {
  readonly name: string;
  readonly kind: AccountKind;
}

/** What the books call the things that events have only the ids of. */
export interface EventNames {
  account(id: string): NamedAccount | undefined;
  /** For the events that tell of a transaction by its id alone. */
  transaction?(id: string): TransactionFacts | undefined;
  /** What an act did, as the object of a sentence: "what you did at 14:05". */
  act?(id: string): string | undefined;
}

export interface TransactionFacts {
  readonly payee: string;
  readonly postings: readonly {
    readonly account: string;
    readonly amount: number;
    readonly currency: string;
  }[];
}

type Line = TransactionFacts['postings'][number];

const OPENING = 'equity:opening';
const EXCHANGE = 'equity:exchange';

export function describeTransaction({ payee, postings }: TransactionFacts, names: EventNames): string {
  const lines = postings.filter(({ account }) => account !== EXCHANGE);
  const own = lines.filter(({ account }) => isOwn(account, names));
  const others = lines.filter((line) => !own.includes(line));
  const name = (line: Line) => names.account(line.account)?.name ?? line.account;

  const [only] = own;
  if (only && own.length === 1 && others.some(({ account }) => account === OPENING)) {
    return `You started ${name(only)} with ${money(only.amount, only.currency)}`;
  }
  const moved = others.length === 0 ? own : own.length === 0 ? others : [];
  const from = moved.filter(({ amount }) => amount < 0);
  const to = moved.filter(({ amount }) => amount > 0);
  if (from.length > 0 && to.length > 0) return movement(from, to, name, payee);
  if (only && own.length === 1)
    return only.amount <= 0 ? payment(payee, only, others, name) : receipt(payee, only, others, name);
  const size = lines.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
  const currency = lines[0]?.currency ?? '';
  return `You recorded ${payee || 'a transaction'} across ${listed(own.length > 0 ? own.map(name) : lines.map(name))}, ${money(size, currency)} in all`;
}

function movement(
  from: readonly Line[],
  to: readonly Line[],
  name: (line: Line) => string,
  payee: string,
): string {
  const [source] = from;
  const [target] = to;
  if (!source || !target) return payee;
  const where = `from ${listed(from.map(name))} to ${listed(to.map(name))}`;
  if (source.currency !== target.currency) {
    return `You changed ${money(-source.amount, source.currency)} from ${name(source)} into ${money(target.amount, target.currency)} on ${name(target)}`;
  }
  return `You moved ${money(sum(to), target.currency)} ${where}`;
}

function payment(payee: string, own: Line, others: readonly Line[], name: (line: Line) => string): string {
  const amount = money(-own.amount, own.currency);
  const purpose = others.length > 0 ? `${payee ? ' for' : ' on'} ${listed(others.map(name))}` : '';
  return payee
    ? `You paid ${payee} ${amount} from ${name(own)}${purpose}`
    : `You spent ${amount} from ${name(own)}${purpose}`;
}

function receipt(payee: string, own: Line, others: readonly Line[], name: (line: Line) => string): string {
  const amount = money(own.amount, own.currency);
  const source = others.length > 0 ? ` as ${listed(others.map(name))}` : '';
  return payee
    ? `You got ${amount} from ${payee} on ${name(own)}${source}`
    : `You got ${amount} on ${name(own)}${source}`;
}

/** An account not known by name is told by its id, which begins with its kind. */
function isOwn(account: string, names: EventNames): boolean {
  const kind = names.account(account)?.kind ?? account.split(':', 1)[0];
  return kind !== 'income' && kind !== 'expense' && kind !== 'equity';
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}

function money(amountMinor: number, currency: string): string {
  return amountsHidden.value ? '•••••' : formatMoney(amountMinor, currency).text;
}

/** "Groceries", "Groceries and Household", "Groceries, Household and 2 more". */
function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  const [first = '', second = '', third = ''] = names;
  if (names.length <= 1) return first;
  if (names.length === 2) return `${first} and ${second}`;
  if (names.length === 3) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${names.length - 2} more`;
}
