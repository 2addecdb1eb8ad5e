/** Puts the service worker in place and tells when a newer version waits. Nothing is replaced unasked. */
import { Workbox } from 'workbox-window';
import { trustedScriptURL } from './trusted-types.ts';

export interface ServiceWorkerNews {
  /** A newer version waits. `apply` switches to it and loads the page again; not calling it keeps what is. */
  onUpdateReady(apply: () => void): void;
  /** The whole app has just been kept on this device, so it opens with the network off from now on. */
  onOfflineReady?(): void;
}

const updateCheckMs = 60 * 60 * 1000;

/** Does nothing in development, nor where the browser has no service workers (private windows of some). */
export function registerServiceWorker({ onUpdateReady, onOfflineReady }: ServiceWorkerNews): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const workbox = new Workbox(trustedScriptURL('/service-worker.js'));
  const reload = () => location.reload();
  const wasControlled = navigator.serviceWorker.controller !== null;
  let applying = false;

  workbox.addEventListener('waiting', () => {
    onUpdateReady(() => {
      applying = true;
      workbox.messageSkipWaiting();
    });
  });
  workbox.addEventListener('activated', ({ isUpdate }) => {
    if (!isUpdate) onOfflineReady?.();
  });
  // Another tab may have switched versions. This one's lazy parts are gone with the old one, but a person may be
  // in the middle of typing: so it is offered here again rather than done.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (applying) reload();
    else if (wasControlled) onUpdateReady(reload);
  });

  // Storage may be full or switched off; the app works on, only not offline.
  workbox.register().catch(() => {});
  lookForUpdates(() => workbox.update().catch(() => {}));
}

/** A page that stays open for weeks would never hear of a newer version by itself. */
function lookForUpdates(look: () => void) {
  let lookedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedAt < updateCheckMs) return;
    lookedAt = performance.now();
    look();
  });
}
