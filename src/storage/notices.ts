/** What storage has to tell the person, as data that screens word. */

export type StorageNotice =
  /** Commits that the store had lost came back from the safety copy. */
  | { readonly type: 'HealedFromJournal'; readonly commits: number; readonly events: number }
  /** The safety copy lacked commits and has them again. */
  | { readonly type: 'JournalCaughtUp'; readonly commits: number }
  /** An act that was never acknowledged, and was not whole, was let go. */
  | { readonly type: 'PartialActDiscarded'; readonly commits: number }
  /** The log works, but only one copy of it is kept. */
  | { readonly type: 'SafetyCopyOff'; readonly reason: string }
  /** Nothing can be recorded in this book; its bytes are left as they are. */
  | { readonly type: 'ReadOnly'; readonly reason: string };
