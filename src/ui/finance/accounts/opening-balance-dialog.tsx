/** What was in an account, or owed on it, on the day its books begin. */
import { useEffect, useId, useState } from 'preact/hooks';
import { useQuery } from '../../app/engine.ts';
import { today } from '../../app/moment.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { focusFirstWrong } from '../focus-wrong.ts';
import { tellWithUndo } from '../tell-with-undo.ts';
import { amountProblemWords } from '../transaction/amount-problem-words.ts';
import styles from './account-form.module.css';
import { useAccountForm } from './use-account-form.ts';

interface OpeningBalanceDialogProps {
  readonly account: Account;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onClose: () => void;
}

export function OpeningBalanceDialog({
  account,
  chart,
  currency: bookCurrency,
  onClose,
}: OpeningBalanceDialogProps) {
  const form = useAccountForm(chart);
  const id = useId();
  const currency = account.currency ?? bookCurrency;
  const owed = account.kind === 'liability';
  const { answer } = useQuery('transaction', { transaction: `opening:${account.id}` });
  const [amountMinor, setAmountMinor] = useState<number | undefined>(undefined);
  const [date, setDate] = useState(today.peek());
  const [unread, setUnread] = useState<string | undefined>(undefined);
  const known = answer && !answer.undone && answer.status === 'standing' ? answer : undefined;
  useEffect(() => {
    const posted = known?.allPostings.find((posting) => posting.account === account.id);
    if (!known || !posted) return;
    setDate(known.date);
    setAmountMinor(owed ? -posted.amount || 0 : posted.amount);
  }, [known?.transaction]);

  const save = async () => {
    if (unread !== undefined) return;
    if (amountMinor === undefined) return form.complain('amount', text.transaction.missing.amount);
    const amount = owed ? -amountMinor || 0 : amountMinor;
    const saved = await form.send({ type: 'SetOpeningBalance', data: { account: account.id, date, amount } });
    if (!saved) return;
    tellWithUndo(saved, text.accounts.openingSet(account.name));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.accounts.openingTitle(account.name)}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={form.sending}>
            {text.accounts.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save().then(() => focusFirstWrong(id));
        }}
      >
        <p>{owed ? text.accounts.openingExplainedOwed : text.accounts.openingExplained}</p>
        <div class={styles.pair}>
          <Field
            label={owed ? text.accounts.owedThen : text.accounts.inItThen}
            error={unread ?? form.error('amount')}
          >
            {(control) => (
              <AmountInput
                {...control}
                amountMinor={amountMinor}
                currency={currency}
                onAmount={(next, problem) => {
                  setAmountMinor(next);
                  form.forget();
                  setUnread(
                    problem && problem !== 'Empty' ? amountProblemWords(problem, currency) : undefined,
                  );
                }}
              />
            )}
          </Field>
          <Field label={text.accounts.asOf} error={form.error('date')}>
            {(control) => <DateInput {...control} date={date} onDate={setDate} />}
          </Field>
        </div>
        {form.error('form') !== undefined && (
          <p role="alert" class={styles.error}>
            {form.error('form')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
