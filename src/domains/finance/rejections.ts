/** Why a finance command is refused: data with the place it is about, so that a screen can say it beside the field. */

export type FinanceRejection =
  | { readonly type: 'AccountExists'; readonly account: string }
  | { readonly type: 'AccountUnknown'; readonly account: string }
  | { readonly type: 'AccountNotOpen'; readonly account: string }
  | { readonly type: 'AccountNameTaken'; readonly name: string; readonly account: string }
  | { readonly type: 'AccountHoldsAnyCurrency'; readonly account: string }
  | { readonly type: 'CurrencyUnknown'; readonly currency: string }
  /** Assets and liabilities hold one currency each. */
  | {
      readonly type: 'CurrencyMismatch';
      readonly account: string;
      readonly holds: string;
      readonly given: string;
      readonly posting: number;
    }
  | { readonly type: 'TransactionExists'; readonly transaction: string }
  | { readonly type: 'TransactionUnknown'; readonly transaction: string }
  | { readonly type: 'TransactionIsVoid'; readonly transaction: string }
  | { readonly type: 'TooFewPostings'; readonly count: number }
  /** `residue`: what is left over in each currency that does not sum to zero. */
  | {
      readonly type: 'TransactionUnbalanced';
      readonly residue: readonly { readonly currency: string; readonly amountMinor: number }[];
    }
  /** Not an integer of minor units. */
  | { readonly type: 'AmountNotInteger'; readonly posting: number; readonly amount: number }
  /** Beyond ±(2^53 − 1), alone or in a sum. */
  | { readonly type: 'AmountUnsafe'; readonly posting: number; readonly amount: number }
  | { readonly type: 'ImpossibleDate'; readonly date: string }
  | { readonly type: 'PostingReconciled'; readonly transaction: string; readonly account: string }
  | { readonly type: 'PostingUnknown'; readonly transaction: string; readonly account: string }
  /** A row of an import is refused; nothing of it is recorded. */
  | { readonly type: 'RowRefused'; readonly line: number; readonly because: FinanceRejection }
  /** An import key is in the books already. */
  | { readonly type: 'AlreadyImported'; readonly line: number; readonly key: string }
  | { readonly type: 'ImportExists'; readonly import: string }
  | { readonly type: 'ActUnknown'; readonly act: string }
  | { readonly type: 'ActAlreadyUndone'; readonly act: string }
  /** The opening of the book, which cannot be undone. */
  | { readonly type: 'ActNotUndoable'; readonly act: string }
  /** Newest first: undo these, in this order, and the act can be undone. */
  | { readonly type: 'LaterWorkDepends'; readonly acts: readonly string[] };
