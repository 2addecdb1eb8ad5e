/**
 * A text field with suggestions, after the ARIA pattern "editable combobox with list autocomplete". The caller finds
 * the options for the text (at once or later), so they may come from the books. Arrow keys move, Enter or Tab takes,
 * only Enter or a press makes something new, Escape closes.
 */
import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text as messages } from '../messages/index.ts';
import styles from './combobox.module.css';
import { ComboboxList, CREATE, type ComboboxOption } from './combobox-list.tsx';
import { nextOption, shouldTakeOnTab } from './combobox-keys.ts';
import { placePopup } from './place-popup.ts';
import { TextInput } from './text-input.tsx';

export type { ComboboxOption } from './combobox-list.tsx';

export interface ComboboxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly onChoose: (option: ComboboxOption) => void;
  /** Any text will do (a payee). Otherwise Tab and Enter take the first match, as an account must be one of them. */
  readonly free?: boolean | undefined;
  /** Offers to make what was typed, where no option has that name; by Enter or a press alone. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** The field was left without a choice. */
  readonly onLeave?: (() => void) | undefined;
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly class?: string | undefined;
  /** Heard after the combobox's own keys, unless they used the key. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

export function Combobox(props: ComboboxProps) {
  const {
    text,
    onText,
    options,
    onChoose,
    free = false,
    onCreate,
    onLeave,
    inputRef,
    onKeyDown,
    ...rest
  } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | undefined>(undefined);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const named = options.some(
    ({ label }) => label.localeCompare(text.trim(), undefined, { sensitivity: 'base' }) === 0,
  );
  const creatable = onCreate !== undefined && text.trim() !== '' && !named;
  const shown = creatable
    ? [...options, { id: CREATE, label: messages.inputs.createNamed(text.trim()) } satisfies ComboboxOption]
    : options;
  const visible = open && (shown.length > 0 || !free);
  // Where one of the options must be chosen, the first is meant until another is.
  const first = free || shown.length === 0 ? undefined : 0;
  const at = active !== undefined && active < shown.length ? active : first;

  useEffect(() => {
    const popup = list.current;
    if (!visible || !popup || !box.current) return;
    if (!popup.matches(':popover-open')) popup.showPopover();
    placePopup(popup, box.current, 'stretch');
  }, [visible, shown.length]);
  useEffect(() => {
    if (visible && at !== undefined)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [visible, at]);

  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  const take = (option: ComboboxOption) => {
    close();
    if (option.id === CREATE) onCreate?.(text.trim());
    else onChoose(option);
  };
  const keyDown = (event: KeyboardEvent) => {
    const moved = nextOption(event.key, { open: visible, active: at, count: shown.length });
    const option = visible && at !== undefined ? shown[at] : undefined;
    if (moved !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(moved);
      return;
    }
    if (event.key === 'Enter' && option && (active !== undefined || !free)) {
      event.preventDefault();
      event.stopPropagation(); // The form is sent by the next Enter.
      take(option);
      return;
    }
    if (
      event.key === 'Tab' &&
      option &&
      shouldTakeOnTab({
        free,
        chosen: active !== undefined,
        text,
        label: option.label,
        creates: option.id === CREATE,
      })
    )
      take(option);
    if (event.key === 'Escape' && visible) {
      event.preventDefault();
      event.stopPropagation(); // Closes the list, not the dialog around it.
      close();
      return;
    }
    onKeyDown?.(event);
  };

  return (
    <div ref={box} class={styles.box}>
      <TextInput
        {...rest}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={visible}
        aria-controls={listId}
        aria-activedescendant={visible && at !== undefined ? `${listId}-${at}` : undefined}
        spellcheck={false}
        inputRef={inputRef}
        value={text}
        onText={(next) => {
          setOpen(true);
          setActive(undefined);
          onText(next);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={keyDown}
        onBlur={() => {
          close();
          onLeave?.();
        }}
      />
      <ComboboxList
        listRef={list}
        id={listId}
        options={shown}
        selected={at}
        visible={visible}
        onTake={take}
      />
    </div>
  );
}
