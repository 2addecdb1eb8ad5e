/** A date in the browser's own field, which knows the person's order and calendar; letters move it (see `date-keys`). */
import type { Ref } from 'preact';
import { today } from '../app/moment.ts';
import { text } from '../messages/index.ts';
import { classes } from './class-names.ts';
import styles from './date-input.module.css';
import { dateForKey } from './date-keys.ts';
import { TextInput } from './text-input.tsx';

interface DateInputProps {
  /** `YYYY-MM-DD`, or '' while it is not a whole date. */
  readonly date: string;
  readonly onDate: (date: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly class?: string | undefined;
}

export function DateInput({ date, onDate, onKeyDown, class: className, ...rest }: DateInputProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      title={text.inputs.dateHint}
      class={classes(styles.date, className)}
      value={date}
      onText={onDate}
      onKeyDown={(event) => {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        const next = plain ? dateForKey(event.key, date, today.value) : undefined;
        if (next === undefined) return onKeyDown?.(event);
        event.preventDefault();
        onDate(next);
      }}
    />
  );
}
