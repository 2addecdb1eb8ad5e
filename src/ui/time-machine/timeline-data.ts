/** The log's density for the bar, kept up to date at a calm pace while the log grows. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Timeline } from '../../engine/client.ts';
import { engine, status } from '../app/engine.ts';
import { at, momentInfo } from '../app/moment.ts';
import { naturalAxis, shareOfPosition, shareOfTime, type Axis } from './axis.ts';

const slices = 240;
const paceMs = 500;

const latest = signal<Timeline | undefined>(undefined);
export const timeline: ReadonlySignal<Timeline | undefined> = latest;

/** The person's choice; undefined leaves it to the log. */
export const chosenAxis: Signal<Axis | undefined> = signal(undefined);

export const axis: ReadonlySignal<Axis> = computed(
  () => chosenAxis.value ?? (latest.value ? naturalAxis(latest.value) : 'date'),
);

/** Where the moment being looked at stands on the bar. */
export const shareNow: ReadonlySignal<number> = computed(() => {
  const known = latest.value;
  const info = momentInfo.value;
  if (at.value === 'now' || !known || !info) return 1;
  return axis.value === 'event'
    ? shareOfPosition(info.position, known)
    : info.position === 0
      ? 0
      : shareOfTime(info.recordedAt, known);
});

const subject = computed(() => {
  const { phase, book, head } = status.value;
  return phase === 'ready' && book ? `${book.book} ${head.position}` : '';
});

let waiting: ReturnType<typeof setTimeout> | undefined;
let askedAt = -Infinity;

effect(() => {
  const about = subject.value;
  clearTimeout(waiting);
  if (about === '') {
    latest.value = undefined;
    askedAt = -Infinity;
    return;
  }
  waiting = setTimeout(() => void ask(about), Math.max(0, askedAt + paceMs - performance.now()));
});

async function ask(about: string): Promise<void> {
  askedAt = performance.now();
  try {
    const answer = await engine().timeline(slices);
    if (subject.peek() === about || latest.peek() === undefined) latest.value = answer;
  } catch {
    // The book was closed meanwhile; the next one asks again.
  }
}
