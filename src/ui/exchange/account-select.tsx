/** Which account the file is about. */
import { Field } from '../components/field.tsx';
import { Select } from '../components/text-input.tsx';
import type { Account } from '../finance/chart-of-accounts.ts';
import { text } from '../messages/index.ts';

interface AccountSelectProps {
  readonly accounts: readonly Account[];
  readonly account: string;
  readonly onChoose: (account: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly class?: string | undefined;
}

export function AccountSelect({
  accounts,
  account,
  onChoose,
  hint,
  error,
  class: className,
}: AccountSelectProps) {
  const options = accounts.map(({ id, name, currency, group }) => ({
    value: id,
    label: `${name} · ${currency ?? ''}`,
    group,
  }));
  const none = { value: '', label: text.importing.chooseAccount };
  return (
    <Field label={text.importing.account} hint={hint} error={error} class={className}>
      {(control) => (
        <Select
          {...control}
          value={account}
          options={accounts.some(({ id }) => id === account) ? options : [none, ...options]}
          onChoose={(chosen) => chosen !== '' && onChoose(chosen)}
        />
      )}
    </Field>
  );
}
