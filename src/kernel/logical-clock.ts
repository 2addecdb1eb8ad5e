/** A hybrid logical clock (Kulkarni et al., 2014): orders commits; never goes back, never throws on drift. */

const GREATEST_MS = 2 ** 48 - 1;
/** A clock beyond the year 6429 is read as this: were it taken at its word, a count could run out with nowhere to go. */
const GREATEST_WALL_MS = 2 ** 47 - 1;
const GREATEST_COUNT = 0xffff;

/** 12 hex digits of milliseconds, a dash, 4 hex digits of counter: the order of the strings is the order of the times. */
export type LogicalTime = string;

/** The time for the next commit: the wall clock where it is ahead of `last`, else just after `last`. */
export function tick(last: LogicalTime, wallMs: number): LogicalTime {
  const wall = Math.min(Math.max(Math.trunc(wallMs) || 0, 0), GREATEST_WALL_MS);
  if (last === '') return format(wall, 0);
  const lastMs = Number.parseInt(last.slice(0, 12), 16);
  const count = Number.parseInt(last.slice(13), 16);
  if (wall > lastMs) return format(wall, 0);
  return count < GREATEST_COUNT ? format(lastMs, count + 1) : format(Math.min(lastMs + 1, GREATEST_MS), 0);
}

function format(ms: number, count: number): LogicalTime {
  return `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}`;
}
