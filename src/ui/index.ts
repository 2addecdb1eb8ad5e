/** The screens' public face, for the page's composition root. */
import './styles/tokens.css';
import './styles/base.css';
export { provideEngine } from './app/engine.ts';
export { applyPreferences, locale } from './app/preferences.ts';
export { startRouter } from './app/router.ts';
export { toast } from './components/toasts.tsx';
export { receiveDroppedFiles, receiveFiles } from './exchange/opened-files.ts';
export { text } from './messages/index.ts';
export { setInstallOffer } from './settings/installation.ts';
export { App } from './shell/app.tsx';
export { updateReady } from './shell/notice-bars.tsx';
export { guessCurrency } from './welcome/region-currency.ts';
