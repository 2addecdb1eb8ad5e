/** The rows themselves, as lines on a wide screen and cards on a phone, with the keys that go through them. */
import { useEffect, useRef } from 'preact/hooks';
import type { RegisterRow } from '../../../domains/finance/index.ts';
import { rowHeightPx } from '../../app/use-media.ts';
import { classes } from '../../components/class-names.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import type { Pages } from './pages.ts';
import type { RegisterView, SortKey } from './register-address.ts';
import styles from './register.module.css';
import { HeadingCells, RowCells } from './row-cells.tsx';
import { RowCard } from './row-card.tsx';
import type { Selection } from './selection.ts';

interface RegisterListProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly pages: Pages;
  readonly onRange: (first: number, end: number) => void;
  readonly cursor: number;
  readonly onCursor: (cursor: number) => void;
  readonly selection: Selection;
  readonly onPick: (row: RegisterRow) => void;
  readonly onOpen: (row: RegisterRow) => void;
  readonly onEdit: (row: RegisterRow) => void;
  readonly onSort: (sort: SortKey) => void;
  /** Escape was pressed: true where there was something to leave. */
  readonly onLeave: () => boolean;
  /** Recorded a moment ago: it shows where it went. */
  readonly fresh: string | null;
  readonly phone: boolean;
}

/** A card has two lines. */
const CARD_PX = 64;
const COLUMNS = 7;

export function RegisterList(props: RegisterListProps) {
  const {
    view,
    chart,
    pages,
    onRange,
    cursor,
    onCursor,
    selection,
    onPick,
    onOpen,
    onEdit,
    onSort,
    onLeave,
    fresh,
    phone,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const { open: _open, ...listed } = view;
  const shown = JSON.stringify(listed);
  useEffect(() => {
    // Another list begins at its beginning.
    box.current?.querySelector('[role=grid]')?.scrollTo(0, 0);
  }, [shown]);

  const at = (index: number, act: (row: RegisterRow) => void) => {
    const row = pages.row(index);
    if (row) act(row);
  };
  return (
    <div
      ref={box}
      class={styles.list}
      onFocusIn={() => cursor < 0 && onCursor(0)}
      // Before the list hears it, for which Enter is the same as a press on the row.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !isList(event.target) || cursor < 0) return;
        event.preventDefault();
        event.stopPropagation();
        at(cursor, onEdit);
      }}
    >
      <VirtualList
        label={text.register.title}
        rowCount={pages.total() ?? 0}
        rowHeightPx={phone ? CARD_PX : rowHeightPx.value}
        columnCount={phone ? 1 : COLUMNS}
        header={phone ? undefined : <HeadingCells view={view} onSort={onSort} />}
        onRange={onRange}
        cursor={cursor}
        onCursor={onCursor}
        onActivate={(index) => at(index, onOpen)}
        onKeyDown={(event, index) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === 'Escape' && onLeave()) event.preventDefault();
          const act = { e: onEdit, x: onPick, ' ': onOpen }[event.key];
          if (!act) return;
          event.preventDefault();
          at(index, act);
        }}
        isSelected={(index) => selection.has(pages.row(index)?.transaction ?? '')}
        rowKey={(index) => pages.row(index)?.transaction ?? index}
        rowClass={(index) =>
          classes(
            phone ? styles.card : view.account === undefined ? styles.columnsAll : styles.columnsOne,
            pages.row(index)?.status === 'void' && styles.void,
            view.open !== undefined && pages.row(index)?.transaction === view.open && styles.opened,
            fresh !== null && pages.row(index)?.transaction === fresh && styles.fresh,
            index === cursor && styles.atCursor,
            selection.size > 0 && styles.picking,
          )
        }
        renderRow={(index) => {
          const row = pages.row(index);
          return phone ? (
            <RowCard row={row} chart={chart} account={view.account} />
          ) : (
            <RowCells
              row={row}
              chart={chart}
              account={view.account}
              picked={row !== undefined && selection.has(row.transaction)}
              onPick={onPick}
            />
          );
        }}
      />
    </div>
  );
}

const isList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('role') === 'grid';
