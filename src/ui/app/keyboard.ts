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
    const stops = Object.keys(keys).map((name) =>
      listen(name, scope, (event) => latest.current[name]?.(event)),
    );
    return () => stops.forEach((stop) => stop());
  }, [Object.keys(keys).join('\n'), scope]);
}

/** Each key has a handler of its own: within one, a finished sequence leaves the others half begun (tinykeys 4.0). */
function listen(name: string, scope: 'screen' | 'shell', act: (event: KeyboardEvent) => void): () => void {
  // The second key of a sequence is meant for it, before anything nearer that knows the key: hence the capture.
  const isSequence = name.includes(' ');
  // An event reaches the document before the window: that is the order of screen and shell.
  const target = scope === 'screen' && !isSequence ? document : window;
  const handler = createKeybindingsHandler(
    {
      [name]: (event) => {
        event.preventDefault();
        if (isSequence) event.stopPropagation();
        act(event);
      },
    },
    // A sequence hears every key, to know that it was broken off; nothing nearer has had the key yet.
    { ignore: (event) => isForSomethingElse(event) || (event.defaultPrevented && !isSequence) },
  );
  target.addEventListener('keydown', handler, isSequence);
  return () => target.removeEventListener('keydown', handler, isSequence);
}

const repeatable = new Set([',', '.', 'ArrowLeft', 'ArrowRight', 'j', 'k']);

/** Whether a key press is not for the screen at large: typed into a field, or in a dialog. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
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
const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

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
