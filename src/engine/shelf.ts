/** What the engine needs of storage: the books on this device, each with its log. */
import type { ArrivedCommit, EventLog } from '../kernel/index.ts';
import type { BookInfo, Notice } from './protocol.ts';

export interface OpenedBook {
  readonly log: EventLog;
  readonly notices: readonly Notice[];
  /** Why nothing can be written, if so. */
  readonly readOnly?: string | undefined;
  /** Hears what happens later: closed by an upgrade, safety copy lost. */
  onNotice(listener: (notice: Notice) => void): void;
}

export interface Shelf {
  /** The book used last comes first. */
  list(): Promise<readonly BookInfo[]>;
  /** A new, empty log. */
  create(info: BookInfo, device: string): Promise<OpenedBook>;
  open(book: string): Promise<OpenedBook>;
  /** A book from commits made elsewhere: there whole, or not at all. */
  createFrom(info: BookInfo, device: string, commits: AsyncIterable<readonly ArrivedCommit[]>): Promise<void>;
  remove(book: string): Promise<void>;
  rename(book: string, name: string): Promise<void>;
  noteOpened(book: string, at: number): Promise<void>;
  noteExported(book: string, at: number, position: number): Promise<void>;
  /** Books came or went, here or in another tab. */
  onChange(listener: () => void): void;
}
