/** Where an imported transaction came from: the file, the line, and the row's text as it stood there. */
import fileIcon from 'lucide-static/icons/file-text.svg?raw';
import type { TransactionDetail } from '../../../domains/finance/index.ts';
import { Icon } from '../../components/icon.tsx';
import { text } from '../../messages/index.ts';
import styles from './imported-from.module.css';

export function ImportedFrom({ from }: { readonly from: NonNullable<TransactionDetail['importedFrom']> }) {
  return (
    <section class={styles.from}>
      <h3>{text.transaction.cameFrom}</h3>
      <p class={styles.file}>
        <Icon svg={fileIcon} />
        <span>{text.transaction.fileLine(from.fileName, from.line)}</span>
      </p>
      <pre class={styles.raw} tabIndex={0} aria-label={text.transaction.rawRow}>
        {from.raw}
      </pre>
    </section>
  );
}
