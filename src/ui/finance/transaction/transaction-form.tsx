/** Every field of a transaction: money out, money in or a transfer; one category or several. */
import { useRef } from 'preact/hooks';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextArea } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import { AccountPicker } from '../account-picker.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { FixedPostings } from './fixed-postings.tsx';
import { FlowAmount } from './flow-amount.tsx';
import { LineFields } from './line-fields.tsx';
import { PayeeInput } from './payee-input.tsx';
import type { Touched } from './suggestion.ts';
import { withSuggestion } from './suggestion.ts';
import { TagsInput } from './tags-input.tsx';
import styles from './transaction-form.module.css';
import { inMode, modeOf } from './transfer.ts';
import type { TransactionForm } from './use-transaction-form.ts';

interface TransactionFormProps {
  readonly id: string;
  readonly form: TransactionForm;
  readonly chart: ChartOfAccounts;
  /** The book's; an account without one counts in it. */
  readonly currency: string;
  readonly onSubmit: () => void;
}

const modes = (['out', 'in', 'transfer'] as const).map((value) => ({
  value,
  label: text.transaction.modes[value],
}));

export function TransactionFields({ id, form, chart, currency, onSubmit }: TransactionFormProps) {
  const { draft, change, error } = form;
  const touched = useRef(new Set<'account' | 'amount' | 'category'>());
  const mode = modeOf(draft);
  const own = chart.find(draft.account)?.currency ?? currency;
  // A recorded transaction has its amounts and categories; a corrected payee must not replace them.
  const settled: Touched =
    draft.version === null ? touched.current : new Set(['account', 'amount', 'category']);

  return (
    <form
      id={id}
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
      }}
    >
      {draft.fixed === null && (
        <Segmented
          class={styles.whole}
          label={text.transaction.kind}
          value={mode}
          choices={modes}
          onChoose={(next) => change(inMode(draft, next, chart))}
        />
      )}
      {draft.fixed === null && (
        <Field label={text.transaction.amount} error={error('amount')}>
          {(control) => (
            <FlowAmount
              control={control}
              amountMinor={draft.amountMinor}
              direction={draft.direction}
              currency={own}
              fixedDirection={draft.transfer}
              withoutButton
              autofocus
              onProblem={(problem) => form.hearProblem('amount', problem)}
              onFlow={(amountMinor, direction) => {
                touched.current.add('amount');
                change({ ...draft, amountMinor, direction });
              }}
            />
          )}
        </Field>
      )}
      <Field label={text.transaction.date} error={error('date')}>
        {(control) => (
          <DateInput {...control} date={draft.date} onDate={(date) => change({ ...draft, date })} />
        )}
      </Field>
      <Field
        label={text.transaction.payee}
        optional
        error={error('payee')}
        class={draft.fixed === null ? undefined : styles.whole}
      >
        {(control) => (
          <PayeeInput
            {...control}
            chart={chart}
            payee={draft.payee}
            onPayee={(payee) => change({ ...draft, payee })}
            onSuggestion={(suggestion) =>
              change(
                draft.transfer
                  ? { ...draft, payee: suggestion.payee }
                  : withSuggestion(draft, suggestion, settled, chart),
              )
            }
          />
        )}
      </Field>
      {draft.fixed === null && (
        <Field
          label={mode === 'transfer' ? text.transaction.from : text.transaction.account}
          error={error('account')}
        >
          {(control) => (
            <AccountPicker
              {...control}
              chart={chart}
              offered="own"
              value={draft.account}
              onValue={(account) => {
                touched.current.add('account');
                change({ ...draft, account });
              }}
            />
          )}
        </Field>
      )}
      {draft.fixed === null ? (
        <LineFields
          form={form}
          chart={chart}
          currency={own}
          onCategory={() => touched.current.add('category')}
        />
      ) : (
        <FixedPostings postings={draft.fixed} chart={chart} />
      )}
      <Field label={text.transaction.tags} optional error={error('tags')} class={styles.whole}>
        {(control) => (
          <TagsInput control={control} tags={draft.tags} onTags={(tags) => change({ ...draft, tags })} />
        )}
      </Field>
      <Field label={text.transaction.note} optional error={error('note')} class={styles.whole}>
        {(control) => (
          <TextArea {...control} rows={2} value={draft.note} onText={(note) => change({ ...draft, note })} />
        )}
      </Field>
      {draft.fixed === null && draft.state !== 'reconciled' && (
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={draft.state === 'cleared'}
            onChange={(event) =>
              change({ ...draft, state: event.currentTarget.checked ? 'cleared' : 'uncleared' })
            }
          />
          <span>{text.transaction.clearedExplained}</span>
        </label>
      )}
      {error('form') !== undefined && (
        <p role="alert" class={styles.error}>
          {error('form')}
        </p>
      )}
    </form>
  );
}
