/** Whether the window is of a kind now, followed as it changes. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { density } from './preferences.ts';

function follow(query: string): ReadonlySignal<boolean> {
  const list = globalThis.matchMedia?.(query);
  const matches = signal(list?.matches ?? false);
  list?.addEventListener('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}

/** Too narrow for long words beside controls. */
export const isNarrow: ReadonlySignal<boolean> = follow('(max-width: 56rem)');

/** Narrow enough for the bar at the bottom. The same width as in the style sheets. */
export const isPhone: ReadonlySignal<boolean> = follow('(max-width: 40rem)');

const isTouched = follow('(pointer: coarse)');

/** The height of a list's rows, for lists that must know it: the same as `--row` in the style sheets. */
export const rowHeightPx: ReadonlySignal<number> = computed(() => {
  if (isTouched.value) return 48;
  return density.value === 'compact' ? 28 : 36;
});
