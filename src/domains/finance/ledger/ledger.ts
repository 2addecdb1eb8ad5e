/** The ledger: the one read model of the books. Commands are decided on it and every query scans it; no total is kept. */
import type { Position } from '../../../kernel/index.ts';
import { IdTable } from '../../../kernel/index.ts';
import type { Accounts } from './accounts.ts';
import { emptyAccounts } from './accounts.ts';
import { Acts } from './acts.ts';
import { DateOrder } from './date-order.ts';
import type { Imports } from './imports.ts';
import { emptyImports } from './imports.ts';
import { SearchTexts } from './search-texts.ts';
import { TagSets } from './tag-sets.ts';
import type { Transactions } from './transactions.ts';
import { emptyTransactions } from './transactions.ts';

/** The book's own facts; undefined until it was opened. */
export interface BookRecord {
  opened:
    | { readonly from: Position; readonly book: string; readonly currency: string; readonly timeZone: string }
    | undefined;
  /** Oldest first. */
  readonly names: { readonly from: Position; readonly act: number; readonly name: string }[];
}

export interface Ledger {
  readonly book: BookRecord;
  readonly accounts: Accounts;
  readonly transactions: Transactions;
  readonly payees: IdTable;
  readonly tagSets: TagSets;
  readonly currencies: IdTable;
  readonly imports: Imports;
  readonly acts: Acts;
  /** Made from the rest when asked for, and only kept to be quick. */
  readonly dateOrder: DateOrder;
  readonly searchTexts: SearchTexts;
  /** The greatest absolute amount ever posted: with the number of postings it bounds every sum. */
  greatestAmount: number;
}

export function emptyLedger(): Ledger {
  const payees = new IdTable();
  payees.add('');
  return {
    book: { opened: undefined, names: [] },
    accounts: emptyAccounts(),
    transactions: emptyTransactions(),
    payees,
    tagSets: new TagSets(),
    currencies: new IdTable(),
    imports: emptyImports(),
    acts: new Acts(),
    dateOrder: new DateOrder(),
    searchTexts: new SearchTexts(),
    greatestAmount: 0,
  };
}

/** The book's currency; '' before the book is opened. */
export function bookCurrency({ book }: Ledger): string {
  return book.opened?.currency ?? '';
}

/** The book's currency as known at `position`. */
export function bookCurrencyAt({ book }: Ledger, position: Position): string {
  return book.opened && book.opened.from <= position ? book.opened.currency : '';
}
