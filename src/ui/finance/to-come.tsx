/** What is recorded already for a day after today: told beside every balance that it is not part of yet. */
import { MoneyText } from '../components/money-text.tsx';
import { text } from '../messages/index.ts';
import styles from './to-come.module.css';

interface ToComeProps {
  readonly amountMinor: number;
  readonly currency: string;
}

export function ToCome({ amountMinor, currency }: ToComeProps) {
  if (amountMinor === 0) return null;
  return (
    <span class={styles.toCome}>
      <MoneyText amountMinor={amountMinor} currency={currency} sign="always" tone="quiet" />{' '}
      {text.money.toCome}
    </span>
  );
}
