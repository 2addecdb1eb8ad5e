/** A button that opens a small panel beside it, with whatever controls in it. Escape and a press outside close it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { placePopup } from './place-popup.ts';
import styles from './popover.module.css';

interface PopoverProps {
  readonly icon: string;
  readonly label: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly size?: 'small' | 'normal' | undefined;
  readonly disabled?: boolean | undefined;
  /** Drawn only while open. `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

export function Popover({ icon, label, align, size, disabled, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const element = panel.current;
    if (!open || !element || !button.current) return;
    element.showPopover();
    placePopup(element, button.current, align);
    element.querySelector<HTMLElement>('input, select, button')?.focus();
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') setOpen(false); // `toggle` of a popover is a ToggleEvent.
    };
    element.addEventListener('toggle', closed);
    return () => element.removeEventListener('toggle', closed);
  }, [open]);

  const close = () => {
    panel.current?.hidePopover();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        size={size}
        disabled={disabled}
        buttonRef={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpen(true))}
      />
      {open && (
        <div
          ref={panel}
          id={id}
          popover="auto"
          role="dialog"
          aria-label={label}
          class={styles.panel}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}
