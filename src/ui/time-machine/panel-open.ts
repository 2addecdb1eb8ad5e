/** Whether the list of events is open beside the screen. */
import { signal } from '@preact/signals';

export const panelOpen = signal(false);

export function togglePanel(): void {
  panelOpen.value = !panelOpen.peek();
}
