/** A book is one log with its domain. Its first event says which; these events are every domain's. */
import * as z from 'zod/mini';

export const bookEvents = {
  BookOpened: z.object({
    book: z.string(),
    domain: z.string(),
    name: z.string(),
    /** ISO 4217. */
    currency: z.string(),
    /** IANA name. */
    timeZone: z.string(),
  }),
  BookRenamed: z.object({ name: z.string() }),
};

export type BookOpened = {
  readonly type: 'BookOpened';
  readonly data: z.infer<typeof bookEvents.BookOpened>;
};
export type BookRenamed = {
  readonly type: 'BookRenamed';
  readonly data: z.infer<typeof bookEvents.BookRenamed>;
};
export type BookEvent = BookOpened | BookRenamed;

/** The stream of a book's own events. */
export const BOOK_STREAM = 'book';
