/** A table of a few rows: headings said, figures at the right, scrolling inside itself where it must. */
import type { ComponentChildren } from 'preact';
import { classes } from './class-names.ts';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly heading: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand at the right. */
  readonly figures?: boolean | undefined;
  /** The one that names the row; given to screen readers as its heading. */
  readonly names?: boolean | undefined;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly foot?: ComponentChildren;
}

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, foot }: TableProps<Row>) {
  return (
    <div class={styles.port} tabIndex={0} role="region" aria-label={caption}>
      <table class={styles.table}>
        <caption class={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, heading, figures }) => (
              <th key={id} scope="col" class={classes(styles.heading, figures && styles.figures)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} class={styles.row}>
              {columns.map(({ id, cell, figures, names }) => {
                const look = classes(styles.cell, figures && styles.figures);
                return names ? (
                  <th key={id} scope="row" class={look}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} class={look}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}
