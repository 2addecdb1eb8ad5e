/** The way to say that something was paid in a currency that the account does not hold, as on a journey. */
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { text } from '../../messages/index.ts';
import { CurrencyPicker } from '../accounts/currency-picker.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import type { DraftLine } from './draft.ts';
import styles from './line-fields.module.css';
import { withLine } from './splits.ts';
import type { TransactionForm } from './use-transaction-form.ts';

interface PaidInOtherProps {
  readonly form: TransactionForm;
  readonly line: DraftLine;
  readonly chart: ChartOfAccounts;
  /** Of the account that paid. */
  readonly currency: string;
}

export function PaidInOther({ form, line, chart, currency }: PaidInOtherProps) {
  const [asked, setAsked] = useState(false);
  const inUse = [
    ...new Set(chart.all.flatMap(({ balances }) => balances.map((balance) => balance.currency))),
  ];
  if (!asked) {
    return (
      <div class={styles.ask}>
        <Button kind="quiet" size="small" onClick={() => setAsked(true)}>
          {text.transaction.paidInOther}
        </Button>
      </div>
    );
  }
  return (
    <Field label={text.transaction.paidInWhich} class={styles.paidIn}>
      {(control) => (
        <CurrencyPicker
          control={control}
          currency={currency}
          inUse={inUse}
          onCurrency={(chosen) =>
            form.change((before) =>
              withLine(before, line.key, { otherCurrency: chosen === currency ? null : chosen }),
            )
          }
        />
      )}
    </Field>
  );
}
