/** Chooses an account or category by typing part of its name. What is typed and names none falls back, or is told. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Combobox, type ComboboxProps } from '../components/combobox.tsx';
import { accountOptions, type Offered } from './account-options.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';
import { accountName } from './register/row-words.ts';

type Passed = Omit<ComboboxProps, 'text' | 'onText' | 'options' | 'onChoose' | 'onLeave' | 'free'>;

interface AccountPickerProps extends Passed {
  readonly chart: ChartOfAccounts;
  readonly offered: Offered;
  /** Id of the account; '' for none. */
  readonly value: string;
  readonly onValue: (account: string) => void;
  /** The field was left with a name that is none; undefined once it is settled. Without this the text falls back. */
  readonly onUnknown?: ((name: string | undefined) => void) | undefined;
  /** The account on the other side, which cannot be both. */
  readonly without?: string | undefined;
}

export function AccountPicker({
  chart,
  offered,
  value,
  onValue,
  onUnknown,
  without,
  ...rest
}: AccountPickerProps) {
  const taken = useRef(false);
  const known = value === '' || chart.find(value) !== undefined;
  const name = value === '' ? '' : accountName(value, chart);
  const [typed, setTyped] = useState(name);
  // One that was made a moment ago is not among the accounts yet; its name stands as it was typed.
  useLayoutEffect(() => {
    if (known) setTyped(name);
  }, [name, known]);
  const leave = () => {
    const wanted = typed.trim();
    if (wanted === '') onValue('');
    if (wanted === '' || wanted === name) return onUnknown?.(undefined);
    const named = accountOptions(chart, offered, wanted, without).find(
      ({ label }) => label.localeCompare(wanted, undefined, { sensitivity: 'base' }) === 0,
    );
    if (named) onValue(named.id);
    else if (onUnknown) onUnknown(wanted);
    else setTyped(name);
  };
  return (
    <Combobox
      {...rest}
      text={typed}
      onText={(next) => {
        taken.current = false;
        setTyped(next);
      }}
      // A name that stands there already is no search: the whole list is offered.
      options={accountOptions(chart, offered, typed === name ? '' : typed, without)}
      onChoose={({ id, label }) => {
        taken.current = true;
        setTyped(label);
        onValue(id);
      }}
      onLeave={() => {
        // Tab takes and leaves at once; what was taken is not drawn by then, and an empty field is no wish for none.
        if (!taken.current) leave();
        taken.current = false;
      }}
    />
  );
}
