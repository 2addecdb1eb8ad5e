/** Opens a log file as a book of its own: everything is checked before anything is written, and nothing is overwritten. */
import { useEffect, useState } from 'preact/hooks';
import type { FileProblem } from '../../engine/client.ts';
import { engine } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';
import { FileDrop } from './file-drop.tsx';
import { followWork, messageOf, wasCancelled, type Work } from './follow-work.ts';
import { LogProblem } from './log-problem.tsx';
import { openedLogFile } from './opened-files.ts';
import styles from './log-import.module.css';

interface LogImportProps {
  readonly compact?: boolean | undefined;
  /** The imported book is open. */
  readonly onDone?: (() => void) | undefined;
}

type Stage =
  | {
      readonly type: 'choosing';
      readonly refused?: { readonly fileName: string; readonly problem: FileProblem };
    }
  | ({ readonly type: 'reading'; readonly fileName: string } & Work);

export function LogImport({ compact, onDone }: LogImportProps) {
  const [stage, setStage] = useState<Stage>({ type: 'choosing' });

  const read = async (file: File) => {
    try {
      const answer = await followWork(
        (onProgress) => engine().importLog(file, onProgress),
        (work) => setStage({ type: 'reading', fileName: file.name, ...work }),
      );
      if (answer.ok) {
        setStage({ type: 'choosing' });
        toast({ message: text.logFile.opened(answer.book.name, answer.events, formatNumber(answer.events)) });
        onDone?.();
      } else setStage({ type: 'choosing', refused: { fileName: file.name, problem: answer.problem } });
    } catch (error) {
      const problem = { type: 'Failed', reason: messageOf(error) };
      setStage({
        type: 'choosing',
        ...(wasCancelled(error) ? {} : { refused: { fileName: file.name, problem } }),
      });
    }
  };

  const opened = openedLogFile.value;
  useEffect(() => {
    if (!opened) return;
    openedLogFile.value = undefined;
    void read(opened);
  }, [opened]);

  if (stage.type === 'reading') {
    return (
      <ProgressBar
        label={text.logFile.reading(stage.fileName)}
        fraction={stage.progress.fraction}
        detail={
          stage.progress.done > 0
            ? text.logFile.events(stage.progress.done, formatNumber(stage.progress.done))
            : undefined
        }
        onCancel={stage.cancel}
      />
    );
  }
  return (
    <div class={styles.import}>
      {stage.refused && <LogProblem {...stage.refused} />}
      <FileDrop
        label={text.logFile.choose}
        title={text.logFile.drop}
        hint={text.logFile.hint}
        accept=".json,.gz,application/json,application/gzip"
        primary={!compact}
        compact={compact}
        onFiles={([file]) => {
          if (file) void read(file);
        }}
      />
    </div>
  );
}
