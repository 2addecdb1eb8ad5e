/** What can happen in the books. A stored field is never renamed or removed; a new shape gets a new schema number. */
import * as z from 'zod/mini';
import type { BookEvent } from '../../kernel/index.ts';
import { bookEvents } from '../../kernel/index.ts';

export const AccountKind = z.enum(['asset', 'liability', 'income', 'expense', 'equity']);
export type AccountKind = z.infer<typeof AccountKind>;

/** Reconciled postings are locked; reconciling comes with its own events. */
export const PostingState = z.enum(['uncleared', 'cleared', 'reconciled']);
export type PostingState = z.infer<typeof PostingState>;

/** One line of a transaction. Debits are positive, credits negative; the postings of a transaction sum to zero in each currency. */
export const RecordedPosting = z.object({
  account: z.string(),
  /** Integer minor units of `currency`. */
  amount: z.number(),
  /** ISO 4217; always stored, though a command may leave it to the account. */
  currency: z.string(),
  /** Absent: uncleared. */
  state: z.optional(PostingState),
});
export type RecordedPosting = z.infer<typeof RecordedPosting>;

/** Where an imported row came from. Never recomputed. */
export const ImportedFrom = z.object({
  /** The import it belongs to: stream `import:<id>`. */
  import: z.string(),
  /** 1-based line in the file. */
  line: z.number(),
  /** The row's text as it stood in the file. */
  raw: z.string(),
  /** Bank id (`id:…`), else content plus occurrence; unique among the standing rows of an account. */
  key: z.string(),
});
export type ImportedFrom = z.infer<typeof ImportedFrom>;

const transactionFields = {
  transaction: z.string(),
  /** `YYYY-MM-DD`, no zone. */
  date: z.string(),
  /** '' where there is none. */
  payee: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  postings: z.array(RecordedPosting),
};

export const financeEvents = {
  ...bookEvents,
  AccountOpened: z.object({
    account: z.string(),
    kind: AccountKind,
    name: z.string(),
    /** Assets and liabilities hold one currency; the others any, and have none here. */
    currency: z.optional(z.string()),
    /** Heading under which the account is listed; '' for none. */
    group: z.string(),
  }),
  AccountRenamed: z.object({ account: z.string(), name: z.string() }),
  AccountRegrouped: z.object({ account: z.string(), group: z.string() }),
  AccountClosed: z.object({ account: z.string() }),
  AccountReopened: z.object({ account: z.string() }),
  /** The opening was undone: there is no such account, until it is opened again. */
  AccountOpeningUndone: z.object({ account: z.string() }),
  TransactionRecorded: z.object({ ...transactionFields, imported: z.optional(ImportedFrom) }),
  TransactionRevised: z.object(transactionFields),
  TransactionVoided: z.object({ transaction: z.string() }),
  /** Stands again, as it was before it was voided or its recording undone. */
  TransactionRestored: z.object({ transaction: z.string() }),
  /** The recording was undone: as if never recorded; frees its import key, which voiding does not. */
  TransactionRecordingUndone: z.object({ transaction: z.string() }),
  /** The bank shows it: every uncleared posting of the transaction on `account` is cleared. */
  PostingsCleared: z.object({ transaction: z.string(), account: z.string() }),
  PostingsUncleared: z.object({ transaction: z.string(), account: z.string() }),
  /** A file's rows were taken into `account`. The rows follow in the same act. */
  FileImported: z.object({
    import: z.string(),
    account: z.string(),
    fileName: z.string(),
    /** SHA-256 of the file, hex. */
    fileHash: z.string(),
    rows: z.number(),
    /** Which files the mapping fits: delimiter and header. */
    signature: z.string(),
    /** JSON of the column mapping that was used, remembered for the next file of the account. */
    mapping: z.string(),
  }),
  /** An act's effects were compensated by the other events of this commit; redo is the undoing of this one's act. */
  ActUndone: z.object({ act: z.string() }),
};

type DomainEvent = {
  [Type in keyof typeof financeEvents]: {
    readonly type: Type;
    readonly data: z.infer<(typeof financeEvents)[Type]>;
  };
}[keyof typeof financeEvents];
export type FinanceEvent = Exclude<DomainEvent, BookEvent> | BookEvent;
export type EventData<Type extends FinanceEvent['type']> = Extract<FinanceEvent, { type: Type }>['data'];
