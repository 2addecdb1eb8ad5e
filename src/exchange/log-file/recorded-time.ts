/** The wall clock of a commit as CloudEvents attributes, such that the same number is read back. */

// RFC 3339 has years 0000 to 9999 only (§1).
const EARLIEST_MS = Date.parse('0000-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

export interface RecordedTime {
  readonly time: string;
  readonly recordedat?: string;
}

/**
 * `time` is cut to the millisecond and clamped to the years 0000 to 9999. A reading that this changes (a clock far
 * off, or finer than a millisecond) is also given in full, as `recordedat`; else that is absent.
 */
export function timeAttributes(recordedAt: number): RecordedTime {
  const ms = Math.min(Math.max(Math.trunc(recordedAt), EARLIEST_MS), LATEST_MS);
  const time = new Date(ms).toISOString();
  return ms === recordedAt ? { time } : { time, recordedat: JSON.stringify(recordedAt) };
}

/** The number that gave these attributes; undefined where none gives exactly them. */
export function recordedAtOf({
  time,
  recordedat,
}: {
  time: string;
  recordedat?: string | undefined;
}): number | undefined {
  const recordedAt = recordedat === undefined ? Date.parse(time) : Number(recordedat);
  if (!Number.isFinite(recordedAt)) return undefined;
  const again = timeAttributes(recordedAt);
  return again.time === time && again.recordedat === recordedat ? recordedAt : undefined;
}
