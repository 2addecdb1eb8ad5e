/** Currencies as suggestions: by code or by name, those in use before all others. */
import { currencyCodes } from '../../../domains/finance/money.ts';
import { currencyName } from '../../app/format.ts';
import type { ComboboxOption } from '../../components/combobox.tsx';
import { text } from '../../messages/index.ts';

/** Codes that begin with the text come before names that hold it. */
export function currencyOptions(typed: string, inUse: readonly string[]): readonly ComboboxOption[] {
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

export const currencyWords = (code: string): string => (code === '' ? '' : `${code} · ${currencyName(code)}`);
