/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A zone that this browser does not know is read as UTC. */
export function calendarDay(instantMs: number, timeZone: string): string {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instantMs)
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
