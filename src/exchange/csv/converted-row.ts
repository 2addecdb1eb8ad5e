/** What a row of a file has become: readable, left out, or unreadable with its reason. */

/** What a row says, in the account's own sign: money in is positive. */
export interface RowContent {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly payee: string;
  readonly note: string;
  /** Integer minor units of `currency`, without the fee. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly category?: string;
  /** The bank's own id of the transaction. */
  readonly bankId?: string;
  /** Charged on top of the amount, in the same currency; above zero is a cost. Left out if there was none. */
  readonly feeMinor?: number;
}

/** `column` is an index, null where the row as a whole is meant; `text` is what stands there. */
export interface UnreadableReason {
  readonly type:
    | 'NoDate'
    | 'ImpossibleDate'
    | 'NoAmount'
    | 'AmountNotANumber'
    | 'TooManyDigits'
    | 'AmountTooLarge'
    /** Both columns of an in/out pair hold an amount. */
    | 'BothInAndOut'
    /** The marker is none of the mapping's, or contradicts the amount's own sign. */
    | 'UnknownMarker'
    | 'MarkerContradictsSign'
    | 'NoCurrency'
    /** The row ends before the column. */
    | 'MissingFields'
    /** More fields than the table has columns: an unquoted delimiter has moved the cells. */
    | 'ExtraFields'
    /** A total or a remark below the rows. */
    | 'Footer';
  readonly column: number | null;
  readonly text: string;
}

export interface LeftOutReason {
  /** `NotBooked` is a state that is neither known to be pending nor to have gone back. */
  readonly type: 'Pending' | 'Reverted' | 'NotBooked' | 'OtherCurrency';
  readonly column: number;
  readonly text: string;
}

/** Where in the file a row stands, and its exact text. */
export interface RowSource {
  readonly line: number;
  readonly raw: string;
}

export type ConvertedRow = RowSource &
  (
    | ({ readonly status: 'readable' } & RowContent)
    /** Not the account's, or not final: with what it would have been, so that a person may take it in after all. */
    | ({ readonly status: 'leftOut'; readonly reason: LeftOutReason } & RowContent)
    | { readonly status: 'unreadable'; readonly reason: UnreadableReason }
  );
