/** What becomes of a command in plain books: a case a command. */
import type { CommandData, FinanceCommand } from '../../../src/domains/finance/index.ts';
import { mark, put, restore, setOpening, standing } from './judge-transactions.ts';
import type { PlainBooks, PlainPosting } from './plain-books.ts';
import type { Verdict } from './plain-rules.ts';
import { Draft, isDay, isOwn } from './plain-rules.ts';

/** Undoing apart: whether later work depends on an act is asked of those who decide it, and what they say is checked. */
export function judge(books: PlainBooks, command: Exclude<FinanceCommand, { type: 'Undo' }>): Verdict {
  const draft = new Draft(books);
  switch (command.type) {
    case 'OpenAccount':
      draft.open(command.data);
      break;
    case 'OpenAccounts':
      for (const fields of command.data.accounts) draft.open(fields);
      break;
    case 'RenameAccount':
      changeAccount(draft, command.data.account, { name: command.data.name });
      break;
    case 'RegroupAccount':
      changeAccount(draft, command.data.account, { group: command.data.group });
      break;
    case 'CloseAccount':
      changeAccount(draft, command.data.account, { open: false });
      break;
    case 'ReopenAccount':
      changeAccount(draft, command.data.account, { open: true });
      break;
    case 'SetOpeningBalance':
      setOpening(draft, command.data);
      break;
    case 'RecordTransaction': {
      draft.refuse('TransactionExists', draft.transaction(command.data.transaction) !== undefined);
      put(draft, command.data, undefined);
      break;
    }
    case 'ReviseTransaction': {
      const before = standing(draft, command.data.transaction);
      put(draft, command.data, before);
      break;
    }
    case 'VoidTransaction': {
      const before = standing(draft, command.data.transaction);
      if (before) draft.changes.transactions.set(command.data.transaction, { ...before, status: 'void' });
      break;
    }
    case 'RestoreTransaction':
      restore(draft, command.data.transaction);
      break;
    case 'ClearPostings':
      mark(draft, command.data, 'cleared');
      break;
    case 'UnclearPostings':
      mark(draft, command.data, 'uncleared');
      break;
    case 'ImportTransactions':
      takeIn(draft, command.data);
      break;
    case 'RenameBook':
      if (command.data.name !== books.name) draft.changes.bookName = command.data.name;
      break;
  }
  return draft;
}

function changeAccount(
  draft: Draft,
  id: string,
  change: { name?: string; group?: string; open?: boolean },
): void {
  const known = draft.account(id);
  if (draft.refuse('AccountUnknown', !known) || !known) return;
  const changed = { ...known, ...change };
  if (JSON.stringify(changed) === JSON.stringify(known)) return;
  draft.refuse('AccountNameTaken', change.open !== false && changed.open && draft.nameTaken(changed, id));
  draft.changes.accounts.set(id, changed);
}

function takeIn(draft: Draft, data: CommandData<'ImportTransactions'>): void {
  draft.refuse('ImportExists', draft.books.imports.has(data.import));
  for (const fields of data.newAccounts) draft.open(fields);
  const into = draft.account(data.account);
  draft.refuse('AccountUnknown', !into);
  draft.refuse('AccountNotOpen', into?.open === false);
  draft.refuse('AccountHoldsAnyCurrency', into !== undefined && !isOwn(into.kind));
  const currency = into?.currency ?? '';
  const keys = new Set(
    [...draft.books.transactions.values()].flatMap(({ imported, status }) =>
      imported?.account === data.account && status !== 'undone' ? [imported.key] : [],
    ),
  );
  const added: PlainPosting[] = [];
  for (const { transaction, date, payee, note, amount, counter, key } of data.rows) {
    draft.refuse('AlreadyImported', keys.has(key));
    keys.add(key);
    const other = draft.account(counter);
    const wrong =
      draft.transaction(transaction) !== undefined ||
      !isDay(date) ||
      !Number.isSafeInteger(amount) ||
      !other?.open ||
      (other.currency !== undefined && other.currency !== currency);
    if (draft.refuse('RowRefused', wrong)) continue;
    const postings: PlainPosting[] = [
      { account: data.account, amount, currency, state: 'cleared' },
      { account: counter, amount: 0 - amount, currency, state: 'uncleared' },
    ];
    added.push(...postings);
    const imported = { account: data.account, key };
    draft.changes.transactions.set(transaction, {
      date,
      payee,
      note,
      tags: [],
      postings,
      status: 'standing',
      imported,
    });
  }
  draft.refuse('RowRefused', draft.isTooMuch(added));
}
