/** A thing that is on or off, with what it means below. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './check-row.module.css';

interface CheckRowProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
}

export function CheckRow({ label, checked, onCheck, hint }: CheckRowProps) {
  const id = useId();
  return (
    <div class={styles.row}>
      <input
        id={id}
        type="checkbox"
        class={styles.box}
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <div id={`${id}-hint`} class={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
