/** A control with its label above, a hint below, and what is wrong beside it, all said by screen readers too. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../messages/index.ts';
import { classes } from './class-names.ts';
import styles from './field.module.css';

/** Spread onto the control: `<Field label="Name">{(control) => <TextInput {...control} … />}</Field>`. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  readonly label: ComponentChildren;
  /** Keeps the label for screen readers only, where the place says it to the eye. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  readonly optional?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

export function Field({ label, labelHidden, hint, error, optional, class: className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = classes(hint != null && hintId, error != null && errorId);
  return (
    <div class={classes(styles.field, className)}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
        {optional && <span class={styles.optional}> ({text.common.optional})</span>}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error != null ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {hint != null && (
        <div id={hintId} class={styles.hint}>
          {hint}
        </div>
      )}
      {error != null && (
        <div id={errorId} class={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
