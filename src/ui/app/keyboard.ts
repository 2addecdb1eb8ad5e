/**
 * Keys that act anywhere on a screen. A screen's own keys come before the shell's; neither hears what is typed into a
 * field, what happens in a dialog, or a key that something nearer has used.
 */
import { useEffect, useRef } from 'preact/hooks';
import { createKeybindingsHandler } from 'tinykeys';

/** In the notation of tinykeys: `n`, `$mod+z` (Ctrl, or Cmd on a Mac), `g r` (one after the other), `Shift+?`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Binds keys while the component is there. `scope` is `shell` for the frame around the screens alone. */
export function useKeys(keys: Keys, scope: 'screen' | 'shell' = 'screen'): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    // An event reaches the document before the window: that is the order of screen and shell.
    const target = scope === 'screen' ? document : window;
    const handler = createKeybindingsHandler(
      Object.fromEntries(
        Object.keys(keys).map((name) => [name, (event) => run(latest.current[name], event)]),
      ),
      { ignore: isForSomethingElse },
    );
    target.addEventListener('keydown', handler);
    return () => target.removeEventListener('keydown', handler);
  }, [Object.keys(keys).join('\n'), scope]);
}

function run(act: ((event: KeyboardEvent) => void) | undefined, event: KeyboardEvent): void {
  event.preventDefault();
  act?.(event);
}

const repeatable = new Set([',', '.', 'ArrowLeft', 'ArrowRight', 'j', 'k']);

/** Whether a key press is not for the screen at large. */
export function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.repeat && !repeatable.has(event.key)) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=radio], [type=checkbox], [type=range]), select, textarea, [contenteditable], dialog[open]',
    ) !== null
  );
}

/** Whether this is an Apple keyboard, on which the keys have other names. */
export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** How a key of tinykeys' notation is written on this keyboard: `⌘Z`, `Ctrl+Z`. */
export function keyName(key: string): string {
  const names: Record<string, string> = isApple
    ? { $mod: '⌘', Shift: '⇧', Escape: 'Esc' }
    : { $mod: 'Ctrl', Shift: 'Shift', Escape: 'Esc' };
  const parts = key
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 && key.includes('+') ? part.toUpperCase() : part));
  return parts.join(isApple ? '' : '+');
}
