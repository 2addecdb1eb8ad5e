/** Opens an account of the person's: what it is called, its currency, and what is in it to begin with. */
import { useId, useRef, useState } from 'preact/hooks';
import { isCalendarDate } from '../../../domains/finance/calendar-date.ts';
import type { Outcome } from '../../../engine/client.ts';
import { today } from '../../app/moment.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Dialog, Sheet } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import { isPhone } from '../../app/use-media.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { amountProblemWords } from '../transaction/amount-problem-words.ts';
import styles from './account-form.module.css';
import { CurrencyPicker } from './currency-picker.tsx';
import { GroupPicker } from './group-picker.tsx';
import { focusFirstWrong } from '../focus-wrong.ts';
import { tellWithUndo } from '../tell-with-undo.ts';
import { useAccountForm } from './use-account-form.ts';

interface OpenAccountDialogProps {
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onClose: () => void;
}

export function OpenAccountDialog({ chart, currency: bookCurrency, onClose }: OpenAccountDialogProps) {
  const form = useAccountForm(chart);
  const id = useId();
  const [account] = useState(() => crypto.randomUUID());
  const opened = useRef<readonly Outcome[] | undefined>(undefined);
  const [kind, setKind] = useState<'asset' | 'liability'>('asset');
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState(bookCurrency);
  const [group, setGroup] = useState('');
  const [amountMinor, setAmountMinor] = useState<number | undefined>(undefined);
  const [date, setDate] = useState(today.peek());
  const [unread, setUnread] = useState<string | undefined>(undefined);
  const owed = kind === 'liability';

  const open = async () => {
    if (name.trim() === '') return form.complain('name', text.accounts.nameMissing);
    if (unread !== undefined) return;
    if (amountMinor && !isCalendarDate(date)) return form.complain('date', text.accounts.dateMissing);
    // A second try, after what was in it was refused, does not open it twice.
    opened.current ??= await form.send({
      type: 'OpenAccount',
      data: { account, name: name.trim(), kind, currency, ...(group.trim() ? { group: group.trim() } : {}) },
    });
    if (!opened.current) return;
    // What is owed is typed as people say it, and counts against them.
    const amount = owed ? -(amountMinor ?? 0) : (amountMinor ?? 0);
    const filled = amountMinor
      ? await form.send({ type: 'SetOpeningBalance', data: { account, date, amount } })
      : [];
    if (!filled) return;
    tellWithUndo([...opened.current, ...filled], text.accounts.opened(name.trim()));
    onClose();
  };
  const Surface = isPhone.value ? Sheet : Dialog;
  const inUse = [...new Set([bookCurrency, ...chart.own.flatMap((account) => account.currency ?? [])])];
  const groups = [...new Set(chart.own.map((account) => account.group).filter(Boolean))];
  return (
    <Surface
      open
      onClose={onClose}
      title={text.accounts.openTitle}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={form.sending}>
            {text.accounts.open}
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
          void open().then(() => focusFirstWrong(id));
        }}
      >
        <Segmented
          label={text.accounts.kind}
          value={kind}
          choices={[
            { value: 'asset', label: text.accounts.somethingIHave },
            { value: 'liability', label: text.accounts.somethingIOwe },
          ]}
          onChoose={setKind}
        />
        <Field
          label={text.accounts.name}
          hint={owed ? text.accounts.nameHintOwed : text.accounts.nameHint}
          error={form.error('name')}
        >
          {(control) => (
            <TextInput
              {...control}
              data-autofocus
              value={name}
              onText={(next) => {
                setName(next);
                form.forget();
              }}
            />
          )}
        </Field>
        <Field label={text.accounts.currency} error={form.error('currency')}>
          {(control) => (
            <CurrencyPicker control={control} currency={currency} onCurrency={setCurrency} inUse={inUse} />
          )}
        </Field>
        <div class={styles.pair}>
          <Field
            label={owed ? text.accounts.owedNow : text.accounts.inItNow}
            optional
            error={unread ?? form.error('amount')}
          >
            {(control) => (
              <AmountInput
                {...control}
                amountMinor={amountMinor}
                currency={currency}
                onAmount={(next, problem) => {
                  setAmountMinor(next);
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
        <Field
          label={text.accounts.group}
          optional
          hint={text.accounts.groupHint}
          error={form.error('group')}
        >
          {(control) => <GroupPicker control={control} group={group} onGroup={setGroup} known={groups} />}
        </Field>
        {form.error('form') !== undefined && (
          <p role="alert" class={styles.error}>
            {form.error('form')}
          </p>
        )}
      </form>
    </Surface>
  );
}
