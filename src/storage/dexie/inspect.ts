/** Looks at a book's database as it was found: empty, whole at its end, or damaged there. */
import type { Head } from '../../kernel/index.ts';
import { sha256Hex } from '../../kernel/index.ts';
import type { BookDatabase } from './database.ts';
import { HEAD } from './database.ts';

export type Found =
  | { readonly type: 'nothing' }
  | { readonly type: 'whole'; readonly head: Head }
  /** `head` is what the store last knew of itself; absent where that is gone too. */
  | { readonly type: 'damaged'; readonly head: Head | undefined; readonly reason: string };

/** Verifies the newest commit and that the head tells of it. `database` is open. */
export async function inspect(database: BookDatabase): Promise<Found> {
  const [head, last] = await database.transaction('r', [database.head, database.commits], () =>
    Promise.all([database.head.get(HEAD), database.commits.orderBy('position').last()]),
  );
  if (!head) return last ? { type: 'damaged', head, reason: 'the head is missing' } : { type: 'nothing' };
  if (head.position === 0 && !last) return { type: 'whole', head };
  if (last?.position === undefined || last.position + last.count - 1 !== head.position) {
    return { type: 'damaged', head, reason: 'the newest commit is not where the head is' };
  }
  if (sha256Hex(last.text) !== last.hash)
    return { type: 'damaged', head, reason: 'the newest commit’s hash is not that of its text' };
  if (last.device === head.device && (last.seq !== head.seq || last.hash !== head.prev)) {
    return { type: 'damaged', head, reason: 'the head does not tell of the newest commit' };
  }
  return { type: 'whole', head };
}
