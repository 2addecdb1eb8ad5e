/** One part of the overview: a heading, a way to all of it, and what there is. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './card.module.css';

interface CardProps {
  readonly title: ComponentChildren;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
  readonly children: ComponentChildren;
}

export function Card({ title, link, children }: CardProps) {
  const id = useId();
  return (
    <section class={styles.card} aria-labelledby={id}>
      <header class={styles.header}>
        <h2 id={id}>{title}</h2>
        {link && (
          <a class={styles.link} href={link.href}>
            {link.label}
          </a>
        )}
      </header>
      {children}
    </section>
  );
}
