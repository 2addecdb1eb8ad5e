/** Takes the open book's whole log out as a file, plain or packed. */
import { useRef, useState } from 'preact/hooks';
import download from 'lucide-static/icons/download.svg?raw';
import { engine, status } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { Segmented } from '../components/segmented.tsx';
import { text } from '../messages/index.ts';
import { formatBytes } from './byte-sizes.ts';
import { followWork, messageOf, wasCancelled, type Work } from './follow-work.ts';
import { logFileName } from './log-file-name.ts';
import styles from './log-export.module.css';
import { chooseDestination } from './save-file.ts';

type Packing = 'plain' | 'gzip';
type Stage =
  | { readonly type: 'idle'; readonly saved?: string; readonly failed?: string }
  | ({ readonly type: 'writing' } & Work);

export function LogExport({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const [packing, setPacking] = useState<Packing>('plain');
  const [stage, setStage] = useState<Stage>({ type: 'idle' });
  const busy = useRef(false);

  const save = async () => {
    if (busy.current) return; // The browser's dialog may be open still.
    busy.current = true;
    try {
      setStage(await exportTo(packing, setStage));
      onDone?.();
    } catch (error) {
      setStage({
        type: 'idle',
        ...(wasCancelled(error) ? {} : { failed: text.logFile.failed(messageOf(error)) }),
      });
    } finally {
      busy.current = false;
    }
  };

  if (stage.type === 'writing') {
    const { progress, cancel } = stage;
    const detail =
      progress.done > 0 ? text.logFile.events(progress.done, formatNumber(progress.done)) : undefined;
    return (
      <ProgressBar
        label={text.logFile.exporting}
        fraction={progress.fraction}
        detail={detail}
        onCancel={cancel}
      />
    );
  }
  return (
    <div class={styles.export}>
      <div class={styles.row}>
        <Button icon={download} onClick={() => void save()}>
          {text.logFile.export}
        </Button>
        <Segmented<Packing>
          label={text.logFile.exportAs}
          value={packing}
          choices={[
            { value: 'plain', label: text.logFile.plain },
            { value: 'gzip', label: text.logFile.gzip },
          ]}
          onChoose={setPacking}
        />
      </div>
      <div role="status">{stage.saved && <p class={styles.saved}>{stage.saved}</p>}</div>
      {stage.failed && (
        <p role="alert" class={styles.failed}>
          {stage.failed}
        </p>
      )}
    </div>
  );
}

/** The stage after it: throws an AbortError if the person stops it, and what the engine or the disk says otherwise. */
async function exportTo(packing: Packing, tell: (stage: Stage) => void): Promise<Stage> {
  const { name = '' } = status.peek().book ?? {};
  const fileName = logFileName(name, new Date(), packing === 'gzip');
  const destination = await chooseDestination(
    fileName,
    packing === 'gzip' ? 'application/gzip' : 'application/json',
  );
  if (destination.type === 'cancelled') return { type: 'idle' };
  const content = await followWork(
    (onProgress) => engine().exportLog({ gzip: packing === 'gzip' }, onProgress),
    (work) => tell({ type: 'writing', ...work }),
  );
  await destination.write(content);
  const say = destination.type === 'picked' ? text.logFile.saved : text.logFile.downloaded;
  return { type: 'idle', saved: say(fileName, formatBytes(content.size)) };
}
