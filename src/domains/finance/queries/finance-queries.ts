/** Every query of the books, by name. */
import type { FinanceQueries } from '../answers.ts';
import type { DomainQuery } from '../../../kernel/index.ts';
import { balances } from './balances.ts';
import { book } from './book.ts';
import { history } from './history.ts';
import { importKeys, importMapping, imports } from './imports.ts';
import { overview } from './overview.ts';
import { payees } from './payees.ts';
import { register } from './register.ts';
import { tags } from './tags.ts';
import { transaction } from './transaction.ts';
import { trialBalance } from './trial-balance.ts';
import { undoStack } from './undo-stack.ts';

export const financeQueries = {
  balances,
  register,
  transaction,
  trialBalance,
  history,
  payees,
  tags,
  overview,
  undoStack,
  book,
  importKeys,
  importMapping,
  imports,
} satisfies Record<keyof FinanceQueries, DomainQuery>;
