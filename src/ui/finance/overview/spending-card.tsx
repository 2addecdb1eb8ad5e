/** This month's spending by category: bars of one scale, each leading to its rows. */
import type { Overview } from '../../../domains/finance/index.ts';
import { formatPercent } from '../../app/format.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import { registerHref } from '../register/register-href.ts';
import { Card } from './card.tsx';
import styles from './spending-card.module.css';

type Flow = Overview['currencies'][number];

/** More than these are read by nobody; the rest is one bar. */
const MOST_BARS = 7;

export function SpendingCard({ flow: { categories, currency } }: { readonly flow: Flow }) {
  // A category that got more back than it cost has no bar to draw.
  const spent = categories.filter(({ amountMinor }) => amountMinor > 0);
  const all = spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const named = spent.length > MOST_BARS + 1 ? spent.slice(0, MOST_BARS) : spent;
  const rest = spent.slice(named.length);
  const restMinor = rest.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const most = Math.max(named[0]?.amountMinor ?? 1, restMinor);

  if (spent.length === 0) {
    return (
      <Card title={text.overview.whereItWent}>
        <p class={styles.none}>{text.overview.nothingSpent}</p>
      </Card>
    );
  }
  return (
    <Card title={text.overview.whereItWent}>
      <ul class={styles.bars}>
        {named.map(({ account, name, amountMinor }) => (
          <li key={account}>
            <a class={styles.row} href={registerHref({ category: account, range: 'thisMonth' })}>
              <BarContents name={name} amountMinor={amountMinor} {...{ most, all, currency }} />
            </a>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <div class={styles.row}>
              <BarContents
                name={text.overview.otherCategories(rest.length)}
                amountMinor={restMinor}
                {...{ most, all, currency }}
              />
            </div>
          </li>
        )}
      </ul>
    </Card>
  );
}

interface BarContentsProps {
  readonly name: string;
  readonly amountMinor: number;
  readonly most: number;
  readonly all: number;
  readonly currency: string;
}

function BarContents({ name, amountMinor, most, all, currency }: BarContentsProps) {
  return (
    <>
      <span class={styles.name}>{name}</span>
      <span class={styles.share}>{formatPercent(amountMinor / all)}</span>
      <MoneyText class={styles.amount} amountMinor={amountMinor} currency={currency} />
      <svg class={styles.bar} aria-hidden="true" focusable="false">
        <rect width={`${((100 * amountMinor) / most).toFixed(2)}%`} height="6" rx="3" />
      </svg>
    </>
  );
}
