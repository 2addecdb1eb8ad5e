/** Chooses a currency by typing part of its code or its name; those in use come first. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { currencyCodes } from '../../../domains/finance/money.ts';
import { currencyName } from '../../app/format.ts';
import { Combobox } from '../../components/combobox.tsx';
import type { ControlProps } from '../../components/field.tsx';
import { text } from '../../messages/index.ts';

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

/** Codes that begin with the text come before names that hold it. */
export function currencyOptions(typed: string, inUse: readonly string[]) {
  const wanted = typed.trim().toLocaleLowerCase();
  const rank = (code: string) => (code.toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  const fits = (code: string) => rank(code) === 0 || currencyName(code).toLocaleLowerCase().includes(wanted);
  const section = (codes: readonly string[], group: string) =>
    codes
      .filter(fits)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((code) => ({ id: code, label: currencyWords(code), group }));
  return [
    ...section(inUse, text.accounts.currenciesInUse),
    ...section(
      currencyCodes.filter((code) => !inUse.includes(code)),
      text.accounts.allCurrencies,
    ),
  ];
}

const currencyWords = (code: string): string => (code === '' ? '' : `${code} · ${currencyName(code)}`);
