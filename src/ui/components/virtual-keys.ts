/** Where keys lead in a long list. */

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The row that a key leads to; undefined for a key that moves nothing. A cursor of -1 is before the first row. */
export function cursorForKey(
  key: Key,
  cursor: number,
  rowCount: number,
  pageRows: number,
): number | undefined {
  if (rowCount === 0 || key.altKey || key.ctrlKey || key.metaKey) return undefined;
  const to = (row: number) => Math.min(Math.max(row, 0), rowCount - 1);
  switch (key.key) {
    case 'ArrowDown':
    case 'j':
      return to(cursor + 1);
    case 'ArrowUp':
    case 'k':
      return to(cursor - 1);
    case 'PageDown':
      return to(cursor + pageRows);
    case 'PageUp':
      return to(cursor - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return rowCount - 1;
    default:
      return undefined;
  }
}
