/** Opens a person's own books: the book, categories to begin with, the first account and what it holds today. */
import {
  calendarDay,
  type BookInfo,
  type EngineClient,
  type NewBook,
  type Outcome,
} from '../../engine/client.ts';
import { starterCategories } from '../finance/accounts/starter-categories.ts';

export type FirstAccountKind = 'bank' | 'cash' | 'savings' | 'card' | 'loan';

/** What is owed is typed as a plain amount, and stands in the books as less than nothing. */
export const owedKinds: readonly FirstAccountKind[] = ['card', 'loan'];

export interface FirstAccount {
  readonly kind: FirstAccountKind;
  readonly name: string;
  readonly group: string;
  /** As typed: what it holds, or for a card or loan what is owed. Undefined or 0 records no opening balance. */
  readonly balanceMinor: number | undefined;
}

export interface BookPlan extends Omit<NewBook, 'domain'> {
  readonly account: FirstAccount;
}

export type SetUp =
  | { readonly ok: true; readonly book: BookInfo }
  /** The book is open, but something that belongs in it was refused. */
  | {
      readonly ok: false;
      readonly book: BookInfo;
      readonly rejection: Extract<Outcome, { accepted: false }>['rejection'];
    };

/** Throws only if the book itself cannot be made. `today` is the calendar day in the book's zone. */
export async function setUpBook(
  engine: Pick<EngineClient, 'createBook' | 'dispatch'>,
  { account, ...newBook }: BookPlan,
  today: string,
): Promise<SetUp> {
  const book = await engine.createBook({ domain: 'finance', ...newBook });
  for (const command of commandsFor(account, newBook.currency, today)) {
    const outcome = await engine.dispatch(command);
    if (!outcome.accepted) return { ok: false, book, rejection: outcome.rejection };
  }
  return { ok: true, book };
}

function commandsFor({ kind, name, group, balanceMinor }: FirstAccount, currency: string, date: string) {
  const owed = owedKinds.includes(kind);
  const account = `${owed ? 'liability' : 'asset'}:${idFrom(name)}`;
  const opened = { account, name, kind: owed ? 'liability' : 'asset', currency, group };
  const amount = owed ? -(balanceMinor ?? 0) : (balanceMinor ?? 0);
  return [
    { type: 'OpenAccounts', data: { accounts: starterCategories } },
    { type: 'OpenAccount', data: opened },
    ...(amount === 0 ? [] : [{ type: 'SetOpeningBalance', data: { account, date, amount } }]),
  ];
}

/** A short name that scripts can be written with: `Giro (Bank)` is `giro-bank`. */
function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'account';
}

/** The calendar day now in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, nowMs: number): string {
  return calendarDay(nowMs, timeZone);
}
