/** A short mark on a thing: a tag, a state. With `onRemove` it can be taken away; with `onClick` it leads somewhere. */
import type { ComponentChildren } from 'preact';
import x from 'lucide-static/icons/x.svg?raw';
import { classes } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './tag.module.css';

interface TagProps {
  readonly children: ComponentChildren;
  readonly tone?: 'plain' | 'accent' | 'warning' | 'danger' | 'positive' | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the button that removes it. */
  readonly removeLabel?: string | undefined;
}

export function Tag({ children, tone = 'plain', onClick, onRemove, removeLabel }: TagProps) {
  return (
    <span class={classes(styles.tag, styles[tone])}>
      {onClick ? (
        <button type="button" class={styles.button} onClick={onClick}>
          {children}
        </button>
      ) : (
        children
      )}
      {onRemove && (
        <button
          type="button"
          class={styles.button}
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <Icon svg={x} />
        </button>
      )}
    </span>
  );
}
