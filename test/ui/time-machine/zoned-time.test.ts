import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfMinute, wallTime } from '../../../src/ui/time-machine/zoned-time.ts';

test('an instant as the clock of a zone shows it', () => {
  const noon = Date.UTC(2025, 2, 12, 12, 0);
  expect(wallTime(noon, 'Europe/Berlin')).toBe('2025-03-12T13:00');
  expect(wallTime(noon, 'Asia/Kolkata')).toBe('2025-03-12T17:30');
});

test('a wall clock stands for the whole of its minute', () => {
  expect(endOfMinute('2025-03-12T13:00', 'Europe/Berlin')).toBe(Date.UTC(2025, 2, 12, 12, 0, 59, 999));
});

test('text of another form is none', () => {
  expect(endOfMinute('', 'Europe/Berlin')).toBeUndefined();
  expect(endOfMinute('soon', 'Europe/Berlin')).toBeUndefined();
});

test('there and back is the same minute, but where clocks are turned back', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
  const minutes = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const wall = wallTime(minute * 60_000, zone);
      const back = endOfMinute(wall, zone);
      expect(back === undefined ? undefined : wallTime(back, zone)).toBe(wall);
    }),
  );
});
