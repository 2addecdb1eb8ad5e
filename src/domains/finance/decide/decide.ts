/** Decides what may enter the books: a case a command. Pure: all it knows is the command and the ledger. */
import type { Command, Decision } from '../../../kernel/index.ts';
import { accept } from '../../../kernel/index.ts';
import type { FinanceCommand } from '../commands.ts';
import type { FinanceEvent } from '../events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FinanceRejection } from '../rejections.ts';
import { undo } from '../undo/undo.ts';
import {
  closeAccount,
  openAccounts,
  regroupAccount,
  renameAccount,
  reopenAccount,
} from './decide-account.ts';
import { clearPostings, unclearPostings } from './decide-clearing.ts';
import { importTransactions } from './decide-import.ts';
import { setOpeningBalance } from './decide-opening-balance.ts';
import {
  recordTransaction,
  restoreTransaction,
  reviseTransaction,
  voidTransaction,
} from './decide-transaction.ts';

export function decide(
  command: Command<FinanceCommand>,
  ledger: Ledger,
): Decision<FinanceEvent, FinanceRejection> {
  switch (command.type) {
    case 'OpenAccount':
      return openAccounts([command.data], ledger);
    case 'OpenAccounts':
      return openAccounts(command.data.accounts, ledger);
    case 'RenameAccount':
      return renameAccount(command.data, ledger);
    case 'RegroupAccount':
      return regroupAccount(command.data, ledger);
    case 'CloseAccount':
      return closeAccount(command.data, ledger);
    case 'ReopenAccount':
      return reopenAccount(command.data, ledger);
    case 'SetOpeningBalance':
      return setOpeningBalance(command.data, ledger);
    case 'RecordTransaction':
      return recordTransaction(command.data, ledger);
    case 'ReviseTransaction':
      return reviseTransaction(command.data, ledger);
    case 'VoidTransaction':
      return voidTransaction(command.data, ledger);
    case 'RestoreTransaction':
      return restoreTransaction(command.data, ledger);
    case 'ClearPostings':
      return clearPostings(command.data, ledger);
    case 'UnclearPostings':
      return unclearPostings(command.data, ledger);
    case 'ImportTransactions':
      return importTransactions(command.data, ledger);
    case 'RenameBook':
      return ledger.book.names.at(-1)?.name === command.data.name
        ? accept()
        : accept({ type: 'BookRenamed', data: { name: command.data.name } });
    case 'Undo':
      return undo(command.data, ledger);
  }
}
