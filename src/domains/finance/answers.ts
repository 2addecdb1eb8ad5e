/** What finance's queries answer: the shapes that screens and scripts see. Amounts are integer minor units; debits are positive. */
import type { AccountKind, PostingState } from './events.ts';

/** One account and currency. An income, expense or equity account has a row for each currency it was used in (the book's if none). */
export interface BalanceRow {
  readonly account: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency: string;
  readonly balanceMinor: number;
  /** The part of the balance that is dated after the moment's own day: what is still to come. */
  readonly toComeMinor: number;
  /** The cleared and reconciled part of the balance. */
  readonly clearedMinor: number;
  readonly group: string;
  readonly open: boolean;
  /** Standing transactions that post to it. */
  readonly transactions: number;
  /** Version of its stream, to send as `expected`. */
  readonly version: number;
}

export interface RegisterParams {
  /** Only transactions that post to this account; gives `amountMinor` its point of view and the running balance. */
  readonly account?: string | undefined;
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words that payee, note, tag, category or amount hold; case and accents do not matter. */
  readonly text?: string | undefined;
  /** Absolute amount, minor units, inclusive. */
  readonly amountFrom?: number | undefined;
  readonly amountTo?: number | undefined;
  /** Only transactions that post to this account too. */
  readonly category?: string | undefined;
  readonly tag?: string | undefined;
  readonly payee?: string | undefined;
  /** Of a posting on `account`, else on any own account. Left out: all that stands; what is void is listed when asked for. */
  readonly state?: PostingState | 'void' | undefined;
  readonly sort?: 'date' | 'amount' | 'payee' | undefined;
  /** Default: newest, greatest, or Z first. */
  readonly ascending?: boolean | undefined;
  readonly offset?: number | undefined;
  /** Default 100, at most 1000. */
  readonly limit?: number | undefined;
}

export interface RegisterPosting {
  readonly account: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: PostingState;
}

export interface RegisterRow {
  readonly transaction: string;
  readonly date: string;
  readonly payee: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly postings: readonly RegisterPosting[];
  /** Version of its stream, to send as `expected`. */
  readonly version: number;
  readonly status: 'standing' | 'void';
  readonly imported: boolean;
  /** With an account: its change. Without: the sum over asset and liability postings in `currency`; for a transfer what left the one side, positive, in its currency. */
  readonly amountMinor: number;
  readonly currency: string;
  /** `transfer`: only the person's own accounts are touched. */
  readonly type: 'in' | 'out' | 'transfer';
  /** With an account, sorted by date and unfiltered otherwise or not: the account's balance just after this transaction. */
  readonly runningMinor?: number | undefined;
}

export interface Register {
  readonly total: number;
  readonly offset: number;
  /** By currency, what all rows that match add to the account; with no account given, to all that is one's own. */
  readonly sums: readonly { readonly currency: string; readonly amountMinor: number }[];
  readonly rows: readonly RegisterRow[];
}

export interface TransactionDetail extends RegisterRow {
  readonly importedFrom?:
    | { readonly fileName: string; readonly line: number; readonly raw: string; readonly key: string }
    | undefined;
  /** Exchange postings and the like left in: everything, in the order recorded. */
  readonly allPostings: readonly RegisterPosting[];
  /** True when its recording was undone: it is shown only in its history. */
  readonly undone: boolean;
}

export interface TrialBalance {
  /** True when every residue is zero. */
  readonly balanced: boolean;
  readonly currencies: readonly {
    readonly currency: string;
    readonly debitMinor: number;
    readonly creditMinor: number;
    readonly residueMinor: number;
  }[];
  readonly rows: readonly {
    readonly account: string;
    readonly name: string;
    readonly kind: AccountKind;
    readonly currency: string;
    readonly debitMinor: number;
    readonly creditMinor: number;
  }[];
}

/** One step of what happened to a transaction or an account. */
export interface HistoryEntry {
  readonly position: number;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: number;
  readonly act: string;
  readonly undone: boolean;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

export interface PayeeSuggestion {
  readonly payee: string;
  readonly uses: number;
  readonly lastDate: string;
  /** The category (or own account) on the other side of its latest transaction. */
  readonly category?: string | undefined;
  /** The person's account that paid last. */
  readonly account?: string | undefined;
  /** Its latest amount, seen from that account. */
  readonly amountMinor: number;
  readonly currency: string;
}

export interface MonthFlow {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Both positive. Income received and money spent, in `currency`, transfers left out. */
  readonly inMinor: number;
  readonly outMinor: number;
  /** Assets plus liabilities at the end of the month (or at `today`). */
  readonly netWorthMinor: number;
}

/** As of `today`: what is dated later is left out, but for the count of transactions. */
export interface Overview {
  readonly today: string;
  /** The book's currency first. */
  readonly currencies: readonly {
    readonly currency: string;
    readonly netWorthMinor: number;
    readonly assetsMinor: number;
    readonly liabilitiesMinor: number;
    /** Oldest first, ending with the present month: 24 months. */
    readonly months: readonly MonthFlow[];
    /** This month's spending by category, greatest first. */
    readonly categories: readonly {
      readonly account: string;
      readonly name: string;
      readonly amountMinor: number;
    }[];
  }[];
  readonly transactions: number;
}

export interface UndoStack {
  /** This device's last act that stands, and that is not itself an undo. */
  readonly undo?: { readonly act: string; readonly position: number } | undefined;
  /** This device's last undo, if nothing was done since. */
  readonly redo?: { readonly act: string; readonly position: number } | undefined;
}

export interface BookAnswer {
  readonly book: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** Finance's queries by name, for typed screens. */
export interface FinanceQueries {
  balances: { params: Record<string, never>; answer: readonly BalanceRow[] };
  register: { params: RegisterParams; answer: Register };
  transaction: { params: { transaction: string }; answer: TransactionDetail | null };
  trialBalance: { params: Record<string, never>; answer: TrialBalance };
  /** With neither: everything that happened to accounts, newest last. */
  history: {
    params: { transaction?: string | undefined; account?: string | undefined };
    answer: readonly HistoryEntry[];
  };
  payees: {
    params: { text?: string | undefined; limit?: number | undefined };
    answer: readonly PayeeSuggestion[];
  };
  tags: { params: Record<string, never>; answer: readonly { readonly tag: string; readonly uses: number }[] };
  overview: { params: Record<string, never>; answer: Overview };
  /** `device`: whose acts count. */
  undoStack: { params: { device: string }; answer: UndoStack };
  book: { params: Record<string, never>; answer: BookAnswer };
  /** Of these import keys, those that `account` holds already, with the transaction that holds each. */
  importKeys: {
    params: { account: string; keys: readonly string[] };
    answer: readonly { readonly key: string; readonly transaction: string; readonly void: boolean }[];
  };
  /** The mapping used last for files of this signature into `account`, else of this signature at all; JSON. */
  importMapping: {
    params: { account: string; signature: string };
    answer: { readonly mapping: string } | null;
  };
  /** Newest first. */
  imports: {
    params: Record<string, never>;
    answer: readonly {
      readonly import: string;
      readonly act: string;
      readonly account: string;
      readonly fileName: string;
      readonly rows: number;
      readonly position: number;
      readonly recordedAt: number;
      readonly undone: boolean;
    }[];
  };
}
