/** Looks at every commit of a book's database: for when one was found damaged. */
import { ChainCheck, DamagedCommit } from '../../kernel/index.ts';
import type { BookDatabase } from './database.ts';
import type { Found } from './inspect.ts';
import { inspect } from './inspect.ts';
import { commitsIn } from './read-commits.ts';

/** As `inspect`, and the whole chain verified. */
export async function inspectWhole(book: string, database: BookDatabase): Promise<Found> {
  const found = await inspect(database);
  if (found.type !== 'whole') return found;
  const { head } = found;
  const damaged = (reason: string): Found => ({ type: 'damaged', head, reason });
  const chain = new ChainCheck(book, head.device);
  try {
    for await (const batch of commitsIn(database, book).read({ from: 1, to: head.position })) {
      for (const stored of batch) {
        const fault = chain.fault(stored);
        if (fault !== undefined) return damaged(fault);
      }
    }
  } catch (error) {
    if (error instanceof DamagedCommit) return damaged(error.reason);
    throw error;
  }
  const verdict = chain.verdict(head);
  return verdict.ok ? found : damaged(verdict.reason);
}
