/** Plays the log: act by act at a speed, or all of it in ten seconds. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { status } from '../app/engine.ts';
import { at, goTo, step } from '../app/moment.ts';
import { release, scrubTo } from './scrub.ts';
import { shareNow } from './timeline-data.ts';

/** Acts a second, or the whole log. */
export type Speed = 1 | 2 | 5 | 20 | 'whole';
export const speeds: readonly Speed[] = [1, 2, 5, 20, 'whole'];
export const speed: Signal<Speed> = signal<Speed>('whole');

const playingNow = signal(false);
export const playing: ReadonlySignal<boolean> = playingNow;

const wholeLogMs = 10_000;
let frame = 0;

/** Starts from the moment being looked at; from the beginning where that is now. */
export function play(): void {
  if (playingNow.peek() || status.peek().head.position === 0) return;
  if (at.peek() === 'now') goTo(0);
  playingNow.value = true;
  let share = at.peek() === 0 ? 0 : shareNow.peek();
  let before = performance.now();
  let due = 0;
  const tick = (now: number) => {
    if (!playingNow.peek()) return;
    const passed = now - before;
    before = now;
    const pace = speed.peek();
    if (pace === 'whole') {
      share = Math.min(1, share + passed / wholeLogMs);
      scrubTo(share);
      if (share >= 1) return pause();
    } else {
      due += (passed / 1000) * pace;
      share = shareNow.peek(); // For a change of speed on the way.
      if (due >= 1) {
        due = Math.min(due - 1, 1); // A slow screen skips beats rather than piling them up.
        void step(1);
      }
    }
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame((now) => {
    before = now;
    tick(now);
  });
}

export function pause(): void {
  cancelAnimationFrame(frame);
  playingNow.value = false;
  release();
}

// Having arrived at now, or been taken there, there is nothing left to play.
effect(() => {
  if (at.value === 'now' && playingNow.peek() && speed.peek() !== 'whole') pause();
});
