/** What came in and went out this month, beside what is usual. */
import type { Overview } from '../../../domains/finance/index.ts';
import { formatDate } from '../../app/format.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import { registerHref } from '../register/register-href.ts';
import { Card } from './card.tsx';
import styles from './month-card.module.css';
import { usualMonth } from './usual.ts';

interface MonthCardProps {
  readonly flow: Overview['currencies'][number];
  readonly today: string;
}

export function MonthCard({ flow: { months, currency }, today }: MonthCardProps) {
  const now = months.at(-1);
  if (!now) return null;
  const usual = usualMonth(months);
  const most = Math.max(now.inMinor, now.outMinor, usual?.inMinor ?? 0, usual?.outMinor ?? 0, 1);
  const left = now.inMinor - now.outMinor;
  return (
    <Card
      title={formatDate(today.slice(0, 7), 'month')}
      link={{ href: registerHref({ range: 'thisMonth' }), label: text.overview.seeMonth }}
    >
      <Flow
        label={text.overview.moneyIn}
        amountMinor={now.inMinor}
        usualMinor={usual?.inMinor}
        most={most}
        currency={currency}
        way="in"
      />
      <Flow
        label={text.overview.moneyOut}
        amountMinor={now.outMinor}
        usualMinor={usual?.outMinor}
        most={most}
        currency={currency}
        way="out"
      />
      <p class={styles.left}>
        <span>{left < 0 ? text.overview.overspent : text.overview.leftOver}</span>
        <MoneyText amountMinor={left} currency={currency} sign="always" tone="flow" />
      </p>
    </Card>
  );
}

interface FlowProps {
  readonly label: string;
  readonly amountMinor: number;
  readonly usualMinor: number | undefined;
  /** What the full width stands for. */
  readonly most: number;
  readonly currency: string;
  readonly way: 'in' | 'out';
}

function Flow({ label, amountMinor, usualMinor, most, currency, way }: FlowProps) {
  const share = (minor: number) => `${((100 * Math.max(0, minor)) / most).toFixed(2)}%`;
  return (
    <div class={styles.flow}>
      <p class={styles.line}>
        <span>{label}</span>
        <MoneyText
          class={styles.amount}
          amountMinor={way === 'out' ? -amountMinor || 0 : amountMinor}
          currency={currency}
        />
      </p>
      <svg class={styles.bar} aria-hidden="true" focusable="false">
        <rect class={styles.track} width="100%" height="8" y="2" rx="4" />
        <rect class={styles[way]} width={share(amountMinor)} height="8" y="2" rx="4" />
        {usualMinor !== undefined && usualMinor > 0 && (
          <line class={styles.usualMark} x1={share(usualMinor)} x2={share(usualMinor)} y1="0" y2="12" />
        )}
      </svg>
      {usualMinor !== undefined && (
        <p class={styles.usual}>
          {text.overview.usually} <MoneyText amountMinor={usualMinor} currency={currency} tone="quiet" />{' '}
          {text.overview.inWholeMonth}
        </p>
      )}
    </div>
  );
}
