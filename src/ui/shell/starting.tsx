/** What is seen while something opens: nothing for the first 200 ms, then a quiet sketch of the page. */
import { useEffect, useState } from 'preact/hooks';
import { text } from '../messages/index.ts';
import styles from './starting.module.css';

const patienceMs = 200;

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

/** `progress` 0 to 1 where it is known. */
export function Starting({
  label = text.common.loading,
  progress,
}: {
  readonly label?: string;
  readonly progress?: number | undefined;
}) {
  if (!useLate()) return null;
  return (
    <div class={styles.starting} role="status">
      <span class="visually-hidden">{label}</span>
      <div class={styles.title} />
      <div class={styles.figure} />
      <div class={styles.line} />
      <div class={styles.line} />
      <div class={styles.line} />
      {progress !== undefined && (
        <progress class={styles.progress} aria-label={label} max={1} value={progress} />
      )}
    </div>
  );
}
