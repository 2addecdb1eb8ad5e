/** Where the money came from and where it went, with the bank's tick and, for an exchange, the rate. */
import type { RegisterPosting, TransactionDetail } from '../../../domains/finance/index.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { EXCHANGE_ACCOUNT, isOwnKind } from '../chart-of-accounts.ts';
import { ClearedMark } from '../register/cleared-mark.tsx';
import { registerHref } from '../register/register-href.ts';
import { accountName } from '../register/row-words.ts';
import styles from './posting-list.module.css';
import { rateWords } from './rate.ts';

interface PostingListProps {
  readonly detail: TransactionDetail;
  readonly chart: ChartOfAccounts;
}

export function PostingList({ detail, chart }: PostingListProps) {
  const postings = detail.allPostings.filter(({ account }) => account !== EXCHANGE_ACCOUNT);
  const isOwn = ({ account }: RegisterPosting) => isOwnKind(chart.find(account)?.kind ?? 'equity');
  // Where money left before where it went.
  const own = postings.filter(isOwn).toSorted((a, b) => a.amount - b.amount);
  const others = postings.filter((posting) => !isOwn(posting));
  const rate = rateOf(detail.allPostings);
  return (
    <div class={styles.sides}>
      <ul aria-label={text.transaction.account}>
        {own.map(({ account, amount, currency, state }, index) => (
          <li key={index} class={styles.row}>
            <ClearedMark
              state={state}
              transaction={detail.transaction}
              account={account}
              chart={chart}
              readOnly={detail.status === 'void' || detail.undone}
            />
            <a href={registerHref({ account })}>{accountName(account, chart)}</a>
            <MoneyText amountMinor={amount} currency={currency} sign="always" />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul aria-label={text.transaction.category}>
          {others.map(({ account, amount, currency }, index) => (
            <li key={index} class={styles.row}>
              <span />
              <a href={registerHref({ category: account })}>{accountName(account, chart)}</a>
              <MoneyText amountMinor={shown(amount, account, chart)} currency={currency} tone="quiet" />
            </li>
          ))}
        </ul>
      )}
      {rate !== null && <p class={styles.rate}>{rate}</p>}
    </div>
  );
}

/** A category shows how much of it there was: income is counted with the other sign in the books. */
function shown(amount: number, account: string, chart: ChartOfAccounts): number {
  return chart.find(account)?.kind === 'expense' ? amount : -amount || 0;
}

/** Of an exchange between two currencies; null where there is none, or more than one could mean. */
function rateOf(postings: readonly RegisterPosting[]): string | null {
  const exchanged = postings.filter(({ account }) => account === EXCHANGE_ACCOUNT);
  const [one, other, ...more] = exchanged;
  if (!one || !other || more.length > 0 || one.currency === other.currency) return null;
  return rateWords(
    { amountMinor: Math.abs(one.amount), currency: one.currency },
    { amountMinor: Math.abs(other.amount), currency: other.currency },
  );
}
