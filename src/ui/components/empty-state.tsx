/** An empty screen: a small drawing, what would be here, and the one next step. */
import type { ComponentChildren } from 'preact';
import { Drawing, type DrawingName } from './drawing.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly drawing: DrawingName;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** The next step: a button or a link. */
  readonly action?: ComponentChildren;
}

export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <Drawing name={drawing} />
      <h2 class={styles.title}>{title}</h2>
      {children && <div class={styles.words}>{children}</div>}
      {action && <div class={styles.action}>{action}</div>}
    </div>
  );
}
