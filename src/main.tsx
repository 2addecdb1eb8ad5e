/** Composes the page: preferences, the engine in its worker, the service worker, and the screens. */
import { render } from 'preact';
import { connectEngine, createScripting, type Scripting } from './engine/client.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the worker that it builds.
import workerUrl from './engine/worker.ts?worker&url';
import {
  keepInstallOffer,
  onFilesOpened,
  promptInstall,
  registerServiceWorker,
  trustedScriptURL,
} from './pwa/index.ts';
import {
  App,
  applyPreferences,
  guessCurrency,
  locale,
  provideEngine,
  receiveDroppedFiles,
  receiveFiles,
  setInstallOffer,
  startRouter,
  text,
  toast,
  updateReady,
} from './ui/index.ts';

applyPreferences(document.documentElement);
startRouter();
keepInstallOffer((offered) => setInstallOffer(offered, promptInstall));

const client = connectEngine(new Worker(trustedScriptURL(workerUrl), { type: 'module', name: 'engine' }));
provideEngine(client);
onFilesOpened(receiveFiles);
receiveDroppedFiles();

/** The book that a first command from the console opens. */
function firstBook() {
  return {
    domain: 'finance',
    name: text.book.first,
    currency: guessCurrency([locale.value, ...navigator.languages]) ?? 'EUR',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

declare global {
  var daybook: Scripting;
}
globalThis.daybook = createScripting(client, firstBook);

registerServiceWorker({
  onUpdateReady(apply) {
    updateReady.value = apply;
  },
  onOfflineReady() {
    toast({ message: text.notices.offlineReady });
  },
});

render(<App />, document.getElementById('app')!);
