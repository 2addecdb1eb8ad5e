/** How many rows there are and what they come to. */
import type { Register } from '../../../domains/finance/index.ts';
import { formatNumber } from '../../app/format.ts';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import styles from './register.module.css';

interface RegisterFootProps {
  readonly total: number;
  readonly sums: Register['sums'];
}

export function RegisterFoot({ total, sums }: RegisterFootProps) {
  return (
    <div class={styles.below}>
      <p aria-live="polite">{text.register.count(total, formatNumber(total))}</p>
      <p class={styles.sums}>
        {text.register.sum}
        {sums.map(({ currency, amountMinor }) => (
          <MoneyText key={currency} amountMinor={amountMinor} currency={currency} sign="always" />
        ))}
      </p>
    </div>
  );
}
