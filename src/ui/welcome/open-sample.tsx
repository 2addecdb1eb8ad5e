/** Makes the sample household, says how far it is, and can be stopped. Begins at once: choosing it was the wish. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Running } from '../../engine/client.ts';
import { engine } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { messageOf, wasCancelled } from '../exchange/import-step.ts';
import { text } from '../messages/index.ts';
import { Panel } from './panel.tsx';
import styles from './steps.module.css';

interface OpenSampleProps {
  readonly onBack: () => void;
  readonly onDone?: (() => void) | undefined;
}

export function OpenSample({ onBack, onDone }: OpenSampleProps) {
  const [progress, setProgress] = useState<Progress>({ fraction: 0, done: 0 });
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<Running<unknown> | undefined>(undefined);

  useEffect(() => {
    let wanted = true;
    const work = engine().createSample(setProgress);
    running.current = work;
    work.answer.then(
      () => wanted && onDone?.(),
      (error: unknown) => {
        if (!wanted) return;
        if (wasCancelled(error)) onBack();
        else setFailure(messageOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);

  return (
    <Panel title={text.welcome.sample.title}>
      {failure === undefined ? (
        <ProgressBar
          label={text.welcome.sample.working}
          fraction={progress.fraction}
          detail={progress.done > 0 ? formatNumber(progress.done) : undefined}
          onCancel={() => running.current?.cancel()}
        />
      ) : (
        <>
          <p role="alert" class={styles.failure}>
            {text.welcome.sample.failed}: {failure}
          </p>
          <div>
            <Button
              onClick={() => {
                setFailure(undefined);
                setAttempt(attempt + 1);
              }}
            >
              {text.failure.reload}
            </Button>{' '}
            <Button kind="quiet" onClick={onBack}>
              {text.welcome.back}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
