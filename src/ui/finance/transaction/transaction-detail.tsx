/** One transaction whole: its parts, where it came from, what happened to it, and what can be done with it. */
import ban from 'lucide-static/icons/ban.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import rotate from 'lucide-static/icons/rotate-ccw.svg?raw';
import { useQuery } from '../../app/engine.ts';
import { formatDate } from '../../app/format.ts';
import { isPast } from '../../app/moment.ts';
import { Button } from '../../components/button.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { QueryFailed } from '../query-failed.tsx';
import { goToRegister } from '../register/register-href.ts';
import { payeeWords } from '../register/row-words.ts';
import { HistoryList } from './history-list.tsx';
import { ImportedFrom } from './imported-from.tsx';
import { PostingList } from './posting-list.tsx';
import styles from './transaction-detail.module.css';
import { restoreTransaction, voidTransaction } from './void-restore.ts';

interface TransactionDetailProps {
  readonly transaction: string;
  readonly chart: ChartOfAccounts;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
}

export function TransactionDetail({ transaction, chart, onEdit, onDuplicate }: TransactionDetailProps) {
  const { answer, error } = useQuery('transaction', { transaction });
  if (error) return <QueryFailed error={error} />;
  if (answer === undefined) return null;
  if (answer === null) return <p class={styles.gone}>{text.transaction.notThere}</p>;
  const { payee, date, note, tags, status, undone, amountMinor, currency, type, version } = answer;
  const gone = status === 'void' || undone;
  return (
    <article class={styles.detail}>
      <header class={styles.head}>
        <h2 class={styles.payee}>{payeeWords(answer, chart)}</h2>
        <MoneyText
          class={gone ? styles.goneAmount : styles.amount}
          amountMinor={amountMinor}
          currency={currency}
          sign={type === 'transfer' ? 'never' : 'always'}
          tone={type === 'transfer' ? 'plain' : 'flow'}
        />
        <p class={styles.date}>{formatDate(date, 'full')}</p>
        {gone && (
          <p class={styles.state}>
            <Tag tone="warning">{undone ? text.transaction.undone : text.register.states.void}</Tag>
          </p>
        )}
      </header>
      {!isPast.value && !undone && (
        <div class={styles.acts}>
          {status === 'void' ? (
            <Button
              size="small"
              icon={rotate}
              onClick={() => void restoreTransaction({ transaction, version }, chart)}
            >
              {text.transaction.restore}
            </Button>
          ) : (
            <>
              <Button size="small" icon={pencil} onClick={onEdit} title={`${text.transaction.edit} (e)`}>
                {text.transaction.edit}
              </Button>
              <Button size="small" icon={copy} onClick={onDuplicate}>
                {text.transaction.duplicate}
              </Button>
              <Button
                size="small"
                icon={ban}
                onClick={() => void voidTransaction({ transaction, version }, chart)}
              >
                {text.transaction.void}
              </Button>
            </>
          )}
        </div>
      )}
      <PostingList detail={answer} chart={chart} />
      {note !== '' && <p class={styles.note}>{note}</p>}
      {tags.length > 0 && (
        <p class={styles.tags}>
          {tags.map((tag) => (
            <Tag key={tag} onClick={() => goToRegister({ tag })}>
              {tag}
            </Tag>
          ))}
        </p>
      )}
      {payee !== '' && (
        <p>
          <button type="button" class={styles.link} onClick={() => goToRegister({ payee })}>
            {text.transaction.allOf(payee)}
          </button>
        </p>
      )}
      {answer.importedFrom && <ImportedFrom from={answer.importedFrom} />}
      <HistoryList subject={{ transaction }} chart={chart} />
    </article>
  );
}
