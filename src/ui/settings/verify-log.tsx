/** Recomputes the whole chain, and shows the log's fingerprint to compare with one noted elsewhere. */
import { useState } from 'preact/hooks';
import copy from 'lucide-static/icons/copy.svg?raw';
import type { VerifyAnswer } from '../../engine/client.ts';
import { engine, status } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { Button, IconButton } from '../components/button.tsx';
import { copyText } from '../components/copy-text.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import { followWork, messageOf, wasCancelled, type Work } from '../exchange/follow-work.ts';
import { text } from '../messages/index.ts';
import { fingerprint } from './fingerprint.ts';
import { Row } from './section.tsx';
import styles from './settings.module.css';

type Stage =
  | { readonly type: 'idle'; readonly answer?: VerifyAnswer; readonly failed?: string }
  | ({ readonly type: 'verifying' } & Work);

export function VerifyLog() {
  const [stage, setStage] = useState<Stage>({ type: 'idle' });
  const words = text.settings.verify;
  const { position, hash } = status.value.head;

  const verify = async () => {
    try {
      const answer = await followWork(
        (onProgress) => engine().verify(onProgress),
        (work) => setStage({ type: 'verifying', ...work }),
      );
      setStage({ type: 'idle', answer });
    } catch (error) {
      setStage({ type: 'idle', ...(wasCancelled(error) ? {} : { failed: words.failed(messageOf(error)) }) });
    }
  };

  return (
    <>
      <Row
        label={words.title}
        about={words.body}
        below={
          stage.type === 'verifying' ? (
            <ProgressBar label={words.working} fraction={stage.progress.fraction} onCancel={stage.cancel} />
          ) : (
            <Result {...stage} />
          )
        }
      >
        {stage.type === 'idle' && <Button onClick={() => void verify()}>{words.button}</Button>}
      </Row>
      <Row
        label={words.fingerprint}
        about={words.fingerprintHint}
        below={
          <>
            <span class={styles.fingerprint}>{fingerprint(hash)}</span>{' '}
            <span class={styles.since}>{words.atEvent(formatNumber(position))}</span>
          </>
        }
      >
        <IconButton icon={copy} size="small" label={words.wholeHash} onClick={() => void copyText(hash)} />
      </Row>
    </>
  );
}

function Result({ answer, failed }: Extract<Stage, { type: 'idle' }>) {
  const words = text.settings.verify;
  if (failed !== undefined) return <Told look={styles.broken}>{failed}</Told>;
  if (!answer) return null;
  const figure = formatNumber(answer.position);
  return answer.ok ? (
    <Told look={styles.good}>{words.whole(answer.position, figure)}</Told>
  ) : (
    <Told look={styles.broken}>{words.broken(figure, answer.reason)}</Told>
  );
}

function Told({ look, children }: { readonly look: string | undefined; readonly children: string }) {
  return (
    <p role="status" class={look ?? ''}>
      {children}
    </p>
  );
}
