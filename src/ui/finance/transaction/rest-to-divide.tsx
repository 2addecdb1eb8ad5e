/** What the parts leave of the whole, and the two ways to settle it. */
import { Button } from '../../components/button.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { text } from '../../messages/index.ts';
import styles from './line-fields.module.css';
import { remainderMinor, wholeFromLines } from './splits.ts';
import type { TransactionForm } from './use-transaction-form.ts';

interface RestToDivideProps {
  readonly form: TransactionForm;
  readonly currency: string;
}

export function RestToDivide({ form, currency }: RestToDivideProps) {
  const { draft, change, error } = form;
  const rest = remainderMinor(draft);
  const wrong = error('rest');
  const isWhole = draft.lines.every(({ amountMinor }) => amountMinor !== null);
  const sum = draft.lines.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
  return (
    <div class={styles.rest} aria-live="polite">
      {rest === 0 ? (
        isWhole && <span class={styles.even}>{text.transaction.evenlyDivided}</span>
      ) : (
        <>
          {rest !== null && (
            <span>
              {rest > 0 ? text.transaction.leftToDivide : text.transaction.tooMuch}{' '}
              <MoneyText amountMinor={Math.abs(rest)} currency={currency} />
            </span>
          )}
          {sum !== 0 && (
            <Button kind="quiet" size="small" onClick={() => change(wholeFromLines(draft))}>
              {text.transaction.wholeFromParts}
            </Button>
          )}
        </>
      )}
      {wrong !== undefined && (
        <span role="alert" class={styles.error}>
          {wrong}
        </span>
      )}
    </div>
  );
}
