/** The imports of this book, newest first, each with its undo. */
import { useId } from 'preact/hooks';
import type { FinanceQueries } from '../../domains/finance/index.ts';
import { useQuery } from '../app/engine.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { undoAct } from '../app/undo.ts';
import { Button } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import type { ChartOfAccounts } from '../finance/chart-of-accounts.ts';
import { QueryFailed } from '../finance/query-failed.tsx';
import { useChart } from '../finance/use-chart.ts';
import { text } from '../messages/index.ts';
import styles from './earlier-imports.module.css';

export function EarlierImports() {
  const { chart } = useChart();
  const { answer, error } = useQuery('imports', {});
  const id = useId();
  if (error) return <QueryFailed error={error} />;
  if (!answer || answer.length === 0) return null;
  const newestFirst = answer.toSorted((one, other) => other.position - one.position);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text.importing.earlier.title}</h2>
      <ul class={styles.list}>
        {newestFirst.map((one) => (
          <Import key={one.import} one={one} chart={chart} />
        ))}
      </ul>
    </section>
  );
}

interface ImportProps {
  readonly one: FinanceQueries['imports']['answer'][number];
  readonly chart: ChartOfAccounts;
}

function Import({ one, chart }: ImportProps) {
  const words = text.importing.earlier;
  const { fileName, account, rows, recordedAt, act, undone } = one;
  const about = [
    chart.find(account)?.name ?? words.gone,
    text.importing.rows(rows, formatNumber(rows)),
    formatInstant(recordedAt, 'long'),
  ];
  return (
    <li class={styles.import}>
      <div class={styles.words}>
        <div class={styles.file} title={fileName}>
          {fileName}
        </div>
        <div class={styles.about}>{about.join(' · ')}</div>
      </div>
      {undone ? (
        <Tag>{words.undone}</Tag>
      ) : (
        <Button
          size="small"
          aria-label={words.undoNamed(fileName)}
          onClick={() => void undoAct(act, text.importing.done.undone)}
        >
          {words.undo}
        </Button>
      )}
    </li>
  );
}
