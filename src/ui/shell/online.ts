/** Whether the browser has a network. Only told: nothing depends on it. */
import { signal, type ReadonlySignal } from '@preact/signals';

const offline = signal(!(globalThis.navigator?.onLine ?? true));
export const isOffline: ReadonlySignal<boolean> = offline;

globalThis.addEventListener?.('online', () => {
  offline.value = false;
});
globalThis.addEventListener?.('offline', () => {
  offline.value = true;
});
