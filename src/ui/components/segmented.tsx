/** A choice of a few, all in view: `Segmented` sets a value, `Tabs` shows one of several panels. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { classes } from './class-names.ts';
import styles from './segmented.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly size?: 'small' | 'normal' | undefined;
  readonly class?: string | undefined;
}

/** Radio buttons underneath: arrow keys and screen readers know what to do. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, choices, onChoose, size, class: className } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      class={classes(styles.segmented, size === 'small' && styles.small, className)}
    >
      {choices.map((choice) => (
        <label key={choice.value} class={styles.segment}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

interface TabsProps<Value extends string> extends Omit<SegmentedProps<Value>, 'size'> {
  /** The panel of the chosen tab. */
  readonly children: ComponentChildren;
}

export function Tabs<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  class: className,
  children,
}: TabsProps<Value>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const here = choices.findIndex((choice) => choice.value === value);
    const next = (here + step + choices.length) % choices.length;
    const choice = choices[next];
    if (choice) onChoose(choice.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class={className}>
      <div ref={list} role="tablist" aria-label={label} class={styles.tabs} onKeyDown={move}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            role="tab"
            id={`${id}-${choice.value}`}
            aria-selected={choice.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={choice.value === value ? 0 : -1}
            class={styles.tab}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
