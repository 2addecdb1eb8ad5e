/** Says that numbers could not be read, where they would stand. The log is not touched by that. */
import { text } from '../messages/index.ts';
import styles from './query-failed.module.css';

export function QueryFailed({ error }: { readonly error: Error }) {
  return (
    <p role="alert" class={styles.failed}>
      {text.money.queryFailed} <span class={styles.detail}>{error.message}</span>
    </p>
  );
}
