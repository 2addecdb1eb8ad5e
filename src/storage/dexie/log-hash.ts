/** The log hash at a position, followed from the segment before it: a few records' hashes, and no text is read. */
import type { Position } from '../../kernel/index.ts';
import { sha256OfHex } from '../../kernel/index.ts';
import type { BookDatabase } from './database.ts';
import type { SealedRuns } from './sealed-runs.ts';

/** Undefined where no commit ends there. */
export async function logHashAt(
  database: BookDatabase,
  runs: SealedRuns,
  position: Position,
): Promise<string | undefined> {
  await runs.learn();
  let at = runs.endBefore(position);
  const follow = (start: Position, events: number, hash: string) => {
    if (start === at.position + 1)
      at = { position: at.position + events, logHash: sha256OfHex(at.logHash, hash) };
  };
  if (at.position < Math.min(position, runs.end.position)) {
    for await (const batch of runs.read(at.position + 1, position))
      for (const { position: start, commit } of batch) follow(start, commit.events.length, commit.hash);
  } else if (at.position < position) {
    const records = database.commits.where('position').between(at.position + 1, position, true, true);
    await records.each(({ position: start, count, hash }) => follow(start, count, hash));
  }
  return at.position === position ? at.logHash : undefined;
}
