/**
 * Moves through the log as fast as the screen can follow: the newest wish is gone to when the answers for the one
 * before are there, and those in between are dropped.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import { engine } from '../app/engine.ts';
import { caughtUp } from '../app/live-query.ts';
import { goToMoment, goToNow } from '../app/moment.ts';
import { whereAt } from './axis.ts';
import { axis, timeline } from './timeline-data.ts';

const held = signal<number | undefined>(undefined);
/** Where the handle is held while it is being moved; the screen may be a little behind. */
export const heldAt: ReadonlySignal<number | undefined> = held;

/** A queue of answers that takes longer than this is not waited for. */
const patienceMs = 150;

let wanted: number | undefined;
let moving = false;
let released = true;

/** Asks to look at the moment at `share` (0 to 1) of the bar. */
export function scrubTo(share: number): void {
  released = false;
  wanted = share;
  held.value = share;
  if (!moving) void follow();
}

/** The handle was let go: it comes to rest on the act that was reached. */
export function release(): void {
  released = true;
  if (!moving) held.value = undefined;
}

async function follow(): Promise<void> {
  moving = true;
  try {
    while (wanted !== undefined) {
      const share = wanted;
      wanted = undefined;
      await arrive(share);
      await screenFollows();
    }
  } finally {
    moving = false;
    if (released) held.value = undefined;
  }
}

async function arrive(share: number): Promise<void> {
  const known = timeline.peek();
  if (!known) return;
  if (share >= 1) goToNow();
  else goToMoment(await engine().moment(whereAt(share, axis.peek(), known)));
}

/** Until the questions that the move gave rise to have been asked and answered. */
async function screenFollows(): Promise<void> {
  const since = performance.now();
  await nextFrame();
  do await nextFrame();
  while (!caughtUp() && performance.now() - since < patienceMs);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
