/** Parts of a transaction that the form has no fields for, shown as they are. */
import type { RegisterPosting } from '../../../domains/finance/index.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { accountName } from '../register/row-words.ts';
import styles from './postings.module.css';

interface FixedPostingsProps {
  readonly postings: readonly RegisterPosting[];
  readonly chart: ChartOfAccounts;
}

export function FixedPostings({ postings, chart }: FixedPostingsProps) {
  return (
    <div class={styles.fixed}>
      <p>{text.transaction.fixedExplained}</p>
      <ul class={styles.postings}>
        {postings.map(({ account, amount, currency }, index) => (
          <li key={index}>
            <span>{accountName(account, chart)}</span>
            <MoneyText amountMinor={amount} currency={currency} sign="always" />
          </li>
        ))}
      </ul>
    </div>
  );
}
