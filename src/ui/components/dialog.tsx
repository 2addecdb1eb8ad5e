/**
 * A question or a form above the page (`Dialog`), or beside and below it (`Sheet`). Escape, the backdrop and going
 * elsewhere close it; where something was typed into its form, they ask first.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import x from 'lucide-static/icons/x.svg?raw';
import { visits } from '../app/router.ts';
import { text } from '../messages/index.ts';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './dialog.module.css';
import { useDiscard } from './use-discard.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ComponentChildren;
  readonly wide?: boolean | undefined;
  readonly class?: string | undefined;
}

/** Put `data-autofocus` on the control that should have the focus first; otherwise it is the first one inside. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} look={classes(styles.dialog, props.wide && styles.wide, props.class)} />;
}

/** A side panel on a wide screen, at the bottom under the thumb on a phone. */
export function Sheet(props: DialogProps) {
  return <Modal {...props} look={classes(styles.sheet, props.wide && styles.wide, props.class)} />;
}

function Modal({ open, onClose, title, children, footer, look }: DialogProps & { readonly look: string }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const pressedOutside = useRef(false);
  const discard = useDiscard(onClose);
  const visited = visits.value;
  const visitedBefore = useRef(visited);

  useEffect(() => {
    if (open && visited !== visitedBefore.current) discard.leave();
    visitedBefore.current = visited;
  }, [visited, open]);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    const returnTo = document.activeElement;
    dialog.showModal();
    const wanted = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? firstControl(dialog);
    wanted?.focus();
    return () => {
      dialog.close();
      discard.forget();
      if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
    };
  }, [open]);

  if (!open) return null;
  const outside = (event: MouseEvent) => event.target === ref.current;
  return (
    <dialog
      ref={ref}
      class={look}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== ref.current) return; // A file picker inside was cancelled, not the dialog.
        event.preventDefault();
        discard.leave();
      }}
      onInput={discard.onInput}
      onKeyDown={(event) => event.stopPropagation()}
      // A text selection that ends outside is no wish to leave: both ends of the press must lie there.
      onPointerDown={(event) => {
        pressedOutside.current = outside(event);
      }}
      onClick={(event) => {
        if (pressedOutside.current && outside(event)) discard.leave();
      }}
    >
      <div class={styles.inside}>
        <header class={styles.header}>
          <h2 id={titleId} class={styles.title}>
            {title}
          </h2>
          <IconButton icon={x} label={text.common.close} keys="Esc" size="small" onClick={discard.leave} />
        </header>
        <div class={styles.body}>{children}</div>
        {discard.question && <div class={styles.asking}>{discard.question}</div>}
        {footer && <footer class={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}

const control = 'input, select, textarea, button, a[href], [tabindex="0"]';

/** The first control of the body; the close button in the header only where there is nothing else. */
function firstControl(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>(`.${styles.body} :is(${control}):not(:disabled)`) ??
    dialog.querySelector<HTMLElement>(`.${styles.footer} :is(${control}):not(:disabled)`) ??
    dialog.querySelector<HTMLElement>(control)
  );
}
