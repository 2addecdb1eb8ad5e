/** What storage has to tell the person, as data that screens word. */
import type { Position } from '../kernel/index.ts';

/** Why nothing can be recorded in a book. What is there is shown as far as it is whole, and nothing of it is changed. */
export type ReadOnlyReason =
  /** A newer build of the app has written here. */
  | { readonly type: 'FormatNewer'; readonly format: number }
  /** The store and its safety copy tell different stories from `position` on. */
  | { readonly type: 'StoresDisagree'; readonly position: Position }
  /** Neither copy is whole: commits after `wholeTo` are damaged or missing, up to `seenTo` at least. */
  | {
      readonly type: 'Damaged';
      readonly wholeTo: Position;
      readonly seenTo: Position;
      readonly reason: string;
    }
  /** IndexedDB does not open: what is shown comes from the safety copy. */
  | { readonly type: 'StoreUnavailable'; readonly name: string; readonly message: string };

export type StorageNotice =
  /** There is no such book here, or none any more. */
  | { readonly type: 'BookUnknown' }
  /** Commits that the store had lost came back from the safety copy. */
  | { readonly type: 'HealedFromJournal'; readonly commits: number; readonly events: number }
  /** The safety copy lacked commits and has them again. */
  | { readonly type: 'JournalCaughtUp'; readonly commits: number }
  /** A write that a crash cut short, and that nobody was told had succeeded, was let go. */
  | { readonly type: 'TornWriteDropped'; readonly bytes: number }
  | { readonly type: 'PartialActDropped'; readonly commits: number }
  /** Parts of the safety copy were damaged on the disk. */
  | { readonly type: 'JournalDamaged'; readonly bytes: number }
  /** A commit of the store was found damaged while nobody read it: opening the log thoroughly heals it. */
  | { readonly type: 'DamageMet'; readonly position: Position }
  /** The book is known, but neither copy of its log is left: it was created anew, empty. */
  | { readonly type: 'LogLost' }
  /** The log works, but only one copy of it is kept. `reason`: NoPrivateFiles, NoSyncFiles, NoLocks, or an error’s name. */
  | { readonly type: 'SafetyCopyOff'; readonly reason: string }
  /** The disk took a commit, but not its safety copy; told once, until it is kept again. */
  | { readonly type: 'SafetyCopyBehind'; readonly name: string; readonly message: string }
  | { readonly type: 'SafetyCopyBack' }
  /** This tab’s log was closed: a newer build, or the book’s deletion, in another tab; or the browser closed the store. */
  | { readonly type: 'LogClosed'; readonly cause: 'upgrade' | 'deleted' | 'browser' }
  /** A command waits because another tab holds the store; told once a wait, after two seconds. */
  | { readonly type: 'StoreHeld' }
  /** Opening waits for tabs that hold an older version. */
  | { readonly type: 'WaitingForOtherTabs' }
  | { readonly type: 'ReadOnly'; readonly reason: ReadOnlyReason };

export type TellNotice = (notice: StorageNotice) => void;
