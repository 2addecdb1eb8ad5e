/** Everything the list can be narrowed by. Each change shows at once. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useQuery } from '../../app/engine.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Combobox } from '../../components/combobox.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import { AccountPicker } from '../account-picker.tsx';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { dateRangeNames, type DateRangeName } from './date-range.ts';
import styles from './filter-fields.module.css';
import { type RegisterView, type StateFilter, stateFilters } from './register-address.ts';

interface FilterFieldsProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onChange: (changes: Partial<RegisterView>) => void;
}

type RangeChoice = DateRangeName | 'any' | 'custom';

export function FilterFields({ view, chart, currency, onChange }: FilterFieldsProps) {
  const own = view.from !== undefined || view.to !== undefined;
  const [custom, setCustom] = useState(own);
  const range: RangeChoice = view.range ?? (custom || own ? 'custom' : 'any');
  return (
    <div class={styles.fields}>
      <Field label={text.register.when}>
        {(control) => (
          <Select<RangeChoice>
            {...control}
            value={range}
            options={[
              { value: 'any', label: text.register.anyTime },
              ...dateRangeNames.map((name) => ({ value: name, label: text.register.ranges[name] })),
              { value: 'custom', label: text.register.customRange },
            ]}
            onChoose={(choice) => {
              setCustom(choice === 'custom');
              const named = choice === 'any' || choice === 'custom' ? undefined : choice;
              onChange({ range: named, ...(choice === 'custom' ? {} : { from: undefined, to: undefined }) });
            }}
          />
        )}
      </Field>
      {range === 'custom' && (
        <>
          <Field label={text.register.from}>
            {(control) => (
              <DateInput
                {...control}
                date={view.from ?? ''}
                onDate={(from) => onChange({ from: from || undefined, range: undefined })}
              />
            )}
          </Field>
          <Field label={text.register.to}>
            {(control) => (
              <DateInput
                {...control}
                date={view.to ?? ''}
                onDate={(to) => onChange({ to: to || undefined, range: undefined })}
              />
            )}
          </Field>
        </>
      )}
      <Field label={text.transaction.category}>
        {(control) => (
          <AccountPicker
            {...control}
            chart={chart}
            offered="categories"
            value={view.category ?? ''}
            onValue={(category) => onChange({ category: category || undefined })}
          />
        )}
      </Field>
      <TagField tag={view.tag} onTag={(tag) => onChange({ tag })} />
      <Field label={text.register.atLeast}>
        {(control) => (
          <AmountInput
            {...control}
            amountMinor={view.amountFrom}
            currency={currency}
            onAmount={(amountMinor) =>
              onChange({ amountFrom: amountMinor === undefined ? undefined : Math.abs(amountMinor) })
            }
          />
        )}
      </Field>
      <Field label={text.register.atMost}>
        {(control) => (
          <AmountInput
            {...control}
            amountMinor={view.amountTo}
            currency={currency}
            onAmount={(amountMinor) =>
              onChange({ amountTo: amountMinor === undefined ? undefined : Math.abs(amountMinor) })
            }
          />
        )}
      </Field>
      <Field label={text.register.state}>
        {(control) => (
          <Select<StateFilter | 'any'>
            {...control}
            value={view.state ?? 'any'}
            options={[
              { value: 'any', label: text.register.anyState },
              ...stateFilters.map((state) => ({ value: state, label: text.register.states[state] })),
            ]}
            onChoose={(state) => onChange({ state: state === 'any' ? undefined : state })}
          />
        )}
      </Field>
    </div>
  );
}

function TagField({
  tag,
  onTag,
}: {
  readonly tag: string | undefined;
  readonly onTag: (tag: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(tag ?? '');
  const taken = useRef(false);
  useLayoutEffect(() => setTyped(tag ?? ''), [tag]);
  const { answer = [] } = useQuery('tags', {});
  const wanted = typed === tag ? '' : typed.trim().toLocaleLowerCase();
  return (
    <Field label={text.register.tag}>
      {(control) => (
        <Combobox
          {...control}
          text={typed}
          onText={(next) => {
            taken.current = false;
            setTyped(next);
          }}
          options={answer
            .filter((known) => known.tag.toLocaleLowerCase().includes(wanted))
            .map((known) => ({ id: known.tag, label: known.tag, detail: `${known.uses}` }))}
          onChoose={({ id }) => {
            taken.current = true; // Tab takes and leaves at once.
            setTyped(id);
            onTag(id);
          }}
          onLeave={() => {
            if (!taken.current) {
              if (typed.trim() === '') onTag(undefined);
              else setTyped(tag ?? '');
            }
            taken.current = false;
          }}
        />
      )}
    </Field>
  );
}
