/** Keeps the browser's offer to install the app until the person asks for it. */

/** Chromium's event; other browsers install from their own menus. https://wicg.github.io/manifest-incubations */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: BeforeInstallPromptEvent | undefined;

/** Call once, early: the event comes before most of the page has loaded. `onChange` hears `canInstall()`. */
export function keepInstallOffer(onChange: (installable: boolean) => void = () => {}): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // Otherwise some browsers show a banner of their own at once.
    offer = event as BeforeInstallPromptEvent; // This name is only given to this kind of event.
    onChange(true);
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    onChange(false);
  });
}

/** Whether `promptInstall` would show anything. */
export function canInstall(): boolean {
  return offer !== undefined;
}

/** Shows the browser's dialog; needs a click or a key. An offer can be shown once, so it is used up. */
export async function promptInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  if (!offer) return 'unavailable';
  const shown = offer;
  offer = undefined;
  return (await shown.prompt()).outcome;
}
