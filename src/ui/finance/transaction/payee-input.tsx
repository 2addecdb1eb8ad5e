/** Who was paid or paid: any name, with those from before suggested and what they bring with them. */
import type { PayeeSuggestion } from '../../../domains/finance/index.ts';
import { useQuery } from '../../app/engine.ts';
import { formatMoney } from '../../app/format.ts';
import { amountsHidden } from '../../app/preferences.ts';
import { Combobox, type ComboboxProps } from '../../components/combobox.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { accountName } from '../register/row-words.ts';

type Passed = Omit<ComboboxProps, 'text' | 'onText' | 'options' | 'onChoose' | 'free'>;

interface PayeeInputProps extends Passed {
  readonly payee: string;
  readonly onPayee: (payee: string) => void;
  readonly onSuggestion: (suggestion: PayeeSuggestion) => void;
  readonly chart: ChartOfAccounts;
}

const SUGGESTIONS = 8;

export function PayeeInput({ payee, onPayee, onSuggestion, chart, ...rest }: PayeeInputProps) {
  const typed = payee.trim();
  const { answer = [] } = useQuery('payees', { text: typed, limit: SUGGESTIONS });
  // What stands there in full suggests nothing more.
  const suggestions = typed === '' ? [] : answer.filter((suggestion) => suggestion.payee !== payee);
  return (
    <Combobox
      {...rest}
      free
      text={payee}
      onText={onPayee}
      options={suggestions.map((suggestion) => ({
        id: suggestion.payee,
        label: suggestion.payee,
        detail: detailOf(suggestion, chart),
      }))}
      onChoose={({ id }) => {
        const chosen = suggestions.find((suggestion) => suggestion.payee === id);
        if (chosen) onSuggestion(chosen);
      }}
    />
  );
}

function detailOf({ category, amountMinor, currency }: PayeeSuggestion, chart: ChartOfAccounts): string {
  const amount = amountsHidden.value ? '' : formatMoney(amountMinor, currency).text;
  return [category === undefined ? '' : accountName(category, chart), amount].filter(Boolean).join(' · ');
}
