/** From what was typed to the command: own account against categories, exchanges completed, each posting traced to its field. */
import type { CommandData } from '../../../domains/finance/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { EXCHANGE_ACCOUNT, UNCATEGORISED } from '../chart-of-accounts.ts';
import type { Draft, DraftLine } from './draft.ts';
import { remainderMinor } from './splits.ts';

/** Where a problem is shown: a field of the form, a part of a line, or the form as a whole. */
export type Place =
  | 'date'
  | 'payee'
  | 'note'
  | 'tags'
  | 'account'
  | 'amount'
  | 'rest'
  | 'form'
  | `line:${string}:${'account' | 'amount' | 'other'}`;

/** What is missing before there is anything to send; the books' own rules answer with rejections instead. */
export type Missing =
  'account' | 'toAccount' | 'amount' | 'category' | 'otherAmount' | 'rest' | 'sameAccount' | 'known';

export interface Formed {
  readonly data: CommandData<'RecordTransaction'>;
  /** The field behind each posting. */
  readonly places: readonly Place[];
}

export type FormedOrMissing =
  | { readonly ok: true; readonly formed: Formed }
  | { readonly ok: false; readonly missing: ReadonlyMap<Place, Missing> };

type Posting = CommandData<'RecordTransaction'>['postings'][number];

/** The currency on the other side of a line, where it is not the draft's own; null where nothing is exchanged. */
export function otherCurrency(draft: Draft, line: DraftLine, chart: ChartOfAccounts): string | null {
  const own = chart.find(draft.account)?.currency;
  const other = line.otherCurrency ?? chart.find(line.account)?.currency;
  return own != null && other != null && own !== other ? other : null;
}

export function formCommand(draft: Draft, chart: ChartOfAccounts): FormedOrMissing {
  const { transaction, date, payee, note } = draft;
  const words = { transaction, date, payee: payee.trim(), note: note.trim(), tags: [...draft.tags] };
  if (draft.fixed) {
    const places = draft.fixed.map((): Place => 'form');
    return { ok: true, formed: { data: { ...words, postings: [...draft.fixed] }, places } };
  }
  const missing = whatIsMissing(draft, chart);
  if (missing.size > 0) return { ok: false, missing };

  const currency = chart.find(draft.account)?.currency;
  const sign = draft.direction === 'out' ? 1 : -1;
  const postings: Posting[] = [];
  const places: Place[] = [];
  const post = (place: Place, posting: Posting) => {
    places.push(place);
    postings.push(posting);
  };

  post('amount', {
    account: draft.account,
    amount: negated(sign * (draft.amountMinor ?? 0)),
    ...(currency == null ? {} : { currency }),
    ...stateOf(draft),
  });
  for (const line of draft.lines) {
    const account = line.account === '' ? UNCATEGORISED[draft.direction] : line.account;
    const amount = sign * (draft.lines.length === 1 ? draft.amountMinor! : line.amountMinor!); // Nothing is missing.
    const other = otherCurrency(draft, line, chart);
    if (other === null || currency == null) {
      const place = draft.lines.length === 1 ? 'amount' : (`line:${line.key}:amount` as const);
      post(place, {
        account,
        amount,
        ...(currency == null ? {} : { currency }),
        ...stateOf(line),
      });
      continue;
    }
    const received = sign * line.otherMinor!; // Nothing is missing.
    const place = `line:${line.key}:other` as const;
    post(place, { account, amount: received, currency: other, ...stateOf(line) });
    post(place, { account: EXCHANGE_ACCOUNT, amount: negated(received), currency: other });
    post('amount', { account: EXCHANGE_ACCOUNT, amount, currency });
  }
  return { ok: true, formed: { data: { ...words, postings }, places } };
}

function whatIsMissing(draft: Draft, chart: ChartOfAccounts): ReadonlyMap<Place, Missing> {
  const missing = new Map<Place, Missing>();
  const split = draft.lines.length > 1;
  if (draft.account === '') missing.set('account', 'account');
  if (draft.amountMinor === null) missing.set('amount', 'amount');
  for (const line of draft.lines) {
    const at = (part: 'account' | 'amount' | 'other'): Place => `line:${line.key}:${part}`;
    if (line.unknown !== undefined) missing.set(at('account'), 'known');
    // A whole without a category can be sorted later; a split is made for the categories.
    else if (line.account === '' && split) missing.set(at('account'), 'category');
    else if (line.account === '' && draft.transfer) missing.set(at('account'), 'toAccount');
    else if (line.account !== '' && line.account === draft.account) missing.set(at('account'), 'sameAccount');
    if (split && line.amountMinor === null) missing.set(at('amount'), 'amount');
    if (otherCurrency(draft, line, chart) !== null && line.otherMinor === null) {
      missing.set(at('other'), 'otherAmount');
    }
  }
  const rest = remainderMinor(draft);
  if (missing.size === 0 && rest !== null && rest !== 0) missing.set('rest', 'rest');
  return missing;
}

/** A new posting is uncleared unless it says otherwise, so that need not be sent. */
function stateOf({ state }: Pick<DraftLine, 'state'>): Pick<Posting, 'state'> {
  return state === 'uncleared' ? {} : { state };
}

/** Minus zero is no amount: JSON and the log's hash would tell it from zero. */
const negated = (amount: number): number => (amount === 0 ? 0 : -amount);
