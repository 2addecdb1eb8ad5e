/** Makes the sample household, says how far it is, and can be stopped. Begins at once: choosing it was the wish. */
import { useEffect, useState } from 'preact/hooks';
import { engine } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { followWork, messageOf, wasCancelled, type Work } from '../exchange/follow-work.ts';
import { text } from '../messages/index.ts';
import { Panel } from './panel.tsx';
import styles from './steps.module.css';

interface OpenSampleProps {
  readonly onBack: () => void;
  readonly onDone?: (() => void) | undefined;
}

export function OpenSample({ onBack, onDone }: OpenSampleProps) {
  const [work, setWork] = useState<Work | undefined>(undefined);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let wanted = true;
    const made = followWork(
      (onProgress) => engine().createSample(onProgress),
      (next) => wanted && setWork(next),
    );
    made.then(
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
          fraction={work?.progress.fraction}
          detail={work && work.progress.done > 0 ? formatNumber(work.progress.done) : undefined}
          onCancel={work?.cancel}
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
