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
  /** 1 where it is all there is on the page. */
  readonly level?: 1 | 2 | undefined;
}

export function EmptyState({ drawing, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class={styles.empty}>
      <Drawing name={drawing} />
      <Heading class={styles.title}>{title}</Heading>
      {children && <div class={styles.words}>{children}</div>}
      {action && <div class={styles.action}>{action}</div>}
    </div>
  );
}
