/** One thing to do, in a menu. */
import check from 'lucide-static/icons/check.svg?raw';
import { classes } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly icon?: string | undefined;
  /** Shown at the right. */
  readonly keys?: string | undefined;
  /** Set for a thing that is on or off. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** A line above it. */
  readonly separated?: boolean | undefined;
}

export function MenuRow({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const { label, run, icon, keys, checked, disabled, danger, separated } = item;
  return (
    <>
      {separated && <div role="separator" class={styles.separator} />}
      <button
        type="button"
        role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={checked}
        tabIndex={-1}
        disabled={disabled}
        class={classes(styles.item, danger && styles.danger)}
        onClick={() => {
          close();
          run();
        }}
      >
        {icon ? (
          <Icon svg={icon} />
        ) : (
          checked !== undefined && (checked ? <Icon svg={check} /> : <span class={styles.noIcon} />)
        )}
        <span class={styles.label}>{label}</span>
        {keys && <kbd class={styles.keys}>{keys}</kbd>}
        {icon && checked && <Icon svg={check} />}
      </button>
    </>
  );
}
