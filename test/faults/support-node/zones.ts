/** Twelve time zones that are each odd in their own way, and their days worked out without asking for a date in them. */

export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London', // Half the year on UTC.
  'America/New_York',
  'America/St_Johns', // Half an hour beside the others, with clock changes.
  'America/Santiago', // Clocks change at midnight: a day begins at one.
  'Africa/Casablanca', // Back for Ramadan, forward after it.
  'Asia/Kathmandu', // A quarter of an hour beside the others.
  'Asia/Tokyo',
  'Australia/Lord_Howe', // Clocks change by half an hour.
  'Pacific/Kiritimati', // Fourteen hours ahead.
  'Pacific/Pago_Pago', // Eleven behind.
] as const;

const offsets = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, by the zone's distance from UTC at that instant. */
export function dayIn(zone: string, instantMs: number): string {
  return new Date(instantMs + offsetMinutes(zone, instantMs) * 60_000).toISOString().slice(0, 10);
}

function offsetMinutes(zone: string, instantMs: number): number {
  let format = offsets.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    offsets.set(zone, format);
  }
  const name = format.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d+):(\d+))?/.exec(name)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const DAY_MS = 86_400_000;

/** Every instant of a year at which the zone's clocks change, to the minute. */
export function clockChanges(zone: string, year: number): number[] {
  const changes: number[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
    const before = offsetMinutes(zone, day);
    if (offsetMinutes(zone, day + DAY_MS) === before) continue;
    let [low, high] = [day, day + DAY_MS];
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetMinutes(zone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}
