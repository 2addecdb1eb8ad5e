/** What is wrong with a typed amount, and what to do about it. */
import type { AmountProblem } from '../../../domains/finance/money.ts';
import { minorDigits } from '../../../domains/finance/money.ts';
import { text } from '../../messages/index.ts';

export function amountProblemWords(problem: AmountProblem, currency: string): string {
  switch (problem) {
    case 'Empty':
      return text.transaction.missing.amount;
    case 'NotAnAmount':
      return text.inputs.amountUnreadable;
    case 'DivisionByZero':
      return text.transaction.divisionByZero;
    case 'TooManyDigits':
      return text.transaction.tooManyDigits(currency, minorDigits(currency));
    case 'TooLarge':
      return text.transaction.tooLarge;
  }
}
