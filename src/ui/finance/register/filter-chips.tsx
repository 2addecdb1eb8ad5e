/** What the list is narrowed to, each taken off with a press. */
import { formatDate, formatMoney } from '../../app/format.ts';
import { Tag } from '../../components/tag.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import styles from './filter-chips.module.css';
import { filterKeys, type FilterKey, isFiltered, type RegisterView } from './register-address.ts';
import { accountName } from './row-words.ts';

interface FilterChipsProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onChange: (changes: Partial<RegisterView>) => void;
  readonly onClear: () => void;
}

export function FilterChips({ view, chart, currency, onChange, onClear }: FilterChipsProps) {
  // The search field shows its own text.
  const shown = filterKeys.filter((key) => key !== 'text' && view[key] !== undefined);
  if (!isFiltered(view)) return null;
  return (
    <ul class={styles.chips} aria-label={text.register.filters}>
      {shown.map((key) => {
        const words = chipWords(key, view, chart, currency);
        return (
          <li key={key}>
            <Tag
              tone="accent"
              removeLabel={text.register.removeFilter(words)}
              onRemove={() => onChange({ [key]: undefined })}
            >
              {words}
            </Tag>
          </li>
        );
      })}
      <li>
        <button type="button" class={styles.all} onClick={onClear}>
          {text.register.clearFilters}
        </button>
      </li>
    </ul>
  );
}

function chipWords(key: FilterKey, view: RegisterView, chart: ChartOfAccounts, currency: string): string {
  const words = text.register.chips;
  const amount = (minor: number | undefined) => formatMoney(minor ?? 0, currency).text;
  switch (key) {
    case 'text':
      return view.text ?? '';
    case 'range':
      return view.range ? text.register.ranges[view.range] : '';
    case 'from':
      return words.from(formatDate(view.from ?? ''));
    case 'to':
      return words.to(formatDate(view.to ?? ''));
    case 'category':
      return accountName(view.category ?? '', chart);
    case 'tag':
      return words.tag(view.tag ?? '');
    case 'payee':
      return words.payee(view.payee ?? '');
    case 'amountFrom':
      return words.atLeast(amount(view.amountFrom));
    case 'amountTo':
      return words.atMost(amount(view.amountTo));
    case 'state':
      return view.state ? text.register.states[view.state] : '';
  }
}
