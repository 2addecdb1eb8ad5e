/** Looks at a book's database as it was found: empty, whole at its end, or damaged there. */
import type { Head } from '../../kernel/index.ts';
import { sha256Hex } from '../../kernel/index.ts';
import type { BookDatabase } from './database.ts';
import { HEAD } from './database.ts';
import { isReadFailure } from './read-failure.ts';

export type Found =
  | { readonly type: 'nothing' }
  | { readonly type: 'whole'; readonly head: Head }
  /** `head` is what the store last knew of itself; absent where that is gone too. */
  | { readonly type: 'damaged'; readonly head: Head | undefined; readonly reason: string };

/** Verifies the newest commit and that the head tells of it. `database` is open. */
export async function inspect(database: BookDatabase): Promise<Found> {
  try {
    return await inspectEnd(database);
  } catch (error) {
    if (!isReadFailure(error)) throw error;
    return { type: 'damaged', head: undefined, reason: 'the store cannot read its end' };
  }
}

async function inspectEnd(database: BookDatabase): Promise<Found> {
  const { commits, segments } = database;
  const [stored, first, last, run] = await database.transaction('r', [database.head, commits, segments], () =>
    Promise.all([
      database.head.get(HEAD),
      commits.orderBy('position').first(),
      commits.orderBy('position').last(),
      segments.orderBy('first').last(),
    ]),
  );
  if (!stored)
    return last || run
      ? { type: 'damaged', head: undefined, reason: 'the head is missing' }
      : { type: 'nothing' };
  const { sealed = 0, ...head } = stored;
  if (sealed !== (run?.last ?? 0) || (first && first.position !== sealed + 1)) {
    return { type: 'damaged', head, reason: 'the sealed commits do not end where the others begin' };
  }
  if (!last && head.position === sealed && head.logHash === (run?.logHash ?? head.logHash))
    return { type: 'whole', head };
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
