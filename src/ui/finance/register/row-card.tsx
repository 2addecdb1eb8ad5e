/** One row of the register on a phone: two lines, who and how much above, what for and when below. */
import type { RegisterRow } from '../../../domains/finance/index.ts';
import { formatDay } from '../../app/format.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { memo } from '../memo.ts';
import styles from './row-card.module.css';
import { counterpartWords, ownAccountWords, payeeWords } from './row-words.ts';

interface RowCardProps {
  readonly row: RegisterRow | undefined;
  readonly chart: ChartOfAccounts;
  readonly account: string | undefined;
}

export const RowCard = memo(function RowCard({ row, chart, account }: RowCardProps) {
  if (!row) return <div role="gridcell" class={styles.card} aria-label={text.common.loading} />;
  const transfer = row.type === 'transfer';
  const where = account === undefined && !transfer ? ownAccountWords(row, chart) : '';
  return (
    <div role="gridcell" class={styles.card}>
      <span class={styles.who}>{payeeWords(row, chart)}</span>
      <MoneyText
        class={styles.amount}
        amountMinor={row.amountMinor}
        currency={row.currency}
        sign={account === undefined && transfer ? 'never' : 'always'}
        tone={account === undefined && transfer ? 'quiet' : 'flow'}
      />
      <span class={styles.what}>
        {[formatDay(row.date), counterpartWords(row, chart, account), where].filter(Boolean).join(' · ')}
      </span>
      {row.runningMinor !== undefined && (
        <MoneyText
          class={styles.running}
          amountMinor={row.runningMinor}
          currency={row.currency}
          tone="quiet"
        />
      )}
    </div>
  );
});
