/** A button with a verb on it, or an icon alone with its name said. A link that looks like one, too. */
import type { ComponentChildren, ComponentProps, Ref } from 'preact';
import styles from './button.module.css';
import { classes } from './class-names.ts';
import { Icon } from './icon.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  /** `primary` at most once on a screen; `quiet` has no border; `danger` takes something away. */
  readonly kind?: ButtonKind | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** Text of a Lucide file: see `Icon`. */
  readonly icon?: string | undefined;
  readonly children?: ComponentChildren;
}

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'size' | 'icon'> & { readonly buttonRef?: Ref<HTMLButtonElement> };

export function Button({ kind, size, icon, children, class: className, buttonRef, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(buttonRef ? { ref: buttonRef } : {})}
      class={classes(look(kind, size), String(className ?? ''))}
    >
      {icon && <Icon svg={icon} />}
      {children}
    </button>
  );
}

export function LinkButton({
  kind,
  size,
  icon,
  children,
  class: className,
  ...rest
}: Look & Omit<ComponentProps<'a'>, 'size' | 'icon'>) {
  return (
    // `Omit` loses which roles go with which attributes; they were checked where this is used.
    <a {...(rest as object)} class={classes(look(kind, size), String(className ?? ''))}>
      {icon && <Icon svg={icon} />}
      {children}
    </a>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'label'> & {
  readonly icon: string;
  /** What it does: said by screen readers and shown on hover. */
  readonly label: string;
  /** The key that does the same, shown on hover. */
  readonly keys?: string | undefined;
};

export function IconButton({
  icon,
  label,
  keys,
  kind = 'quiet',
  class: className,
  ...rest
}: IconButtonProps) {
  return (
    <Button
      {...rest}
      kind={kind}
      icon={icon}
      class={classes(styles.iconOnly, String(className ?? ''))}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
    />
  );
}

function look(kind: ButtonKind = 'plain', size: 'small' | 'normal' | 'large' = 'normal'): string {
  return classes(styles.button, styles[kind], size !== 'normal' && styles[size]);
}
