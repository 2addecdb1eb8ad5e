/** The detail of the chosen transaction: beside the list on a wide screen, a sheet where there is no room. */
import x from 'lucide-static/icons/x.svg?raw';
import type { TransactionDetail as Detail } from '../../../domains/finance/index.ts';
import { useQuery } from '../../app/engine.ts';
import { isNarrow } from '../../app/use-media.ts';
import { IconButton } from '../../components/button.tsx';
import { Sheet } from '../../components/dialog.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { TransactionDetail } from '../transaction/transaction-detail.tsx';
import styles from './register.module.css';

interface RegisterSideProps {
  readonly transaction: string;
  readonly chart: ChartOfAccounts;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  readonly onDuplicate: (detail: Detail) => void;
}

export function RegisterSide({ transaction, chart, onClose, onEdit, onDuplicate }: RegisterSideProps) {
  const { answer } = useQuery('transaction', { transaction });
  const detail = (
    <TransactionDetail
      transaction={transaction}
      chart={chart}
      onEdit={onEdit}
      onDuplicate={() => answer && onDuplicate(answer)}
    />
  );
  if (isNarrow.value) {
    return (
      <Sheet open onClose={onClose} title={text.transaction.title}>
        {detail}
      </Sheet>
    );
  }
  return (
    <aside
      class={styles.side}
      aria-label={text.transaction.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles.sideHead}>
        <IconButton icon={x} size="small" label={text.common.close} keys="Esc" onClick={onClose} />
      </div>
      {detail}
    </aside>
  );
}
