/** How far work has come, and the way to stop it. */
import { formatPercent } from '../app/format.ts';
import { text } from '../messages/index.ts';
import { Button } from './button.tsx';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is being done: "Reading the file". */
  readonly label: string;
  /** 0 to 1; undefined while nobody knows. */
  readonly fraction: number | undefined;
  /** Beside the percentage: "12,000 rows". */
  readonly detail?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
}

export function ProgressBar({ label, fraction, detail, onCancel }: ProgressBarProps) {
  const percent = fraction === undefined ? undefined : formatPercent(Math.floor(fraction * 100) / 100);
  return (
    <div class={styles.row}>
      <div class={styles.words}>
        <span>{label}</span>
        <span class={styles.detail}>{[detail, percent].filter(Boolean).join(' · ')}</span>
      </div>
      <progress
        class={styles.bar}
        aria-label={label}
        max={1}
        {...(fraction === undefined ? {} : { value: fraction })}
      />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {text.common.cancel}
        </Button>
      )}
    </div>
  );
}
