/** Between an instant and what a clock on the wall of a time zone shows, as `<input type="datetime-local">` writes it. */

/** `2025-03-12T14:05` of an instant in a zone (IANA name; undefined: this device's). */
export function wallTime(ms: number, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(ms);
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The last instant of the minute that a zone's clock shows; undefined for text of another form. */
export function endOfMinute(wall: string, timeZone?: string): number | undefined {
  const asUtc = Date.parse(`${wall.slice(0, 16)}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // A zone's offset changes at most by hours: the second guess starts on the right side of any change.
  let ms = asUtc;
  for (let round = 0; round < 2; round += 1) ms += asUtc - Date.parse(`${wallTime(ms, timeZone)}Z`);
  return ms + 59_999;
}
