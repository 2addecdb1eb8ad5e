/** The installed app: offline, updates, installation, files opened from the desktop. */
export { canInstall, keepInstallOffer, promptInstall } from './install.ts';
export { onFilesOpened } from './opened-files.ts';
export { registerServiceWorker, type ServiceWorkerNews } from './register.ts';
export { trustedScriptURL } from './trusted-types.ts';
