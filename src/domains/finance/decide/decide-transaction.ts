/** Decides what may be done to transactions: recorded, revised, voided, restored. */
import type { Decision } from '../../../kernel/index.ts';
import { accept, reject } from '../../../kernel/index.ts';
import { isCalendarDate } from '../calendar-date.ts';
import type { CommandData } from '../commands.ts';
import type { FinanceEvent, RecordedPosting } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordedPostings, sameFields, transactionFields } from '../ledger/read-transaction.ts';
import { RECORDING_UNDONE, STANDING, latestRow } from '../ledger/transactions.ts';
import type { FinanceRejection } from '../rejections.ts';
import { findAccount, systemOpenings } from './account-rules.ts';
import type { Checked } from './checked.ts';
import { passed, refused } from './checked.ts';
import { checkPostings } from './posting-rules.ts';
import { firstUnsafe } from './safe-sums.ts';

type FinanceDecision = Decision<FinanceEvent, FinanceRejection>;

export function recordTransaction(data: CommandData<'RecordTransaction'>, ledger: Ledger): FinanceDecision {
  const { transaction, date } = data;
  if (latestRow(ledger.transactions, transaction) !== undefined)
    return reject({ type: 'TransactionExists', transaction });
  if (!isCalendarDate(date)) return reject({ type: 'ImpossibleDate', date });
  const postings = checkPostings(ledger, transaction, data.postings);
  if (!postings.ok) return reject(postings.rejection);
  return accept(
    ...systemOpenings(
      ledger,
      postings.value.map(({ account }) => account),
    ),
    {
      type: 'TransactionRecorded',
      data: { transaction, date, ...plainFields(data), postings: postings.value },
    },
  );
}

export function reviseTransaction(data: CommandData<'ReviseTransaction'>, ledger: Ledger): FinanceDecision {
  const { transaction, date } = data;
  const row = standingRow(ledger, transaction);
  if (!row.ok) return reject(row.rejection);
  if (!isCalendarDate(date)) return reject({ type: 'ImpossibleDate', date });
  const before = transactionFields(ledger, row.value);
  const locked = date === before.date ? undefined : firstReconciled(before.postings);
  if (locked) return reject({ type: 'PostingReconciled', transaction, account: locked.account });
  const postings = checkPostings(ledger, transaction, data.postings, before.postings, row.value);
  if (!postings.ok) return reject(postings.rejection);
  const after = { date, ...plainFields(data), postings: postings.value };
  if (sameFields(before, after)) return accept();
  return accept(
    ...systemOpenings(
      ledger,
      postings.value.map(({ account }) => account),
    ),
    {
      type: 'TransactionRevised',
      data: { transaction, ...after },
    },
  );
}

export function voidTransaction(
  { transaction }: CommandData<'VoidTransaction'>,
  ledger: Ledger,
): FinanceDecision {
  const row = standingRow(ledger, transaction);
  if (!row.ok) return reject(row.rejection);
  const locked = firstReconciled(recordedPostings(ledger, row.value));
  if (locked) return reject({ type: 'PostingReconciled', transaction, account: locked.account });
  return accept({ type: 'TransactionVoided', data: { transaction } });
}

export function restoreTransaction(
  { transaction }: CommandData<'RestoreTransaction'>,
  ledger: Ledger,
): FinanceDecision {
  const row = recordedRow(ledger, transaction);
  if (!row.ok) return reject(row.rejection);
  if (ledger.transactions.rows.at.status[row.value] === STANDING) return accept();
  const postings = recordedPostings(ledger, row.value);
  for (const { account } of postings) {
    const known = findAccount(ledger, account);
    if (!known) return reject({ type: 'AccountUnknown', account });
    if (!known.open) return reject({ type: 'AccountNotOpen', account });
  }
  const unsafe = firstUnsafe(ledger, postings);
  if (unsafe !== undefined) {
    return reject({ type: 'AmountUnsafe', posting: unsafe, amount: postings[unsafe]!.amount });
  }
  return accept(
    ...systemOpenings(
      ledger,
      postings.map(({ account }) => account),
    ),
    {
      type: 'TransactionRestored',
      data: { transaction },
    },
  );
}

/** The newest row of a transaction, void or not; one whose recording was undone is as if never recorded. */
function recordedRow(ledger: Ledger, transaction: string): Checked<number> {
  const row = latestRow(ledger.transactions, transaction);
  return row === undefined || ledger.transactions.rows.at.status[row] === RECORDING_UNDONE
    ? refused({ type: 'TransactionUnknown', transaction })
    : passed(row);
}

/** The newest row of a transaction that stands. */
export function standingRow(ledger: Ledger, transaction: string): Checked<number> {
  const row = recordedRow(ledger, transaction);
  if (!row.ok || ledger.transactions.rows.at.status[row.value] === STANDING) return row;
  return refused({ type: 'TransactionIsVoid', transaction });
}

function firstReconciled(postings: readonly RecordedPosting[]): RecordedPosting | undefined {
  return postings.find(({ state }) => state === 'reconciled');
}

function plainFields({
  payee = '',
  note = '',
  tags = [],
}: Pick<CommandData<'RecordTransaction'>, 'payee' | 'note' | 'tags'>) {
  return { payee, note, tags: [...new Set(tags)] };
}
