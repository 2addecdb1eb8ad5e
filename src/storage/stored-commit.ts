/** Reads a stored record as a commit, and refuses what is not as it was written. */
import type { Position } from '../kernel/index.ts';
import { DamagedCommit, parseCommit } from '../kernel/index.ts';
import type { StoredCommit } from './streams.ts';

/** Structure is checked at every reading; hashes by whoever verifies the chain. */
export function storedCommit(record: {
  readonly position: Position;
  readonly count: number;
  readonly hash: string;
  readonly text: string;
}): StoredCommit {
  const { position, count, hash, text } = record;
  let commit;
  try {
    commit = parseCommit(text, hash);
  } catch {
    throw new DamagedCommit(position, 'its text cannot be read');
  }
  if (commit.events?.length === count) {
    // Streams are learnt before anything is verified, so that much must hold.
    if (commit.events.every((event) => typeof event?.stream === 'string')) return { position, commit, text };
    throw new DamagedCommit(position, 'it holds an event of no stream');
  }
  throw new DamagedCommit(position, 'it does not hold as many events as it did');
}
