/** Storage's public face: the log on disk, and the books there are. */
export { openLog } from './open-log.ts';
export type { OpenOptions, OpenedLog } from './open-log.ts';
export { BookNotOpened, openShelf } from './shelf.ts';
export type { BookInfo, OpenedBook, Shelf } from './shelf.ts';
export type { GoneOn } from './recovery/go-on.ts';
export type { NewBook } from './books/make-book.ts';
export type { ReadOnlyReason, StorageNotice } from './notices.ts';
export { MemoryLog, MemoryStore } from './memory-log.ts';
export type { MemoryRecord } from './memory-log.ts';
