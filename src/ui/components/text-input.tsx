/** One line of text, or several with `rows`, and a choice from a short fixed list. */
import type { ComponentChildren, ComponentProps, Ref } from 'preact';
import { classes } from './class-names.ts';
import styles from './text-input.module.css';

type TextInputProps = Omit<ComponentProps<'input'>, 'onInput' | 'value' | 'onText'> & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

export function TextInput({ value, onText, inputRef, class: className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      autocomplete="off"
      {...(rest as object)} // `Omit` loses which roles go with which kind of input.
      {...(inputRef ? { ref: inputRef } : {})}
      class={classes(styles.input, String(className ?? ''))}
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onInput' | 'value' | 'onText'> & {
  readonly value: string;
  readonly onText: (text: string) => void;
};

export function TextArea({ value, onText, class: className, ...rest }: TextAreaProps) {
  return (
    <textarea
      rows={3}
      {...rest}
      class={classes(styles.input, styles.area, String(className ?? ''))}
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'children' | 'onChoose'
> & {
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly group?: string | undefined;
  }[];
  readonly onChoose: (value: Value) => void;
};

/** The browser's own list. Options of one `group` in a row stand under its heading. */
export function Select<Value extends string>({
  value,
  options,
  onChoose,
  class: className,
  ...rest
}: SelectProps<Value>) {
  return (
    <select
      {...(rest as object)} // As above.
      class={classes(styles.input, styles.select, String(className ?? ''))}
      value={value}
      onChange={(event) => {
        const chosen = options[event.currentTarget.selectedIndex];
        if (chosen) onChoose(chosen.value);
      }}
    >
      {grouped(options)}
    </select>
  );
}

function grouped(
  options: readonly { value: string; label: string; group?: string | undefined }[],
): ComponentChildren {
  const groups: { group: string; options: typeof options }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === (option.group ?? '')) last.options = [...last.options, option];
    else groups.push({ group: option.group ?? '', options: [option] });
  }
  return groups.map(({ group, options: members }) => {
    const list = members.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
    return group ? (
      <optgroup key={group} label={group}>
        {list}
      </optgroup>
    ) : (
      list
    );
  });
}
