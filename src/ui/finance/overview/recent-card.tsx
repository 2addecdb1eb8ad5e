/** The last things that happened, each leading to itself in the register. */
import type { RegisterRow } from '../../../domains/finance/index.ts';
import { formatDay } from '../../app/format.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { counterpartWords, payeeWords } from '../register/row-words.ts';
import { registerHref } from '../register/register-href.ts';
import { Card } from './card.tsx';
import styles from './recent-card.module.css';

interface RecentCardProps {
  readonly rows: readonly RegisterRow[];
  readonly chart: ChartOfAccounts;
}

export function RecentCard({ rows, chart }: RecentCardProps) {
  return (
    <Card title={text.overview.recent} link={{ href: registerHref(), label: text.overview.allTransactions }}>
      <ul>
        {rows.map((row) => (
          <li key={row.transaction}>
            <a class={styles.row} href={registerHref({ open: row.transaction })}>
              <span class={styles.date}>{formatDay(row.date)}</span>
              <span class={styles.what}>
                <span class={styles.payee}>{payeeWords(row, chart)}</span>
                <span class={styles.counterpart}>{counterpartWords(row, chart)}</span>
              </span>
              <MoneyText
                amountMinor={row.amountMinor}
                currency={row.currency}
                sign={row.type === 'transfer' ? 'never' : 'always'}
                tone={row.type === 'transfer' ? 'quiet' : 'flow'}
              />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
