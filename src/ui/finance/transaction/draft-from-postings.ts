/** From a recorded transaction back to the form, seen from one of the person's accounts. */
import type { RegisterPosting, TransactionDetail } from '../../../domains/finance/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { EXCHANGE_ACCOUNT, isOwnKind } from '../chart-of-accounts.ts';
import type { Draft, DraftLine } from './draft.ts';

type Recorded = Pick<
  TransactionDetail,
  'transaction' | 'version' | 'date' | 'payee' | 'note' | 'tags' | 'allPostings'
>;

/** `from`: the account whose register the person is in, if any. */
export function draftOf(recorded: Recorded, chart: ChartOfAccounts, from?: string): Draft {
  const { transaction, version, date, payee, note, tags, allPostings } = recorded;
  const ownIndex = viewpoint(allPostings, chart, from);
  const own = allPostings[ownIndex];
  const words = { transaction, version, date, payee, note, tags };
  const lines = own ? linesOf(allPostings, ownIndex) : null;
  if (!own || !lines || lines.length === 0) {
    return {
      ...words,
      account: own?.account ?? '',
      direction: 'out',
      amountMinor: own ? Math.abs(own.amount) : null,
      state: own?.state ?? 'uncleared',
      transfer: false,
      lines: [],
      fixed: allPostings,
    };
  }
  const direction = own.amount > 0 ? 'in' : 'out';
  const sign = direction === 'out' ? 1 : -1;
  const turned = (amount: number | null) => (amount === null ? null : sign * amount || 0);
  return {
    ...words,
    account: own.account,
    direction,
    amountMinor: Math.abs(own.amount),
    state: own.state,
    transfer: false,
    lines: lines.map((line) => ({
      ...line,
      amountMinor: turned(line.amountMinor),
      otherMinor: turned(line.otherMinor),
    })),
    fixed: null,
  };
}

/** The posting the amount is seen from: the given account's; else the own account that money left; else any own account. */
function viewpoint(
  postings: readonly RegisterPosting[],
  chart: ChartOfAccounts,
  from: string | undefined,
): number {
  const given = postings.findIndex(({ account }) => account === from);
  if (given >= 0) return given;
  const isOwn = ({ account }: RegisterPosting) => {
    const kind = chart.find(account)?.kind;
    return kind !== undefined && isOwnKind(kind);
  };
  const paying = postings.findIndex((posting) => isOwn(posting) && posting.amount < 0);
  if (paying >= 0) return paying;
  const own = postings.findIndex(isOwn);
  return own >= 0 ? own : postings.findIndex(({ account }) => account !== EXCHANGE_ACCOUNT);
}

/** Amounts as posted, not yet turned; null where the exchanges cannot be told apart. */
function linesOf(postings: readonly RegisterPosting[], ownIndex: number): DraftLine[] | null {
  const { currency: ownCurrency } = postings[ownIndex]!; // The caller found it there.
  const exchanges = postings.filter(({ account }) => account === EXCHANGE_ACCOUNT);
  const lines: DraftLine[] = [];
  for (const [index, posting] of postings.entries()) {
    if (index === ownIndex || posting.account === EXCHANGE_ACCOUNT) continue;
    const line = { key: `${index}`, account: posting.account, state: posting.state };
    if (posting.currency === ownCurrency) {
      lines.push({ ...line, amountMinor: posting.amount, otherMinor: null, otherCurrency: null });
      continue;
    }
    const theirs = exchanges.findIndex(
      ({ currency, amount }) => currency === posting.currency && amount === -posting.amount,
    );
    if (theirs < 0) return null;
    exchanges.splice(theirs, 1);
    // The pair was written together, so the nearest of ours that is left belongs to it.
    const ours = exchanges.findIndex(({ currency }, at) => currency === ownCurrency && at >= theirs);
    const pair = ours >= 0 ? ours : exchanges.findIndex(({ currency }) => currency === ownCurrency);
    const mine = exchanges[pair];
    if (!mine) return null;
    exchanges.splice(pair, 1);
    const { amount: otherMinor, currency: otherCurrency } = posting;
    lines.push({ ...line, amountMinor: mine.amount, otherMinor, otherCurrency });
  }
  return exchanges.length === 0 ? lines : null;
}
