/** Decides whether the postings of a transaction on one account may be cleared or uncleared. */
import type { Decision } from '../../../kernel/index.ts';
import { accept, reject } from '../../../kernel/index.ts';
import type { FinanceEvent, RecordedPosting } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordedPostings } from '../ledger/read-transaction.ts';
import type { FinanceRejection } from '../rejections.ts';
import type { Checked } from './checked.ts';
import { passed, refused } from './checked.ts';
import { standingRow } from './decide-transaction.ts';

type FinanceDecision = Decision<FinanceEvent, FinanceRejection>;
interface Target {
  readonly transaction: string;
  readonly account: string;
}

/** What is reconciled is cleared already. */
export function clearPostings({ transaction, account }: Target, ledger: Ledger): FinanceDecision {
  const postings = postingsOn(ledger, transaction, account);
  if (!postings.ok) return reject(postings.rejection);
  const uncleared = postings.value.some(({ state = 'uncleared' }) => state === 'uncleared');
  return uncleared ? accept({ type: 'PostingsCleared', data: { transaction, account } }) : accept();
}

/** What is reconciled is locked. */
export function unclearPostings({ transaction, account }: Target, ledger: Ledger): FinanceDecision {
  const postings = postingsOn(ledger, transaction, account);
  if (!postings.ok) return reject(postings.rejection);
  if (postings.value.some(({ state }) => state === 'reconciled'))
    return reject({ type: 'PostingReconciled', transaction, account });
  const cleared = postings.value.some(({ state }) => state === 'cleared');
  return cleared ? accept({ type: 'PostingsUncleared', data: { transaction, account } }) : accept();
}

function postingsOn(ledger: Ledger, transaction: string, account: string): Checked<RecordedPosting[]> {
  const row = standingRow(ledger, transaction);
  if (!row.ok) return row;
  const postings = recordedPostings(ledger, row.value).filter((posting) => posting.account === account);
  return postings.length > 0 ? passed(postings) : refused({ type: 'PostingUnknown', transaction, account });
}
