/** Composes the page. */
import { render } from 'preact';
import { keepInstallOffer, registerServiceWorker } from './pwa/index.ts';

render(
  <main>
    <h1>Daybook</h1>
  </main>,
  document.getElementById('app')!, // index.html has it.
);
keepInstallOffer();
registerServiceWorker({ onUpdateReady: () => {} });
