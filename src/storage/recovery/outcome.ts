/** What comparing a book's two copies is given, and what it leads to. */
import type { Head, Position } from '../../kernel/index.ts';
import type { BookDatabase } from '../dexie/database.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalView } from '../journal/scan.ts';
import type { ReadOnlyReason, TellNotice } from '../notices.ts';

export interface Copies {
  readonly book: string;
  /** Open. */
  readonly database: BookDatabase;
  /** What the files held before the database was looked at: a healthy database is never behind that. */
  readonly view: JournalView;
  /** Of the journal's files; absent where there are none. */
  readonly folder: FileSystemDirectoryHandle | undefined;
  /** This tab's own file; absent where none can be written. */
  readonly journal: Journal | undefined;
  readonly tell: TellNotice;
}

export type Outcome =
  | { readonly whole: true; readonly head: Head }
  /** What can be shown: the store as it is, or what the journal holds up to a position. */
  | { readonly whole: false; readonly reason: ReadOnlyReason; readonly show: 'store' | Position };
