/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */

/** Further from 1970 no instant has a date (ECMA-262 §21.4.1.1); a log made elsewhere may tell of one. */
const FARTHEST_MS = 8.64e15;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A zone that this browser does not know is read as UTC. */
export function calendarDay(instantMs: number, timeZone: string): string {
  const instant = Math.min(Math.max(instantMs, -FARTHEST_MS), FARTHEST_MS);
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')!.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    formatter = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
  formatters.set(timeZone, formatter);
  return formatter;
}
