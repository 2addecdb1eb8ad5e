/** A part of the settings under its heading, made of rows: what it is at the left, the control at the right. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class={styles.lead}>{lead}</p>}
      <div class={styles.rows}>{children}</div>
    </section>
  );
}

interface RowProps {
  readonly label: ComponentChildren;
  readonly about?: ComponentChildren;
  /** The control. */
  readonly children?: ComponentChildren;
  /** Below both, over the whole width. */
  readonly below?: ComponentChildren;
}

export function Row({ label, about, children, below }: RowProps) {
  return (
    <div class={styles.row}>
      <div class={styles.words}>
        <div class={styles.label}>{label}</div>
        {about && <div class={styles.about}>{about}</div>}
      </div>
      {children && <div class={styles.control}>{children}</div>}
      {below && <div class={styles.below}>{below}</div>}
    </div>
  );
}
