/** Decides the undoing of an act: by events that make up for it, never by taking any back. Undoing an undo is redoing. */
import type { Decision } from '../../../kernel/index.ts';
import { reject } from '../../../kernel/index.ts';
import type { CommandData } from '../commands.ts';
import type { FinanceEvent } from '../events.ts';
import { firstUnsafe } from '../decide/safe-sums.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordedPostings } from '../ledger/read-transaction.ts';
import { NO_ROW, STANDING } from '../ledger/transactions.ts';
import type { FinanceRejection } from '../rejections.ts';
import { compensate } from './compensate.ts';
import { laterWork } from './later-work.ts';
import type { Touched } from './touched.ts';
import { touchedBy } from './touched.ts';

export function undo(
  { act: id }: CommandData<'Undo'>,
  ledger: Ledger,
): Decision<FinanceEvent, FinanceRejection> {
  const { acts } = ledger;
  const act = acts.ids.ordinalOf(id);
  if (act === undefined) return reject({ type: 'ActUnknown', act: id });
  if (acts.columns.at.opensBook[act] === 1) return reject({ type: 'ActNotUndoable', act: id });
  if (acts.isUndone(act, Infinity)) return reject({ type: 'ActAlreadyUndone', act: id });
  const later = laterWork(ledger, act);
  if (later.length > 0)
    return reject({ type: 'LaterWorkDepends', acts: later.map((each) => acts.ids.idOf(each)) });
  const touched = touchedBy(ledger, act);
  const unsafe = unsafeSum(ledger, touched);
  if (unsafe) return reject(unsafe);
  const events = compensate(ledger, act, touched);
  events.push({ type: 'ActUndone', data: { act: id } });
  return { accepted: true, events };
}

/** What would stand again may be too much beside what was recorded since. */
function unsafeSum(ledger: Ledger, { transactions }: Touched): FinanceRejection | undefined {
  const { rows, columns } = ledger.transactions;
  const again = [...transactions].filter(([transaction, before]) => {
    const now = columns.at.latestRow[transaction]!;
    return before !== NO_ROW && rows.at.status[before] === STANDING && rows.at.status[now] !== STANDING;
  });
  const postings = again.flatMap(([, before]) => recordedPostings(ledger, before));
  const posting = firstUnsafe(ledger, postings);
  return posting === undefined
    ? undefined
    : { type: 'AmountUnsafe', posting, amount: postings[posting]!.amount };
}
