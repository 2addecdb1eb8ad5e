/** One step of a way in: where one is, the way back, and what is asked. The heading gets the focus, so it is read first. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import { Button } from '../components/button.tsx';
import { text } from '../messages/index.ts';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** "Step 1 of 2". */
  readonly step?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

export function Panel({ title, step, onBack, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section class={styles.panel}>
      <div class={styles.top}>
        {onBack && (
          <Button kind="quiet" size="small" icon={arrowLeft} class={styles.back} onClick={onBack}>
            {text.welcome.back}
          </Button>
        )}
        {step && <span class={styles.step}>{step}</span>}
      </div>
      <h2 ref={heading} tabIndex={-1} class={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
