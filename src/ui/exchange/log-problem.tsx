/** Why a log file was refused: in words, with the event that it is about, and the engine's own reason on demand. */
import type { FileProblem } from '../../engine/client.ts';
import { formatNumber } from '../app/format.ts';
import { text } from '../messages/index.ts';
import styles from './log-import.module.css';

interface LogProblemProps {
  readonly fileName: string;
  readonly problem: FileProblem;
}

export function LogProblem({ fileName, problem }: LogProblemProps) {
  const { event, line, reason } = problem;
  const place = [
    typeof event === 'number' && text.logFile.atEvent(formatNumber(event)),
    typeof line === 'number' &&
      (typeof event === 'number' ? text.logFile.atLine : text.logFile.atLineAlone)(formatNumber(line)),
  ].filter(Boolean);
  return (
    <div role="alert" class={styles.problem}>
      <p class={styles.refused}>{text.logFile.refused(fileName)}</p>
      <p>{describeLogProblem(problem)}</p>
      {place.length > 0 && <p class={styles.place}>{place.join(', ')}</p>}
      {typeof reason === 'string' && isKnown(problem.type) && (
        <details class={styles.details}>
          <summary>{text.logFile.details}</summary>
          {reason}
        </details>
      )}
    </div>
  );
}

function describeLogProblem({ type, reason }: FileProblem): string {
  if (isKnown(type)) return text.logFile.problems[type];
  return text.logFile.problems.other(typeof reason === 'string' ? reason : type);
}

type Known = Exclude<keyof typeof text.logFile.problems, 'other'>;

function isKnown(type: string): type is Known {
  return type !== 'other' && Object.hasOwn(text.logFile.problems, type);
}
