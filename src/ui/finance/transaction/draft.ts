/** What a person has typed of one transaction, before it is a command: friendly terms, no debits and credits. */
import type { PostingState, RegisterPosting } from '../../../domains/finance/index.ts';

export type Direction = 'out' | 'in';

/** One part of the transaction: a category, or another account of the person's (a transfer). */
export interface DraftLine {
  /** Names the line while it is edited. */
  readonly key: string;
  readonly account: string;
  /** What was typed where the category is chosen and names none: nothing is recorded until it is settled. */
  readonly unknown?: string | undefined;
  /** In the currency of the draft's account; counted in the draft's direction, so a refund within a purchase is negative. */
  readonly amountMinor: number | null;
  /** What the other side gets, where it holds another currency. */
  readonly otherMinor: number | null;
  /** Currency of the other side where the account alone does not say it (a category paid in another currency). */
  readonly otherCurrency: string | null;
  readonly state: PostingState;
}

export interface Draft {
  readonly transaction: string;
  /** Version of the stream that was shown; null for a new one. */
  readonly version: number | null;
  readonly date: string;
  readonly payee: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** The person's own account: the side the amount is seen from. */
  readonly account: string;
  readonly direction: Direction;
  /** The whole, in the currency of `account`, counted in the direction. */
  readonly amountMinor: number | null;
  readonly state: PostingState;
  /** Meant to go to another account of the person's, even while that is not chosen yet. */
  readonly transfer: boolean;
  /** At least one. With one, its amount is the whole. */
  readonly lines: readonly DraftLine[];
  /** Postings that the form has no words for: kept as they are, and only the rest can be changed. */
  readonly fixed: readonly RegisterPosting[] | null;
}

export function emptyLine(account = ''): DraftLine {
  return {
    key: crypto.randomUUID(),
    account,
    amountMinor: null,
    otherMinor: null,
    otherCurrency: null,
    state: 'uncleared',
  };
}

export function emptyDraft(start: { readonly date: string; readonly account?: string | undefined }): Draft {
  return {
    transaction: crypto.randomUUID(),
    version: null,
    date: start.date,
    payee: '',
    note: '',
    tags: [],
    account: start.account ?? '',
    direction: 'out',
    amountMinor: null,
    state: 'uncleared',
    transfer: false,
    lines: [emptyLine()],
    fixed: null,
  };
}

/** The same again on another day, as a transaction of its own; nothing of it is cleared yet. */
export function duplicateOf(draft: Draft, date: string): Draft {
  return {
    ...draft,
    transaction: crypto.randomUUID(),
    version: null,
    date,
    state: 'uncleared',
    lines: draft.lines.map((line) => ({ ...line, key: crypto.randomUUID(), state: 'uncleared' })),
    fixed: draft.fixed && draft.fixed.map((posting) => ({ ...posting, state: 'uncleared' })),
  };
}
