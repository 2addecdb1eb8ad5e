/** Composes the page: preferences, the engine in its worker, the service worker, and the screens. */
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { render } from 'preact';
import { connectEngine } from './engine/client.ts';
import { createScripting, type Scripting } from './engine/scripting.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the worker that it builds.
import workerUrl from './engine/worker.ts?worker&url';
import {
  keepInstallOffer,
  onFilesOpened,
  promptInstall,
  registerServiceWorker,
  trustedScriptURL,
} from './pwa/index.ts';
import { provideEngine } from './ui/app/engine.ts';
import { applyPreferences, locale } from './ui/app/preferences.ts';
import { startRouter } from './ui/app/router.ts';
import { toast } from './ui/components/toasts.tsx';
import { receiveDroppedFiles, receiveFiles } from './ui/exchange/opened-files.ts';
import { text } from './ui/messages/index.ts';
import { setInstallOffer } from './ui/settings/installation.ts';
import { App } from './ui/shell/app.tsx';
import { updateReady } from './ui/shell/notice-bars.tsx';
import { guessCurrency } from './ui/welcome/region-currency.ts';

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
