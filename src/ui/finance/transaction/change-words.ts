/** Fields of an event and their values as people read them. */
import type { RecordedPosting } from '../../../domains/finance/index.ts';
import { formatDate, formatMoney } from '../../app/format.ts';
import { amountsHidden } from '../../app/preferences.ts';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { EXCHANGE_ACCOUNT, isOwnKind } from '../chart-of-accounts.ts';
import { accountName } from '../register/row-words.ts';

export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = text.history.fields;
  return names[field] ?? field;
}

/** '' for nothing. Whatever shape a value has, something can be read. */
export function valueWords(field: string, value: unknown, chart: ChartOfAccounts): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'date' && typeof value === 'string') return formatDate(value);
  if (field === 'kind' && typeof value === 'string') return kindName(value);
  if (typeof value === 'boolean') return value ? text.history.yes : text.history.no;
  if (Array.isArray(value)) {
    const parts = value.every(isPosting)
      ? value
          .filter(({ account }) => account !== EXCHANGE_ACCOUNT)
          .map((posting) => postingWords(posting, chart))
      : value.map(String);
    return parts.join(', ');
  }
  if (field === 'account' && typeof value === 'string') return accountName(value, chart);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = text.accounts.kinds;
  return names[kind] ?? kind;
}

/** Seen as people see it: what a category takes is not signed, what an own account loses is. */
function postingWords({ account, amount, currency, state }: RecordedPosting, chart: ChartOfAccounts): string {
  const kind = chart.find(account)?.kind;
  const own = kind !== undefined && isOwnKind(kind);
  const shown = kind === 'income' ? -amount || 0 : amount;
  const money = amountsHidden.value
    ? '•••••'
    : formatMoney(shown, currency, { sign: own ? 'always' : 'auto' }).text;
  const mark =
    state === 'cleared' || state === 'reconciled' ? ` (${text.register.states[state].toLowerCase()})` : '';
  return `${accountName(account, chart)} ${money}${mark}`;
}

function isPosting(value: unknown): value is RecordedPosting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'account' in value &&
    'amount' in value &&
    'currency' in value
  );
}
