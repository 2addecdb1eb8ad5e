/** One line to record with, driven by the keyboard: Enter records and readies the next with the same date. */
import chevrons from 'lucide-static/icons/ellipsis.svg?raw';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { toastWithUndo } from '../../app/undo.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { useDiscard } from '../../components/use-discard.tsx';
import { text } from '../../messages/index.ts';
import { AccountPicker } from '../account-picker.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { createCategory } from '../create-category.ts';
import { focusFirstWrong } from '../focus-wrong.ts';
import type { Draft } from '../transaction/draft.ts';
import { emptyDraft } from '../transaction/draft.ts';
import { otherCurrency } from '../transaction/draft-to-command.ts';
import { FlowAmount } from '../transaction/flow-amount.tsx';
import { PayeeInput } from '../transaction/payee-input.tsx';
import { rateWords } from '../transaction/rate.ts';
import { withLine } from '../transaction/splits.ts';
import { withSuggestion } from '../transaction/suggestion.ts';
import { useTransactionForm } from '../transaction/use-transaction-form.ts';
import styles from './quick-add.module.css';

interface QuickAddProps {
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly date: string;
  /** The account whose register this is: then there is no other to choose. */
  readonly account: string | undefined;
  /** Where the form begins otherwise. */
  readonly usualAccount: string;
  /** Counts up with every wish to record: the cursor goes to the form. */
  readonly wish: number;
  readonly onClose: () => void;
  /** Goes on in the full form with what is typed. */
  readonly onMore: (draft: Draft) => void;
  readonly onRecorded: (draft: Draft) => void;
}

export function QuickAdd(props: QuickAddProps) {
  const { chart, currency, date, account, usualAccount, wish, onClose, onMore, onRecorded } = props;
  const fresh = (day: string) => emptyDraft({ date: day, account: account ?? usualAccount });
  const form = useTransactionForm(fresh(date), chart, currency);
  const touched = useRef(
    new Set<'account' | 'amount' | 'category'>(account === undefined ? [] : ['account']),
  );
  const element = useRef<HTMLFormElement>(null);
  const payee = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => payee.current?.focus(), [wish]);

  const discard = useDiscard(onClose);
  const { draft, change, error } = form;
  const [line] = draft.lines;
  if (!line) return null; // A draft made by emptyDraft has one.
  const own = chart.find(draft.account)?.currency ?? currency;
  const other = otherCurrency(draft, line, chart);
  const at = (part: 'account' | 'other') => `line:${line.key}:${part}` as const;
  const choose = (id: string) => {
    touched.current.add('category');
    change((before) => withLine(before, line.key, { account: id, unknown: undefined, otherCurrency: null }));
  };
  const record = async () => {
    const outcome = await form.submit();
    if (!outcome?.accepted) return focusFirstWrong(element.current);
    toastWithUndo(outcome, text.transaction.recorded);
    onRecorded(draft);
    discard.forget();
    touched.current = new Set(account === undefined ? [] : ['account']);
    form.restart({ ...emptyDraft({ date: draft.date, account: draft.account }) });
    payee.current?.focus();
  };
  return (
    <form
      ref={element}
      class={account === undefined ? styles.all : styles.one}
      aria-label={text.register.quickAdd}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
      onInput={discard.onInput}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        discard.leave();
      }}
    >
      <Field label={text.transaction.date} labelHidden error={error('date')} class={styles.date}>
        {(control) => (
          <DateInput {...control} date={draft.date} onDate={(day) => change({ ...draft, date: day })} />
        )}
      </Field>
      <Field label={text.transaction.payee} labelHidden error={error('payee')} class={styles.payee}>
        {(control) => (
          <PayeeInput
            {...control}
            inputRef={payee}
            chart={chart}
            placeholder={text.transaction.payee}
            payee={draft.payee}
            onPayee={(name) => change({ ...draft, payee: name })}
            onSuggestion={(suggestion) => change(withSuggestion(draft, suggestion, touched.current, chart))}
          />
        )}
      </Field>
      <Field
        label={text.transaction.category}
        labelHidden
        error={error(at('account'))}
        class={styles.category}
      >
        {(control) => (
          <AccountPicker
            {...control}
            chart={chart}
            offered={draft.direction === 'out' ? 'counterOut' : 'counterIn'}
            placeholder={text.transaction.category}
            value={line.account}
            without={draft.account}
            onValue={choose}
            onUnknown={(unknown) => change((before) => withLine(before, line.key, { unknown }))}
            onCreate={(name) =>
              void createCategory(name, draft.direction, chart).then((id) => id && choose(id))
            }
          />
        )}
      </Field>
      {account === undefined && (
        <Field label={text.transaction.account} labelHidden error={error('account')} class={styles.account}>
          {(control) => (
            <AccountPicker
              {...control}
              chart={chart}
              offered="own"
              placeholder={text.transaction.account}
              value={draft.account}
              onValue={(id) => {
                touched.current.add('account');
                change({ ...draft, account: id });
              }}
            />
          )}
        </Field>
      )}
      <Field label={text.transaction.amount} labelHidden error={error('amount')} class={styles.amount}>
        {(control) => (
          <FlowAmount
            control={control}
            amountMinor={draft.amountMinor}
            direction={draft.direction}
            currency={own}
            skipButton
            onProblem={(problem) => form.hearProblem('amount', problem)}
            onFlow={(amountMinor, direction) => {
              touched.current.add('amount');
              change({ ...draft, amountMinor, direction });
            }}
          />
        )}
      </Field>
      {other !== null && (
        <Field
          label={
            draft.direction === 'out' ? text.transaction.arrivesAs(other) : text.transaction.leavesAs(other)
          }
          hint={rateWords(
            { amountMinor: draft.amountMinor, currency: own },
            { amountMinor: line.otherMinor, currency: other },
          )}
          error={error(at('other'))}
          class={styles.other}
        >
          {(control) => (
            <AmountInput
              {...control}
              amountMinor={line.otherMinor ?? undefined}
              currency={other}
              onAmount={(otherMinor, problem) => {
                form.hearProblem(at('other'), problem);
                change(withLine(draft, line.key, { otherMinor: otherMinor ?? null }));
              }}
            />
          )}
        </Field>
      )}
      <div class={styles.acts}>
        <Button kind="primary" type="submit" disabled={form.sending}>
          {text.transaction.record}
        </Button>
        <IconButton icon={chevrons} label={text.register.moreFields} onClick={() => onMore(draft)} />
      </div>
      {discard.question && <div class={styles.asking}>{discard.question}</div>}
      {error('form') !== undefined && (
        <p role="alert" class={styles.error}>
          {error('form')}
        </p>
      )}
    </form>
  );
}
