/** Catches what broke while drawing, and says that the log is safe, with the way on. */
import { Component, type ComponentChildren } from 'preact';
import { text } from '../messages/index.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { EmptyState } from './empty-state.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ComponentChildren;
  /** Another value tries anew: the screen's address, for example. */
  readonly resetKey?: string | undefined;
}

export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { error: Error | undefined; resetKey: string | undefined }
> {
  override state = { error: undefined as Error | undefined, resetKey: this.props.resetKey };

  static override getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static override getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: { resetKey: string | undefined },
  ) {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    return error ? <BrokenScreen error={error} /> : this.props.children;
  }
}

export function BrokenScreen({ error }: { readonly error: Error }) {
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`.trim();
  return (
    <div role="alert">
      <EmptyState
        level={1}
        drawing="tangle"
        title={text.broke.title}
        action={
          <div class={styles.actions}>
            <Button kind="primary" onClick={() => location.reload()}>
              {text.broke.reload}
            </Button>
            <Button onClick={() => void copyText(details)}>{text.broke.copyDetails}</Button>
          </div>
        }
      >
        <p>{text.broke.body}</p>
        <details class={styles.details}>
          <summary>{text.broke.details}</summary>
          <pre class={styles.trace}>{details}</pre>
        </details>
      </EmptyState>
    </div>
  );
}
