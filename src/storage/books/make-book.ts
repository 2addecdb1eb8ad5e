/** Makes books that are empty. */
import { LOG_FORMAT, emptyHead } from '../../kernel/index.ts';
import { HEAD, bookDatabase } from '../dexie/database.ts';
import { finishDeletion } from './discard-book.ts';
import type { Registry } from './registry.ts';
import { putEntry } from './registry.ts';

/** Holds the place of a session while a book is filled, so that nobody takes it for a leftover. */
export const FILLING = 'filling';

export interface NewBook {
  readonly book: string;
  readonly domain: string;
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An empty log of `device`; its entry last, so that an entry always has a log. */
export async function makeBook(
  registry: Registry,
  { book, domain, name, currency, timeZone, createdAt }: NewBook,
  device: string,
) {
  await mustBeNew(registry, book);
  const database = bookDatabase(book);
  await database.open();
  await database.head.add(emptyHead(device), HEAD);
  database.close();
  await putEntry(registry, { format: LOG_FORMAT, book, domain, name, currency, timeZone, createdAt });
}

/** A removal that was cut short is finished first: nothing of the book before may get into the new one. */
export async function mustBeNew(registry: Registry, book: string): Promise<void> {
  const entry = await registry.books.get(book);
  const free = !entry || (entry.deleted === true && (await finishDeletion(registry, book)));
  if (!free) throw new Error(`Book ${book} is here already, or a tab still holds what is left of it`);
}
