/**
 * What can be asked of the books. Shapes only: a rule that needs the books, or a reason of its own (dates, amounts,
 * balance), is the decider's, so that its refusal is typed and can stand beside the field.
 */
import * as z from 'zod/mini';
import { AccountKind, ImportedFrom, PostingState } from './events.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const Group = z.string().check(z.trim(), z.maxLength(200));

/** Integer minor units; `currency` may be left out: the account's own, else the transaction's only one, else the book's. */
const Posting = z.object({
  account: Id,
  amount: z.number(),
  currency: z.optional(z.string()),
  state: z.optional(PostingState),
});

const transactionFields = {
  transaction: Id,
  date: z.string(),
  payee: z.optional(z.string().check(z.maxLength(500))),
  note: z.optional(z.string().check(z.maxLength(10_000))),
  tags: z.optional(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))).check(z.maxLength(100)),
  ),
  postings: z.array(Posting).check(z.maxLength(1000)),
};

const accountFields = {
  account: Id,
  name: Name,
  kind: AccountKind,
  /** For assets and liabilities; left out: the book's. Refused for the other kinds, which hold any. */
  currency: z.optional(z.string()),
  group: z.optional(Group),
};

/** One row of a file, as the preview showed it. */
const ImportRow = z.object({
  transaction: Id,
  date: z.string(),
  payee: z.string(),
  note: z.string(),
  /** Change of the import's account, integer minor units of its currency. */
  amount: z.number(),
  /** The account on the other side: a category, or another account of the person's. */
  counter: Id,
  line: ImportedFrom.shape.line,
  raw: ImportedFrom.shape.raw,
  key: ImportedFrom.shape.key,
});

export const financeCommands = {
  OpenAccount: z.object(accountFields),
  /** Several at once, all or none: the starter categories. */
  OpenAccounts: z.object({
    accounts: z.array(z.object(accountFields)).check(z.minLength(1), z.maxLength(1000)),
  }),
  RenameAccount: z.object({ account: Id, name: Name }),
  RegroupAccount: z.object({ account: Id, group: Group }),
  CloseAccount: z.object({ account: Id }),
  ReopenAccount: z.object({ account: Id }),
  /** Posts (or revises) the transaction `opening:<account>` against `equity:opening`. `amount` is the balance wanted before that date's other transactions. */
  SetOpeningBalance: z.object({ account: Id, date: z.string(), amount: z.number() }),
  RecordTransaction: z.object(transactionFields),
  ReviseTransaction: z.object(transactionFields),
  VoidTransaction: z.object({ transaction: Id }),
  RestoreTransaction: z.object({ transaction: Id }),
  ClearPostings: z.object({ transaction: Id, account: Id }),
  UnclearPostings: z.object({ transaction: Id, account: Id }),
  ImportTransactions: z.object({
    import: Id,
    account: Id,
    fileName: z.string(),
    fileHash: z.string(),
    signature: z.string(),
    mapping: z.string(),
    /** Categories that the file names and the books lack; opened in the same act. */
    newAccounts: z.array(z.object(accountFields)),
    rows: z.array(ImportRow).check(z.minLength(1)),
  }),
  RenameBook: z.object({ name: Name }),
  Undo: z.object({ act: Id }),
};

export type FinanceCommand = {
  [Type in keyof typeof financeCommands]: {
    readonly type: Type;
    readonly data: z.infer<(typeof financeCommands)[Type]>;
  };
}[keyof typeof financeCommands];
export type CommandData<Type extends FinanceCommand['type']> = Extract<
  FinanceCommand,
  { type: Type }
>['data'];
