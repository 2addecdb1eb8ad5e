/** Short news at the foot of the screen, with at most one thing to do about it. What matters is in the history too. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import x from 'lucide-static/icons/x.svg?raw';
import { text } from '../messages/index.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './toasts.module.css';

export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly tone?: 'plain' | 'warning' | undefined;
  /** The act that it tells of. */
  readonly act?: string | undefined;
  /** The act that this undid: news of it is old. */
  readonly instead?: string | undefined;
  /** Default: 6 s, or 10 s with an action. It stays while the pointer or the focus is on it. */
  readonly staysMs?: number | undefined;
}

interface Shown extends Toast {
  readonly id: number;
}

const shown = signal<readonly Shown[]>([]);
const atMost = 3;
let lastId = 0;

/** Shows news. The same news again replaces the old, so that a held key does not fill the screen; so does its undoing. */
export function toast(news: Toast): void {
  lastId += 1;
  const others = shown
    .peek()
    .filter(({ message, act }) => message !== news.message && (act === undefined || act !== news.instead));
  shown.value = [...others, { ...news, id: lastId }].slice(-atMost);
}

function take(id: number): void {
  shown.value = shown.peek().filter((one) => one.id !== id);
}

/** Where toasts appear. One, at the root. */
export function Toasts() {
  const ref = useRef<HTMLDivElement>(null);
  const newest = shown.value.at(-1)?.id;

  // A popover shown anew lies above any dialog that was opened since.
  useEffect(() => {
    const region = ref.current;
    if (!region || typeof region.showPopover !== 'function') return;
    if (region.matches(':popover-open')) region.hidePopover();
    if (newest !== undefined) region.showPopover();
  }, [newest]);

  return (
    <>
      <div ref={ref} popover="manual" role="region" aria-label={text.common.news} class={styles.region}>
        {shown.value.map((one) => (
          <ToastCard key={one.id} {...one} />
        ))}
      </div>
      {/* Popovers come and go with their content; a region that is always there is announced reliably. */}
      <div role="status" aria-live="polite" class={classes('visually-hidden', styles.said)}>
        {shown.value.at(-1)?.message}
      </div>
    </>
  );
}

function ToastCard({ id, message, action, tone, staysMs = action ? 10_000 : 6_000 }: Shown) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = () => clearTimeout(timer.current);
  const leave = () => {
    hold();
    timer.current = setTimeout(() => take(id), staysMs);
  };
  useEffect(() => {
    leave();
    return hold;
  }, []);

  return (
    <div
      class={classes(styles.toast, tone === 'warning' && styles.warning)}
      onPointerEnter={hold}
      onPointerLeave={leave}
      onFocusCapture={hold}
      onBlurCapture={leave}
    >
      <span class={styles.message}>{message}</span>
      {action && (
        <Button
          kind="quiet"
          size="small"
          class={styles.action}
          onClick={() => {
            take(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={x} size="small" label={text.common.dismiss} onClick={() => take(id)} />
    </div>
  );
}
