/** Chooses a currency by typing part of its code or its name; those in use come first. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Combobox } from '../../components/combobox.tsx';
import type { ControlProps } from '../../components/field.tsx';
import { currencyOptions, currencyWords } from './currency-options.ts';

interface CurrencyPickerProps {
  readonly control: ControlProps;
  readonly currency: string;
  readonly onCurrency: (currency: string) => void;
  /** Offered before all others. */
  readonly inUse: readonly string[];
}

export function CurrencyPicker({ control, currency, onCurrency, inUse }: CurrencyPickerProps) {
  const shown = currencyWords(currency);
  const [typed, setTyped] = useState(shown);
  useLayoutEffect(() => setTyped(shown), [shown]);
  return (
    <Combobox
      {...control}
      text={typed}
      onText={setTyped}
      options={currencyOptions(typed === shown ? '' : typed, inUse)}
      onChoose={({ id }) => {
        setTyped(currencyWords(id));
        onCurrency(id);
      }}
      onLeave={() => setTyped(shown)}
    />
  );
}
