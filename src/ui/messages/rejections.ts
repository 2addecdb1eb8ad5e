/** Why something was refused, in plain words, with the remedy. Every engine and finance rejection has its sentence. */
import type { FinanceRejection } from '../../domains/finance/index.ts';
import type { EngineRejection } from '../../engine/client.ts';
import { formatMoney, formatNumber } from '../app/format.ts';
import { count } from './plural.ts';

export type KnownRejection = FinanceRejection | EngineRejection | { readonly type: 'MomentIsPast' };

/** What things are called on screen, where the rejection only has their ids. */
export interface RejectionNames {
  account?(account: string): string | undefined;
}

/** One or two sentences: what is wrong, and what to do. */
export function describeRejection(rejection: { readonly type: string }, names: RejectionNames = {}): string {
  // A refusal crosses from the worker as data; one of another domain or a newer build has a type not known here.
  const known: string | undefined = describe(rejection as KnownRejection, names);
  return known ?? `This was refused (${rejection.type}). Nothing was changed.`;
}

function describe(rejection: KnownRejection, names: RejectionNames): string {
  const called = (account: string) => names.account?.(account) ?? account;
  switch (rejection.type) {
    case 'AccountExists':
      return `There is an account “${called(rejection.account)}” already. Choose another name.`;
    case 'AccountUnknown':
      return `There is no account “${called(rejection.account)}”. Choose one from the list, or open it first.`;
    case 'AccountNotOpen':
      return `“${called(rejection.account)}” is closed. Reopen it or choose another account.`;
    case 'AccountNameTaken':
      return `“${rejection.name}” is the name of another account. Choose a different one.`;
    case 'AccountHoldsAnyCurrency':
      return `“${called(rejection.account)}” takes every currency, so it cannot be given one. Leave the currency out.`;
    case 'CurrencyUnknown':
      return `“${rejection.currency}” is no currency. Use its three-letter code, such as EUR or USD.`;
    case 'CurrencyMismatch':
      return `“${called(rejection.account)}” holds ${rejection.holds}, not ${rejection.given}. Enter the amount in ${rejection.holds}, or choose an account in ${rejection.given}.`;
    case 'TransactionExists':
      return 'This transaction is recorded already. Open it to change it.';
    case 'TransactionUnknown':
      return 'This transaction is not in the book. It may have been undone; look in its history.';
    case 'TransactionIsVoid':
      return 'This transaction is void. Restore it first, then change it.';
    case 'TooFewPostings':
      return 'A transaction needs two sides: an account, and where the money came from or went to. Add the one that is missing.';
    case 'TransactionUnbalanced':
      return `The amounts do not add up: ${rejection.residue.map(leftOver).join(' and ')}. Change an amount until nothing is left.`;
    case 'AmountNotInteger':
      return 'This amount has more decimal places than its currency. Round it.';
    case 'AmountUnsafe':
      return 'This amount is too large to be counted exactly. Enter a smaller one.';
    case 'ImpossibleDate':
      return `${rejection.date ? `There is no day “${rejection.date}”` : 'The date is missing'}. Choose one from the calendar.`;
    case 'PostingReconciled':
      return `This was checked against a statement of “${called(rejection.account)}” and is locked. Unlock it there first.`;
    case 'PostingUnknown':
      return `This transaction does not touch “${called(rejection.account)}”. Choose one of its accounts.`;
    case 'RowRefused':
      return `Line ${formatNumber(rejection.line)} cannot be recorded, so nothing was: ${describe(rejection.because, names)}`;
    case 'AlreadyImported':
      return `Line ${formatNumber(rejection.line)} was imported before, so nothing was recorded. Preview the file again; it will be left out.`;
    case 'ImportExists':
      return 'This file was imported a moment ago. Look in the register.';
    case 'ActUnknown':
      return 'There is nothing like that to undo in this book.';
    case 'ActAlreadyUndone':
      return 'This is undone already.';
    case 'ActNotUndoable':
      return 'A book’s beginning cannot be undone. To be rid of the book, delete it in the settings.';
    case 'LaterWorkDepends':
      return `${count(rejection.acts.length, 'later change builds', 'later changes build')} on this. Undo ${rejection.acts.length === 1 ? 'it' : 'them'} first, newest first.`;
    case 'MomentIsPast':
      return 'You are looking at the past, where nothing can be changed. Go back to now first.';
    case 'InvalidCommand':
      return `Something is missing or not as it should be: ${rejection.issues.map(issue).join('; ') || 'the form'}. Correct it and try again.`;
    case 'CommandUnknown':
      return `Daybook does not know “${rejection.command}”. Load the app again to have its newest version.`;
    case 'VersionMoved':
      return 'This was changed elsewhere since you opened it. Look at what is there now, then change it again.';
    case 'BookReadOnly':
      return `This book can only be read: ${rejection.reason}`;
    case 'NoBookOpen':
      return 'No book is open. Open one or start a new one.';
    case 'StoreFailed':
      return rejection.name === 'QuotaExceededError'
        ? 'The browser has no more room for this. Nothing was changed. Free some space on this device and try again.'
        : `The browser could not save this (${rejection.name}). Nothing was changed. Try again; if it stays so, export your log.`;
  }
}

function leftOver({ currency, amountMinor }: { currency: string; amountMinor: number }): string {
  return `${formatMoney(amountMinor, currency, { sign: 'never' }).text} ${amountMinor > 0 ? 'too much' : 'too little'}`;
}

function issue({ path, message }: { path: readonly (string | number)[]; message: string }): string {
  return path.length > 0 ? `${path.join('.')} – ${message}` : message;
}
