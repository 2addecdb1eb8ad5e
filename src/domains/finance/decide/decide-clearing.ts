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
export function clearPostings(target: Target, ledger: Ledger): FinanceDecision {
  const postings = postingsOn(ledger, target);
  if (!postings.ok) return reject(postings.rejection);
  const uncleared = postings.value.some(({ state = 'uncleared' }) => state === 'uncleared');
  return uncleared ? accept({ type: 'PostingsCleared', data: target }) : accept();
}

/** What is reconciled is locked. */
export function unclearPostings(target: Target, ledger: Ledger): FinanceDecision {
  const postings = postingsOn(ledger, target);
  if (!postings.ok) return reject(postings.rejection);
  if (postings.value.some(({ state }) => state === 'reconciled'))
    return reject({ type: 'PostingReconciled', ...target });
  const cleared = postings.value.some(({ state }) => state === 'cleared');
  return cleared ? accept({ type: 'PostingsUncleared', data: target }) : accept();
}

function postingsOn(ledger: Ledger, { transaction, account }: Target): Checked<RecordedPosting[]> {
  const row = standingRow(ledger, transaction);
  if (!row.ok) return row;
  const postings = recordedPostings(ledger, row.value).filter((posting) => posting.account === account);
  return postings.length > 0 ? passed(postings) : refused({ type: 'PostingUnknown', transaction, account });
}
