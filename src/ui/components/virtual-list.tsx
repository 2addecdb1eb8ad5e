/**
 * A list of up to millions of rows of one height, of which only those in view exist. Keyboard: arrows (and j, k),
 * Page Up and Down, Home, End move the cursor; Enter activates; the rest goes to `onKeyDown` with the row.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { classes } from './class-names.ts';
import { useVirtualScroll } from './use-virtual-scroll.ts';
import { cursorForKey } from './virtual-keys.ts';
import styles from './virtual-list.module.css';

interface VirtualListProps {
  readonly label: string;
  readonly rowCount: number;
  readonly rowHeightPx: number;
  /** The cells of a row: elements with `role="gridcell"`. Also called for rows whose data is still on its way. */
  readonly renderRow: (index: number) => ComponentChildren;
  /** Rows now in view, `end` not among them: fetch their pages. */
  readonly onRange?: ((first: number, end: number) => void) | undefined;
  /** The row that the keyboard is on. Kept by the caller; -1 for none. */
  readonly cursor?: number | undefined;
  readonly onCursor?: ((index: number) => void) | undefined;
  readonly onActivate?: ((index: number) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent, cursor: number) => void) | undefined;
  readonly isSelected?: ((index: number) => boolean) | undefined;
  readonly rowClass?: ((index: number) => string | undefined) | undefined;
  /** A stable key of the row's subject, so that rows keep their state when others come before them. */
  readonly rowKey?: ((index: number) => string | number) | undefined;
  /** Row of column headings (cells with `role="columnheader"`), which stays at the top. */
  readonly header?: ComponentChildren;
  readonly columnCount?: number | undefined;
  readonly class?: string | undefined;
}

export function VirtualList(props: VirtualListProps) {
  const {
    label,
    rowCount,
    rowHeightPx,
    renderRow,
    onRange,
    cursor = -1,
    onCursor,
    onActivate,
    onKeyDown,
  } = props;
  const { isSelected, rowClass, rowKey, header, columnCount, class: className } = props;
  const id = useId();
  const port = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { view, topPx, heightPx, show, pageRows } = useVirtualScroll(port, head, rowCount, rowHeightPx);

  useEffect(() => onRange?.(view.first, view.end), [view.first, view.end, rowCount]);
  useEffect(() => {
    if (cursor >= 0 && cursor < rowCount) show(cursor);
  }, [cursor, rowCount]);

  const keyDown = (event: KeyboardEvent) => {
    if (event.target !== port.current) return; // A control inside a row has its own keys.
    const next = cursorForKey(event, cursor, rowCount, pageRows);
    if (next !== undefined && onCursor) {
      event.preventDefault();
      onCursor(next);
    } else if (event.key === 'Enter' && cursor >= 0 && onActivate) {
      event.preventDefault();
      onActivate(cursor);
    } else onKeyDown?.(event, cursor);
  };
  const rows = [];
  for (let index = view.first; index < view.end; index += 1) {
    rows.push(
      <div
        key={rowKey ? rowKey(index) : index}
        id={`${id}-${index}`}
        role="row"
        aria-rowindex={index + (header ? 2 : 1)}
        aria-selected={isSelected?.(index)}
        class={classes(styles.row, index === cursor && styles.cursor, rowClass?.(index))}
        style={{ height: `${rowHeightPx}px` }}
        onClick={(event) => {
          onCursor?.(index);
          if (!isControl(event.target)) onActivate?.(index);
        }}
      >
        {renderRow(index)}
      </div>,
    );
  }
  return (
    <div
      ref={port}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + (header ? 1 : 0)}
      aria-colcount={columnCount}
      aria-activedescendant={cursor >= view.first && cursor < view.end ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      class={classes(styles.port, className)}
      onKeyDown={keyDown}
    >
      {header && (
        <div ref={head} role="rowgroup" class={styles.header}>
          <div role="row" aria-rowindex={1} class={styles.headerRow}>
            {header}
          </div>
        </div>
      )}
      <div role="rowgroup" class={styles.canvas} style={{ height: `${heightPx}px` }}>
        <div role="presentation" class={styles.rows} style={{ transform: `translateY(${topPx}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  );
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, select, textarea, label') !== null;
}
