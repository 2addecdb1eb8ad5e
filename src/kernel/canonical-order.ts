/** Canonical order: the order in which commits are folded, the same on every device whatever the order of arrival. */
import type { Commit } from './commit.ts';

/** Compares by (time, device, seq). */
export function byCanonicalOrder(
  a: Pick<Commit, 'time' | 'device' | 'seq'>,
  b: Pick<Commit, 'time' | 'device' | 'seq'>,
): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}
