/** The imports of this book, newest first, each with its undo. */
import { useQuery } from '../app/engine.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { undoAct } from '../app/undo.ts';
import { Button } from '../components/button.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import type { FinanceQueries } from '../../domains/finance/index.ts';
import { QueryFailed } from '../finance/query-failed.tsx';
import { useChart } from '../finance/use-chart.ts';
import { text } from '../messages/index.ts';
import styles from './earlier-imports.module.css';

type Import = FinanceQueries['imports']['answer'][number];

export function EarlierImports() {
  const { chart } = useChart();
  const { answer, error } = useQuery('imports', {});
  const words = text.importing.earlier;
  if (error) return <QueryFailed error={error} />;
  if (!answer || answer.length === 0) return null;
  const columns: readonly TableColumn<Import>[] = [
    {
      id: 'file',
      heading: words.file,
      names: true,
      cell: ({ fileName }) => (
        <span class={styles.file} title={fileName}>
          {fileName}
        </span>
      ),
    },
    {
      id: 'account',
      heading: words.account,
      cell: ({ account }) => chart.find(account)?.name ?? words.gone,
    },
    { id: 'rows', heading: words.rows, figures: true, cell: ({ rows }) => formatNumber(rows) },
    { id: 'when', heading: words.when, cell: ({ recordedAt }) => formatInstant(recordedAt, 'short') },
    {
      id: 'undo',
      heading: <span class="visually-hidden">{words.undo}</span>,
      cell: ({ act, fileName, undone }) =>
        undone ? (
          <Tag>{words.undone}</Tag>
        ) : (
          <Button
            kind="quiet"
            size="small"
            aria-label={words.undoNamed(fileName)}
            onClick={() => void undoAct(act, text.importing.done.undone)}
          >
            {words.undo}
          </Button>
        ),
    },
  ];
  return (
    <section>
      <Table
        caption={words.title}
        columns={columns}
        rows={answer.toSorted((one, other) => other.position - one.position)}
        rowKey={({ import: id }) => id}
      />
    </section>
  );
}
