/** What happened, told as a friend would tell it. Every finance event has its sentence. */
import type { FinanceEvent } from '../../domains/finance/index.ts';
import { describeTransaction, type EventNames, type TransactionFacts } from './transaction-words.ts';
import { count } from './plural.ts';

export type { EventNames, TransactionFacts } from './transaction-words.ts';

const kinds = {
  asset: 'account',
  liability: 'debt',
  income: 'income category',
  expense: 'spending category',
  equity: 'balancing account',
} as const;

/**
 * One sentence in the past tense, without a full stop. `event` may be an engine's `EventView`; an event of another
 * domain or a newer build is told by its type.
 */
export function describeEvent(
  event: { readonly type: string; readonly data: unknown },
  names: EventNames,
): string {
  const known: string | undefined = describe(event as FinanceEvent, names); // Known or not shows in the answer.
  return (known ?? `${event.type} happened`).replace(turnsWritingRound, '');
}

/** Characters by which a name, from a bank's file perhaps, would turn round the rest of the sentence (UAX #9). */
const turnsWritingRound = /[\u202A-\u202E\u2066-\u2069]/g;

function describe({ type, data }: FinanceEvent, names: EventNames): string {
  const account = (id: string) => names.account(id)?.name ?? id;
  switch (type) {
    case 'BookOpened':
      return `You opened the book “${data.name}”`;
    case 'BookRenamed':
      return `You named the book “${data.name}”`;
    case 'AccountOpened':
      return `You opened the ${kinds[data.kind]} ${data.name}${data.currency ? ` in ${data.currency}` : ''}`;
    case 'AccountRenamed':
      return `You renamed ${names.account(data.account) ? 'an account' : data.account} to ${data.name}`;
    case 'AccountRegrouped':
      return data.group
        ? `You put ${account(data.account)} under ${data.group}`
        : `You took ${account(data.account)} out of its group`;
    case 'AccountClosed':
      return `You closed ${account(data.account)}`;
    case 'AccountReopened':
      return `You reopened ${account(data.account)}`;
    case 'AccountOpeningUndone':
      return `You took back the opening of ${account(data.account)}`;
    case 'TransactionRecorded':
      return `${describeTransaction(data, names)}${data.imported ? ' (imported)' : ''}`;
    case 'TransactionRevised':
      return `You corrected an entry: ${lowerFirst(describeTransaction(data, names))}`;
    case 'TransactionVoided':
      return `You voided ${entry(data.transaction, names)}`;
    case 'TransactionRestored':
      return `You put back ${entry(data.transaction, names)}`;
    case 'TransactionRecordingUndone':
      return `You took back ${entry(data.transaction, names)}`;
    case 'PostingsCleared':
      return `You ticked off ${entry(data.transaction, names)} on ${account(data.account)}`;
    case 'PostingsUncleared':
      return `You unticked ${entry(data.transaction, names)} on ${account(data.account)}`;
    case 'FileImported':
      return `You imported ${count(data.rows, 'row', 'rows')} of ${data.fileName} into ${account(data.account)}`;
    case 'ActUndone':
      return `You undid ${names.act?.(data.act) ?? 'an earlier step'}`;
  }
}

function entry(transaction: string, names: EventNames): string {
  const facts: TransactionFacts | undefined = names.transaction?.(transaction);
  return facts ? `“${lowerFirst(describeTransaction(facts, names))}”` : 'a transaction';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
