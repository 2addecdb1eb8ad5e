/** The suggestions below a combobox's field. */
import type { RefObject } from 'preact';
import { text } from '../messages/index.ts';
import { classes } from './class-names.ts';
import styles from './combobox.module.css';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** Said quietly at the right: what the suggestion brings with it. */
  readonly detail?: string | undefined;
  /** Options of one group in a row stand under its heading. */
  readonly group?: string | undefined;
}

/** The id of the option that makes what was typed. */
export const CREATE = 'combobox:create';

interface ComboboxListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Option n has the id `<id>-<n>`. */
  readonly id: string;
  readonly options: readonly ComboboxOption[];
  readonly selected: number | undefined;
  readonly visible: boolean;
  readonly onTake: (option: ComboboxOption) => void;
}

export function ComboboxList({ listRef, id, options, selected, visible, onTake }: ComboboxListProps) {
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label={text.inputs.options(options.length)}
      popover="manual"
      hidden={!visible}
      class={styles.list}
      onPointerDown={(event) => event.preventDefault()} // The field keeps the focus.
    >
      {visible &&
        options.map((option, index) => (
          <OptionRow
            key={option.id}
            id={`${id}-${index}`}
            option={option}
            heading={option.group !== options[index - 1]?.group ? option.group : undefined}
            selected={index === selected}
            onTake={() => onTake(option)}
          />
        ))}
      {visible && options.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled="true" class={styles.none}>
          {text.common.noMatches}
        </div>
      )}
    </div>
  );
}

interface OptionRowProps {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly heading: string | undefined;
  readonly selected: boolean;
  readonly onTake: () => void;
}

function OptionRow({ id, option, heading, selected, onTake }: OptionRowProps) {
  return (
    <>
      {heading && (
        <div class={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={selected}
        class={classes(styles.option, option.id === CREATE && styles.create)}
        onClick={onTake}
      >
        <span class={styles.label}>{option.label}</span>
        {option.detail && <span class={styles.detail}>{option.detail}</span>}
      </div>
    </>
  );
}
