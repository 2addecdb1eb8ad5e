/** Whether the browser offers to install the app, and the way to accept. Filled in by the composition root. */
import { signal, type ReadonlySignal } from '@preact/signals';

type Prompt = () => Promise<'accepted' | 'dismissed' | 'unavailable'>;

const offered = signal(false);
let prompt: Prompt | undefined;

/** The browser has an offer that was not used up yet. */
export const installOffered: ReadonlySignal<boolean> = offered;

/** `offer` is false once the app is installed. */
export function setInstallOffer(offer: boolean, accept: Prompt): void {
  prompt = accept;
  offered.value = offer;
}

/** Shows the browser's own dialog. An offer can be shown once. */
export async function install(): Promise<void> {
  offered.value = false;
  await prompt?.();
}

/** The app runs in a window of its own. */
export function runsInstalled(): boolean {
  return globalThis.matchMedia?.('(display-mode: standalone), (display-mode: minimal-ui)').matches ?? false;
}
