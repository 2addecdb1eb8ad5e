/** Decides what an account began with: the transaction `opening:<account>`, against the opening balances. */
import type { Decision } from '../../../kernel/index.ts';
import { accept, reject } from '../../../kernel/index.ts';
import { dayNumber } from '../calendar-date.ts';
import type { CommandData } from '../commands.ts';
import type { EventData, FinanceEvent } from '../events.ts';
import { accountNow } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { sameFields, transactionFields } from '../ledger/read-transaction.ts';
import { OPEN, STANDING, latestRow } from '../ledger/transactions.ts';
import type { FinanceRejection } from '../rejections.ts';
import { OPENING_ACCOUNT } from '../system-accounts.ts';
import { systemOpenings } from './account-rules.ts';
import { recordTransaction, reviseTransaction, voidTransaction } from './decide-transaction.ts';
import { checkPostings } from './posting-rules.ts';

type FinanceDecision = Decision<FinanceEvent, FinanceRejection>;

/** `amount` is the balance wanted before that date's other transactions; nothing to post, and the transaction goes. */
export function setOpeningBalance(data: CommandData<'SetOpeningBalance'>, ledger: Ledger): FinanceDecision {
  const { account, date, amount } = data;
  const known = accountNow(ledger.accounts, account);
  if (!known) return reject({ type: 'AccountUnknown', account });
  if (!known.open) return reject({ type: 'AccountNotOpen', account });
  if (known.currency === undefined) return reject({ type: 'AccountHoldsAnyCurrency', account });
  const day = dayNumber(date);
  if (day === undefined) return reject({ type: 'ImpossibleDate', date });
  if (!Number.isInteger(amount)) return reject({ type: 'AmountNotInteger', posting: 0, amount });

  const transaction = `opening:${account}`;
  const row = latestRow(ledger.transactions, transaction);
  const standing = row !== undefined && ledger.transactions.rows.at.status[row] === STANDING;
  const change = amount - balanceBefore(ledger, account, day, row);
  if (change === 0) return standing ? voidTransaction({ transaction }, ledger) : accept();

  const postings = [
    { account, amount: change },
    { account: OPENING_ACCOUNT, amount: -change },
  ];
  if (row === undefined) return recordTransaction({ transaction, date, postings }, ledger);
  const { payee, note, tags } = transactionFields(ledger, row);
  const revised = { transaction, date, payee, note, tags: [...tags], postings };
  if (standing) return reviseTransaction(revised, ledger);
  return restoreRevised(revised, ledger, row);
}

/** Voided (or undone) before: it stands again, with what is wanted now. */
function restoreRevised(
  fields: CommandData<'ReviseTransaction'> & Omit<EventData<'TransactionRevised'>, 'postings'>,
  ledger: Ledger,
  row: number,
): FinanceDecision {
  const { transaction } = fields;
  const before = transactionFields(ledger, row);
  const postings = checkPostings(ledger, transaction, fields.postings, before.postings);
  if (!postings.ok) return reject(postings.rejection);
  const restored: FinanceEvent = { type: 'TransactionRestored', data: { transaction } };
  const data = { ...fields, postings: postings.value };
  const openings = systemOpenings(ledger, [OPENING_ACCOUNT]);
  if (sameFields(before, data)) return accept(...openings, restored);
  return accept(...openings, restored, { type: 'TransactionRevised', data });
}

/** The account's balance from transactions before `day`, other than the opening's own row. */
function balanceBefore(ledger: Ledger, accountId: string, day: number, opening: number | undefined): number {
  const { postings } = ledger.transactions;
  const account = ledger.accounts.ids.ordinalOf(accountId);
  const { account: accounts, date, to, row, amount } = postings.at;
  let balance = 0;
  for (let posting = 0; posting < postings.length; posting += 1) {
    if (accounts[posting] !== account || date[posting]! >= day) continue;
    if (to[posting] === OPEN && row[posting] !== opening) balance += amount[posting]!;
  }
  return balance;
}
