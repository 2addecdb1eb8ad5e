/** Every query of the books, by name. */
import { balances } from './balances.ts';
import { book } from './book.ts';
import { register } from './register.ts';
import { trialBalance } from './trial-balance.ts';

export const financeQueries = { balances, register, trialBalance, book };
