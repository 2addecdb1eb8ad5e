/** The one sitting at the import screen, kept while one looks elsewhere, until the book is another one. */
import { engine, status } from '../app/engine.ts';
import { createImportSession, type ImportSession } from './import-session.ts';

let held: { readonly book: string; readonly session: ImportSession } | undefined;

export function sittingOfOpenBook(): ImportSession {
  const book = status.peek().book?.book ?? '';
  if (held?.book !== book) {
    held?.session.close();
    held = { book, session: createImportSession(engine()) };
  }
  return held.session;
}
