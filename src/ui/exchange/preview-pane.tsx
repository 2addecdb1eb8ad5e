/** What will be recorded, live: totals, then the rows by their fate, each with its reason and its text in the file. */
import { useState } from 'preact/hooks';
import type { CsvRowStatus } from '../../engine/client.ts';
import { formatNumber } from '../app/format.ts';
import { Tabs } from '../components/segmented.tsx';
import { VirtualList } from '../components/virtual-list.tsx';
import { text } from '../messages/index.ts';
import type { CsvColumn } from './csv-types.ts';
import { describeFileProblem } from './file-problems.ts';
import type { ImportSession } from './import-session.ts';
import { changeOf, PreviewRow } from './preview-row.tsx';
import { PreviewTotals } from './preview-totals.tsx';
import { RawRow } from './raw-row.tsx';
import styles from './preview-pane.module.css';

interface PreviewPaneProps {
  readonly session: ImportSession;
  readonly columns: readonly CsvColumn[];
}

const statuses: readonly CsvRowStatus[] = ['new', 'duplicate', 'leftOut', 'unreadable'];
const rowHeightPx = 56;

export function PreviewPane({ session, columns }: PreviewPaneProps) {
  const [cursor, setCursor] = useState(-1);
  const pages = session.pages.value;
  const preview = pages?.preview.value;
  const problem = pages?.problem.value;
  const filter = session.filter.value;
  const words = text.importing.preview;
  void pages?.arrivals.value; // Drawn again when rows arrive.
  if (problem) {
    return (
      <p role="alert" class={styles.problem}>
        {describeFileProblem(problem)}
      </p>
    );
  }
  if (!pages || !preview) return null;
  const rows = preview.counts[filter];
  const shown = cursor >= 0 && cursor < rows ? pages.row(cursor) : undefined;
  const toggle = (index: number) => {
    const row = pages.row(index);
    const change = row && changeOf(row);
    if (row && change) session.override(row.line, change.override);
  };
  return (
    <section class={styles.pane} aria-label={words.title} aria-busy={!pages.settled.value}>
      <PreviewTotals preview={preview} />
      <Tabs<CsvRowStatus>
        label={words.title}
        class={styles.tabs}
        value={filter}
        choices={statuses.map((status) => ({
          value: status,
          label: <TabLabel label={words.tabs[status]} count={preview.counts[status]} />,
        }))}
        onChoose={(status) => {
          setCursor(-1);
          session.showOnly(status);
        }}
      >
        {rows === 0 ? (
          <p class={styles.empty}>{emptyWords(filter, preview.counts)}</p>
        ) : (
          <VirtualList
            key={filter}
            label={words.list}
            rowCount={rows}
            rowHeightPx={rowHeightPx}
            cursor={cursor}
            onCursor={setCursor}
            onRange={(first, end) => pages.show(first, end - 1)}
            onKeyDown={(event, at) => {
              if ((event.key === 'x' || event.key === ' ') && at >= 0) {
                event.preventDefault();
                toggle(at);
              }
            }}
            isSelected={(index) => index === cursor}
            renderRow={(index) => (
              <PreviewRow
                row={pages.row(index)}
                columns={columns}
                currency={preview.currency}
                onChange={() => toggle(index)}
              />
            )}
          />
        )}
        {shown && <RawRow row={shown} />}
      </Tabs>
    </section>
  );
}

function TabLabel({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <span class={styles.count}>{formatNumber(count)}</span>
    </>
  );
}

function emptyWords(filter: CsvRowStatus, counts: Readonly<Record<CsvRowStatus, number>>): string {
  const words = text.importing.preview;
  if (filter !== 'new') return words.empty;
  if (counts.duplicate > 0) return words.nothingNew;
  if (counts.unreadable > 0) return words.nothingReadable;
  return counts.leftOut > 0 ? words.empty : words.noRows;
}
