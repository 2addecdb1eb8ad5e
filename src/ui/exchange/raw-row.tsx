/** The row that is looked at, exactly as it stands in the file. */
import { useEffect, useRef } from 'preact/hooks';
import type { CsvPreviewRow } from '../../engine/client.ts';
import { formatNumber } from '../app/format.ts';
import { href } from '../app/router.ts';
import { text } from '../messages/index.ts';
import styles from './raw-row.module.css';

export function RawRow({ row }: { readonly row: CsvPreviewRow }) {
  const words = text.importing.preview;
  const { line, raw, reason } = row;
  const place = useRef<HTMLElement>(null);
  // On a phone it lies below what is seen of the list.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [line]);
  return (
    <aside ref={place} class={styles.row} aria-label={words.raw}>
      <div class={styles.top}>
        <span>{words.line(formatNumber(line))}</span>
        {reason?.type === 'AlreadyImported' && (
          <a href={href('/register', { open: reason.transaction })}>{words.seeTransaction}</a>
        )}
      </div>
      <pre class={styles.raw} tabIndex={0}>
        {raw}
      </pre>
    </aside>
  );
}
