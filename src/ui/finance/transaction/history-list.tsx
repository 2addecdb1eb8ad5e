/** What happened to a transaction or an account, newest first: in words, what changed, when, and the undo of it. */
import undo from 'lucide-static/icons/undo-2.svg?raw';
import type { HistoryEntry } from '../../../domains/finance/index.ts';
import { useQuery } from '../../app/engine.ts';
import { formatInstant } from '../../app/format.ts';
import { isPast } from '../../app/moment.ts';
import { undoAct } from '../../app/undo.ts';
import { IconButton } from '../../components/button.tsx';
import { classes } from '../../components/class-names.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { ChangeList } from './change-list.tsx';
import styles from './history-list.module.css';

interface HistoryListProps {
  readonly subject: { readonly transaction: string } | { readonly account: string };
  readonly chart: ChartOfAccounts;
}

export function HistoryList({ subject, chart }: HistoryListProps) {
  const { answer = [] } = useQuery('history', subject);
  if (answer.length === 0) return null;
  return (
    <section class={styles.history}>
      <h3>{text.history.title}</h3>
      <ol class={styles.entries}>
        {answer.toReversed().map((entry) => (
          <Entry key={entry.position} entry={entry} chart={chart} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, chart }: { readonly entry: HistoryEntry; readonly chart: ChartOfAccounts }) {
  const { type, recordedAt, changes, undone, act, version } = entry;
  const words = text.history.acts[type] ?? type;
  return (
    <li class={classes(styles.entry, undone && styles.undone)}>
      <div class={styles.line}>
        <p>
          <span class={styles.words}>{words}</span>
          {undone && <span class={styles.mark}> · {text.history.undone}</span>}
        </p>
        {!undone && !isPast.value && (
          <IconButton
            icon={undo}
            size="small"
            label={text.history.undoThis(words)}
            onClick={() => void undoAct(act)}
          />
        )}
      </div>
      <p class={styles.when}>
        <time dateTime={new Date(recordedAt).toISOString()}>{formatInstant(recordedAt)}</time>
      </p>
      {/* What it was recorded with is what stands above; only what changed since is worth
          telling, and a tick says itself. */}
      {version > 1 && !type.startsWith('Postings') && <ChangeList changes={changes} chart={chart} />}
    </li>
  );
}
