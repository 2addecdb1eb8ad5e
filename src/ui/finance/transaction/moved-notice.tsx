/** The transaction was changed elsewhere while the form was open: what changed, and whose version is to stand. */
import { useQuery } from '../../app/engine.ts';
import { Button } from '../../components/button.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { ChangeList } from './change-list.tsx';
import styles from './moved-notice.module.css';

interface MovedNoticeProps {
  readonly transaction: string;
  /** The version that the form began with. */
  readonly since: number;
  readonly chart: ChartOfAccounts;
  readonly onKeepMine: () => void;
  readonly onReload: () => void;
}

export function MovedNotice({ transaction, since, chart, onKeepMine, onReload }: MovedNoticeProps) {
  const { answer = [] } = useQuery('history', { transaction });
  return (
    <div role="alert" class={styles.moved}>
      <p class={styles.title}>{text.transaction.movedTitle}</p>
      <ul>
        {answer
          .filter(({ version }) => version > since)
          .map((entry) => (
            <li key={entry.position}>
              {text.history.acts[entry.type] ?? entry.type}
              <ChangeList changes={entry.changes} chart={chart} />
            </li>
          ))}
      </ul>
      <div class={styles.ways}>
        <Button size="small" onClick={onReload}>
          {text.transaction.takeTheirs}
        </Button>
        <Button size="small" onClick={onKeepMine}>
          {text.transaction.keepMine}
        </Button>
      </div>
    </div>
  );
}
