/** Chooses an account or category by typing part of its name. What is typed and not chosen falls back to what was. */
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
  /** The account on the other side, which cannot be both. */
  readonly without?: string | undefined;
}

export function AccountPicker({ chart, offered, value, onValue, without, ...rest }: AccountPickerProps) {
  const taken = useRef(false);
  const known = value === '' || chart.find(value) !== undefined;
  const name = value === '' ? '' : accountName(value, chart);
  const [typed, setTyped] = useState(name);
  // One that was made a moment ago is not among the accounts yet; its name stands as it was typed.
  useLayoutEffect(() => {
    if (known) setTyped(name);
  }, [name, known]);
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
        if (!taken.current) {
          if (typed.trim() === '') onValue('');
          else setTyped(name);
        }
        taken.current = false;
      }}
    />
  );
}
