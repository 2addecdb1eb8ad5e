/** How this person likes the app on this device. Kept beside the books, not in them. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export const theme: Signal<Theme> = kept('theme', 'system', ['system', 'light', 'dark']);
export const density: Signal<Density> = kept('density', 'comfortable', ['comfortable', 'compact']);

/** Amounts are shown as dots, for prying eyes. */
export const amountsHidden: Signal<boolean> = kept('amountsHidden', false, [false, true]);

/** Sort of numbers and dates (a BCP 47 tag such as `de-DE`); '' takes the browser's. */
export const localeOverride: Signal<string> = kept('locale', '');

/** For numbers and dates in figures: the person's own. */
export const locale: ReadonlySignal<string> = computed(
  () => validLocale(localeOverride.value) ?? validLocale(globalThis.navigator?.language) ?? 'en',
);

/** For dates with words in them: the language of the app's texts in the person's region, so that one line speaks one language. */
export const wordLocale: ReadonlySignal<string> = computed(() => {
  const { region } = new Intl.Locale(locale.value).maximize();
  return region ? `en-${region}` : 'en';
});

const systemDark = signal(false);

/** The theme that is seen. */
const shownTheme: ReadonlySignal<'light' | 'dark'> = computed(() => {
  if (theme.value !== 'system') return theme.value;
  return systemDark.value ? 'dark' : 'light';
});

/** Keeps the root element's `data-theme` and `data-density` as preferred. Call once, before the first render. */
export function applyPreferences(root: HTMLElement): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  systemDark.value = query.matches;
  query.addEventListener('change', () => {
    systemDark.value = query.matches;
  });
  effect(() => {
    root.dataset['theme'] = shownTheme.value;
    root.dataset['density'] = density.value;
  });
}

/** A signal that outlives the page. Anything stored that is not of `allowed` counts as nothing stored. */
function kept<Value extends string | boolean>(
  name: string,
  initial: Value,
  allowed?: readonly Value[],
): Signal<Value> {
  const key = `daybook.${name}`;
  const held = signal(read(key, initial, allowed));
  let first = true;
  effect(() => {
    const { value } = held;
    if (first) first = false;
    else write(key, value);
  });
  return held;
}

function read<Value extends string | boolean>(
  key: string,
  initial: Value,
  allowed?: readonly Value[],
): Value {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const known = allowed ? allowed.some((value) => value === stored) : typeof stored === typeof initial;
    return known ? (stored as Value) : initial; // `known` has just compared it with values of that type.
  } catch {
    return initial; // No storage (a test, a locked-down browser) or text that is not JSON.
  }
}

function write(key: string, value: string | boolean): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the preference holds until the page is closed.
  }
}

function validLocale(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
