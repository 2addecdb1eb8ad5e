/** Where the money goes: one category or account, or several with their parts and what is left to divide. */
import split from 'lucide-static/icons/split.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { useEffect, useRef } from 'preact/hooks';
import { AmountInput } from '../../components/amount-input.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { text } from '../../messages/index.ts';
import { AccountPicker } from '../account-picker.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { createCategory } from '../create-category.ts';
import type { Draft, DraftLine } from './draft.ts';
import { otherCurrency } from './draft-to-command.ts';
import styles from './line-fields.module.css';
import { PaidInOther } from './paid-in-other.tsx';
import { rateWords } from './rate.ts';
import { RestToDivide } from './rest-to-divide.tsx';
import { addLine, putRestHere, remainderMinor, removeLine, withLine } from './splits.ts';
import type { TransactionForm } from './use-transaction-form.ts';

interface LineFieldsProps {
  readonly form: TransactionForm;
  readonly chart: ChartOfAccounts;
  /** Of the account the transaction is told from. */
  readonly currency: string;
  /** The person has chosen a category. */
  readonly onCategory: () => void;
}

export function LineFields({ form, chart, currency, onCategory }: LineFieldsProps) {
  const { draft, change } = form;
  const several = draft.lines.length > 1;
  const rest = remainderMinor(draft);
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(draft.lines.length);
  useEffect(() => {
    // A part that was just added is what one goes on with.
    if (draft.lines.length > count.current) lastPicker(box.current)?.focus();
    count.current = draft.lines.length;
  }, [draft.lines.length]);
  return (
    <div
      ref={box}
      class={styles.lines}
      role="group"
      aria-label={several ? text.transaction.parts : undefined}
    >
      {draft.lines.map((line, index) => (
        <Line
          key={line.key}
          {...{ form, chart, currency, line, onCategory }}
          ordinal={several ? index + 1 : null}
          hasRest={several && rest !== null && rest !== 0}
        />
      ))}
      {!draft.transfer && (
        <div class={styles.foot}>
          <Button kind="quiet" size="small" icon={split} onClick={() => change(addLine(draft))}>
            {several ? text.transaction.addPart : text.transaction.split}
          </Button>
          {several && <RestToDivide form={form} currency={currency} />}
        </div>
      )}
    </div>
  );
}

function lastPicker(box: HTMLElement | null): HTMLElement | undefined {
  return [...(box?.querySelectorAll<HTMLElement>('[role=combobox]') ?? [])].at(-1);
}

interface LineProps extends LineFieldsProps {
  readonly line: DraftLine;
  /** Its number among several; null where it is alone. */
  readonly ordinal: number | null;
  readonly hasRest: boolean;
}

function Line({ form, chart, currency, line, ordinal, hasRest, onCategory }: LineProps) {
  const { draft, change, error } = form;
  const other = otherCurrency(draft, line, chart);
  const otherField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The field that asked for the currency has gone, and the focus with it.
    if (other !== null && !document.activeElement?.matches('input, select, textarea, button'))
      otherField.current?.focus();
  }, [other]);
  const categoryLabel = draft.transfer ? text.transaction.to : text.transaction.category;
  const choose = (account: string) => {
    onCategory();
    // An own account says its currency itself; what a category was paid in stays.
    const isOwn = chart.own.some(({ id }) => id === account);
    const chosen = { account, unknown: undefined };
    change((before) => withLine(before, line.key, isOwn ? { ...chosen, otherCurrency: null } : chosen));
  };
  const part = (name: 'account' | 'amount' | 'other') => `line:${line.key}:${name}` as const;
  const restButton = (
    <Button kind="quiet" size="small" onClick={() => change(putRestHere(draft, line.key))}>
      {text.transaction.putRestHere}
    </Button>
  );
  return (
    <div class={ordinal === null ? styles.alone : styles.line}>
      <Field
        label={ordinal === null ? categoryLabel : text.transaction.categoryOf(ordinal)}
        labelHidden={ordinal !== null}
        optional={ordinal === null && !draft.transfer}
        error={error(part('account'))}
      >
        {(control) => (
          <AccountPicker
            {...control}
            chart={chart}
            offered={draft.transfer ? 'own' : draft.direction === 'out' ? 'counterOut' : 'counterIn'}
            value={line.account}
            without={draft.account}
            placeholder={
              draft.transfer
                ? undefined
                : ordinal === null
                  ? text.transaction.categoryPlaceholder
                  : text.transaction.category
            }
            onValue={choose}
            onUnknown={
              draft.transfer
                ? undefined
                : (unknown) => change((before) => withLine(before, line.key, { unknown }))
            }
            onCreate={
              draft.transfer
                ? undefined
                : (name) => void createCategory(name, draft.direction, chart).then((id) => id && choose(id))
            }
          />
        )}
      </Field>
      {ordinal !== null && (
        <Field
          label={text.transaction.amountOf(ordinal)}
          labelHidden
          error={error(part('amount'))}
          hint={hasRest && restButton}
        >
          {(control) => (
            <AmountInput
              {...control}
              amountMinor={line.amountMinor ?? undefined}
              currency={currency}
              onAmount={(amountMinor, problem) => {
                form.hearProblem(part('amount'), problem);
                change(withLine(draft, line.key, { amountMinor: amountMinor ?? null }));
              }}
            />
          )}
        </Field>
      )}
      {other !== null && (
        <Field
          label={otherLabel(draft, line, other, chart)}
          hint={
            <>
              {rateWords(
                { amountMinor: ordinal === null ? draft.amountMinor : line.amountMinor, currency },
                { amountMinor: line.otherMinor, currency: other },
              )}
              {line.otherCurrency !== null && (
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => change(withLine(draft, line.key, { otherCurrency: null, otherMinor: null }))}
                >
                  {text.transaction.notInOther(currency)}
                </Button>
              )}
            </>
          }
          error={error(part('other'))}
        >
          {(control) => (
            <AmountInput
              {...control}
              inputRef={otherField}
              amountMinor={line.otherMinor ?? undefined}
              currency={other}
              onAmount={(otherMinor, problem) => {
                form.hearProblem(part('other'), problem);
                change(withLine(draft, line.key, { otherMinor: otherMinor ?? null }));
              }}
            />
          )}
        </Field>
      )}
      {ordinal === null && other === null && !draft.transfer && (
        <PaidInOther form={form} line={line} chart={chart} currency={currency} />
      )}
      {ordinal !== null && (
        <IconButton
          class={styles.remove}
          icon={x}
          label={text.transaction.removePart(ordinal)}
          onClick={() => change(removeLine(draft, line.key))}
        />
      )}
    </div>
  );
}

/** Another account gets or gives it; a category was paid in it. */
function otherLabel(draft: Draft, line: DraftLine, other: string, chart: ChartOfAccounts): string {
  if (!chart.own.some(({ id }) => id === line.account)) return text.transaction.paidIn(other);
  return draft.direction === 'out' ? text.transaction.arrivesAs(other) : text.transaction.leavesAs(other);
}
