/** Where moments stand on the bar: from 0 at its left end to 1 at its right. */
import type { Timeline } from '../../engine/client.ts';

export type Axis = 'date' | 'event';

const twoDaysMs = 2 * 24 * 60 * 60 * 1000;

/** A log written in less than two days is better shown event by event. */
export function naturalAxis({ firstAt, lastAt }: Timeline): Axis {
  return lastAt - firstAt < twoDaysMs ? 'event' : 'date';
}

const clamp = (share: number) => Math.min(Math.max(share, 0), 1);

export function shareOfTime(time: number, { firstAt, lastAt }: Timeline): number {
  return lastAt > firstAt ? clamp((time - firstAt) / (lastAt - firstAt)) : 1;
}

export function shareOfPosition(position: number, { head }: Timeline): number {
  return head > 0 ? clamp(position / head) : 1;
}

/** What lies at a share of the bar, as the engine's `moment` takes it. */
export function whereAt(
  share: number,
  axis: Axis,
  timeline: Timeline,
): { position: number } | { time: number } {
  const { head, firstAt, lastAt } = timeline;
  if (axis === 'event') return { position: Math.round(clamp(share) * head) };
  return { time: Math.round(firstAt + clamp(share) * (lastAt - firstAt)) };
}

/**
 * The silhouette of the log: a bar a slice, on a field `counts.length` wide and 100 high. The busiest few slices (an
 * import, the first day) are cut off at the top and the rest drawn flatter than it is, so that quiet times show too.
 */
export function densityPath(counts: ArrayLike<number>): string {
  const busy = Array.from(counts)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  const full = busy[Math.floor(busy.length * 0.96)] ?? busy.at(-1);
  if (full === undefined) return '';
  let path = '';
  for (let slice = 0; slice < counts.length; slice += 1) {
    const share = Math.min(1, (counts[slice] ?? 0) / full) ** 0.7;
    if (share > 0) path += `M${slice} 100V${(100 - Math.max(8, share * 96)).toFixed(1)}h1V100`;
  }
  return path;
}

export interface Tick {
  readonly share: number;
  /** An instant (ms) on an axis of dates, a position on one of events. */
  readonly value: number;
  /** How exactly a date needs to be told. */
  readonly grain: 'year' | 'month' | 'day' | 'time' | 'event';
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const monthMs = 30.44 * dayMs;

const dateSteps: readonly { stepMs: number; grain: Tick['grain']; months?: number }[] = [
  ...[1, 5, 15, 60, 180, 360, 720].map((minutes) => ({ stepMs: minutes * minuteMs, grain: 'time' as const })),
  ...[1, 2, 7].map((days) => ({ stepMs: days * dayMs, grain: 'day' as const })),
  ...[1, 2, 3, 6].map((months) => ({ stepMs: months * monthMs, grain: 'month' as const, months })),
  ...[1, 2, 5, 10, 20].map((years) => ({
    stepMs: years * 12 * monthMs,
    grain: 'year' as const,
    months: years * 12,
  })),
];

/** At most `most` marks at round places. */
export function ticks(axis: Axis, timeline: Timeline, most: number): Tick[] {
  return axis === 'event' ? eventTicks(timeline, most) : dateTicks(timeline, most);
}

function eventTicks({ head }: Timeline, most: number): Tick[] {
  const rough = head / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? power * 10;
  const found: Tick[] = [];
  for (let value = step; value < head; value += step)
    found.push({ share: value / head, value, grain: 'event' });
  return found;
}

function dateTicks(timeline: Timeline, most: number): Tick[] {
  const { firstAt, lastAt } = timeline;
  const span = lastAt - firstAt;
  if (span <= 0) return [];
  const chosen = dateSteps.find(({ stepMs }) => span / stepMs <= most) ?? dateSteps.at(-1)!;
  const found: Tick[] = [];
  for (let value = nextRound(firstAt, chosen); value <= lastAt; value = nextRound(value + 1, chosen)) {
    found.push({ share: shareOfTime(value, timeline), value, grain: chosen.grain });
  }
  return found;
}

/** The first round instant at or after `ms`. Months and years begin in UTC: on this scale the zone cannot be seen. */
function nextRound(ms: number, { stepMs, months }: { stepMs: number; months?: number }): number {
  if (months === undefined) return Math.ceil(ms / stepMs) * stepMs;
  const date = new Date(ms);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const rounded = Math.ceil(month / months) * months;
  const begins = startOfMonth(rounded);
  return begins >= ms ? begins : startOfMonth(rounded + months);
}

function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}
