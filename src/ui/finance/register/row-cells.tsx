/** The cells of one row of the register, and of its headings. */
import sortDown from 'lucide-static/icons/arrow-down.svg?raw';
import sortUp from 'lucide-static/icons/arrow-up.svg?raw';
import type { RegisterPosting, RegisterRow } from '../../../domains/finance/index.ts';
import { formatDate } from '../../app/format.ts';
import { Icon } from '../../components/icon.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { isOwnKind } from '../chart-of-accounts.ts';
import { memo } from '../memo.ts';
import { ClearedMark } from './cleared-mark.tsx';
import type { RegisterView, SortKey } from './register-address.ts';
import styles from './register.module.css';
import { counterpartWords, ownAccountWords, payeeWords } from './row-words.ts';

interface RowCellsProps {
  readonly row: RegisterRow | undefined;
  readonly chart: ChartOfAccounts;
  readonly account: string | undefined;
  readonly picked: boolean;
  readonly onPick: (row: RegisterRow) => void;
}

export const RowCells = memo(function RowCells({ row, chart, account, picked, onPick }: RowCellsProps) {
  if (!row) return <div role="gridcell" class={styles.waiting} aria-label={text.common.loading} />;
  const posting = tickable(row, chart, account);
  const transfer = row.type === 'transfer';
  return (
    <>
      <div role="gridcell" class={styles.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={text.register.select}
          checked={picked}
          onChange={() => onPick(row)}
        />
      </div>
      <div role="gridcell" class={styles.date}>
        {formatDate(row.date, 'numeric')}
      </div>
      <div role="gridcell" class={styles.payee}>
        <span class={styles.who}>{payeeWords(row, chart)}</span>
        {row.tags.map((tag) => (
          <span key={tag} class={styles.tag}>
            {tag}
          </span>
        ))}
        {row.note !== '' && <span class={styles.note}>{row.note}</span>}
      </div>
      <div role="gridcell" class={styles.category}>
        {counterpartWords(row, chart, account)}
      </div>
      {account === undefined && (
        <div role="gridcell" class={styles.account}>
          {transfer ? '' : ownAccountWords(row, chart)}
        </div>
      )}
      <div role="gridcell" class={styles.state}>
        {posting && (
          <ClearedMark
            state={posting.state}
            transaction={row.transaction}
            account={posting.account}
            chart={chart}
            readOnly={row.status === 'void'}
            tabIndex={-1}
          />
        )}
      </div>
      <div role="gridcell" class={styles.amount}>
        <MoneyText
          amountMinor={row.amountMinor}
          currency={row.currency}
          sign={account === undefined && transfer ? 'never' : 'always'}
          tone={account === undefined && transfer ? 'quiet' : 'flow'}
        />
      </div>
      {account !== undefined && (
        <div role="gridcell" class={styles.running}>
          {row.runningMinor !== undefined && (
            <MoneyText amountMinor={row.runningMinor} currency={row.currency} tone="quiet" />
          )}
        </div>
      )}
    </>
  );
});

/** The posting that one tick can stand for: the account's, or the only own one. */
function tickable(
  { postings }: RegisterRow,
  chart: ChartOfAccounts,
  account: string | undefined,
): RegisterPosting | undefined {
  const own = postings.filter((posting) => isOwnKind(chart.find(posting.account)?.kind ?? 'equity'));
  if (account !== undefined) return postings.find((posting) => posting.account === account);
  return own.length === 1 ? own[0] : undefined;
}

interface HeadingCellsProps {
  readonly view: RegisterView;
  readonly onSort: (sort: SortKey) => void;
}

export function HeadingCells({ view, onSort }: HeadingCellsProps) {
  const sortable = (key: SortKey, label: string, look: string | undefined) => {
    const chosen = (view.sort ?? 'date') === key;
    return (
      <div
        role="columnheader"
        class={look}
        aria-sort={chosen ? (view.ascending ? 'ascending' : 'descending') : 'none'}
      >
        <button type="button" class={styles.sort} onClick={() => onSort(key)}>
          {label}
          {chosen && <Icon svg={view.ascending ? sortUp : sortDown} />}
        </button>
      </div>
    );
  };
  return (
    <div role="presentation" class={view.account === undefined ? styles.columnsAll : styles.columnsOne}>
      <div role="columnheader" class={styles.pick}>
        <span class="visually-hidden">{text.register.select}</span>
      </div>
      {sortable('date', text.transaction.date, styles.date)}
      {sortable('payee', text.transaction.payee, styles.payee)}
      <div role="columnheader" class={styles.category}>
        {text.transaction.category}
      </div>
      {view.account === undefined && (
        <div role="columnheader" class={styles.account}>
          {text.transaction.account}
        </div>
      )}
      <div role="columnheader" class={styles.state}>
        <span class="visually-hidden">{text.register.state}</span>
      </div>
      {sortable('amount', text.transaction.amount, styles.amount)}
      {view.account !== undefined && (
        <div role="columnheader" class={styles.running}>
          {text.register.balance}
        </div>
      )}
    </div>
  );
}
