/** Keeps the whole app on the device, so that it opens with the network off. */
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

precacheAndRoute(self.__WB_MANIFEST);

// A deep link is a screen of the one page; a path with a dot in it is a file, which may well be missing.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/\/[^/?]+\.[^/]+$/] }),
);

// Without this, the first visit would not be looked after until the second.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits for the person's word: nothing typed is lost to an update.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
