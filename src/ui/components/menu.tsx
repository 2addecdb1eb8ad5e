/** A button that opens a list of things to do, driven by arrow keys, a letter, Enter and Escape. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, IconButton, type ButtonKind } from './button.tsx';
import { MenuRow, type MenuItem } from './menu-row.tsx';
import styles from './menu.module.css';
import { placePopup } from './place-popup.ts';

export type { MenuItem } from './menu-row.tsx';

interface MenuProps {
  /** What the button says; beside `children` it explains them, beside an `icon` alone it names the button. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: string | undefined;
  readonly children?: ComponentChildren;
  readonly kind?: ButtonKind | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly align?: 'start' | 'end' | undefined;
  readonly class?: string | undefined;
}

export function Menu({
  label,
  items,
  icon,
  children,
  kind = 'quiet',
  size,
  align = 'start',
  class: className,
}: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const menu = list.current;
    if (!open || !menu || !button.current) return;
    menu.showPopover();
    placePopup(menu, button.current, align);
    enabled(menu)[0]?.focus();
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') setOpen(false); // `toggle` of a popover is a ToggleEvent.
    };
    menu.addEventListener('toggle', closed);
    return () => menu.removeEventListener('toggle', closed);
  }, [open]);

  const close = () => {
    list.current?.hidePopover();
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const menu = list.current;
    if (!menu) return;
    event.stopPropagation();
    const all = enabled(menu);
    const here = all.indexOf(document.activeElement as HTMLElement); // -1 where it is none of them.
    const next = nextIndex(event.key, here, all);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next !== undefined) all[next]?.focus();
    else return;
    event.preventDefault();
  };
  const opener = {
    kind,
    size,
    buttonRef: button,
    class: className,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onClick: () => (open ? close() : setOpen(true)),
  };
  return (
    <>
      {children === undefined && icon ? (
        <IconButton {...opener} icon={icon} label={label} />
      ) : (
        <Button {...opener} icon={icon} title={children === undefined ? undefined : label}>
          {children ?? label}
        </Button>
      )}
      {open && (
        <div
          ref={list}
          id={id}
          popover="auto"
          role="menu"
          aria-label={label}
          class={styles.menu}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <MenuRow key={item.label} item={item} close={close} />
          ))}
        </div>
      )}
    </>
  );
}

function enabled(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')];
}

/** Where a key leads in the list: arrows go round, a letter goes to the next item that begins with it. */
function nextIndex(key: string, here: number, all: readonly HTMLElement[]): number | undefined {
  const size = all.length;
  if (key === 'ArrowDown') return (here + 1) % size;
  if (key === 'ArrowUp') return (here - 1 + size) % size;
  if (key === 'Home') return 0;
  if (key === 'End') return size - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (index: number) =>
    all[index]?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  return Array.from({ length: size }, (_, offset) => (here + 1 + offset) % size).find(begins);
}
