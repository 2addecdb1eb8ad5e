/** An amount of money: figures of one width, the currency small, a true minus; dots where amounts are hidden. */
import { formatMoney, type MoneyOptions } from '../app/format.ts';
import { amountsHidden } from '../app/preferences.ts';
import { text } from '../messages/index.ts';
import { classes } from './class-names.ts';
import styles from './money-text.module.css';

interface MoneyTextProps extends MoneyOptions {
  readonly amountMinor: number;
  readonly currency: string;
  /** `flow` colours money that came in. The sign always says it too. */
  readonly tone?: 'plain' | 'flow' | 'quiet' | undefined;
  readonly class?: string | undefined;
}

export function MoneyText({
  amountMinor,
  currency,
  tone = 'plain',
  class: className,
  ...options
}: MoneyTextProps) {
  const look = classes(
    styles.money,
    tone === 'quiet' && styles.quiet,
    tone === 'flow' && amountMinor > 0 && styles.in,
    className,
  );
  if (amountsHidden.value) {
    return (
      <span class={look}>
        <span aria-hidden="true" class={styles.hidden}>
          •••••
        </span>
        <span class="visually-hidden">{text.common.amountHidden}</span>
      </span>
    );
  }
  return (
    <span class={look}>
      {formatMoney(amountMinor, currency, options).parts.map((part) =>
        part.type === 'currency' ? (
          <span key="currency" class={styles.currency}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
