/** Guesses which column of a table means what, and says where the file leaves it open. */
import type { DecimalMark } from './amount-text.ts';
import { twoDigitYearPivot } from './cell-shapes.ts';
import { type ColumnProfile, best, profileColumns, surety } from './column-profile.ts';
import { minorDigitsOf } from './currencies.ts';
import type { DateOrder } from './date-text.ts';
import { guessAmount } from './guess-amount.ts';
import { guessDateColumns, guessDateOrder } from './guess-date.ts';
import { guessDecimalMark } from './guess-decimal-mark.ts';
import { type FlipSuggestion, suggestSignFlip } from './guess-sign-flip.ts';
import {
  guessBankId,
  guessCurrencyColumn,
  guessNote,
  guessPayee,
  guessState,
  suggestCurrency,
} from './guess-text.ts';
import type { AmountMapping, CsvMapping } from './mapping.ts';
import type { CsvTable } from './table.ts';

export interface GuessHints {
  /** ISO 4217 code of the account that the rows are for. */
  readonly currency?: string | undefined;
  /** Of that currency, if it is not ISO 4217's number. */
  readonly minorDigits?: number | undefined;
  /** Taken where the file leaves the order open. */
  readonly dateOrder?: DateOrder | undefined;
  /** Taken as it is: the guess never flips signs by itself. */
  readonly signFlip?: boolean | undefined;
}

/** What a person should be asked, with what was chosen meanwhile. Columns are indexes. */
export type Ambiguity =
  | { readonly type: 'DateColumnNotFound' }
  | { readonly type: 'AmountColumnNotFound' }
  | {
      readonly type: 'DateOrder';
      readonly column: number;
      readonly options: readonly DateOrder[];
      readonly chosen: DateOrder;
    }
  | {
      readonly type: 'DecimalMark';
      readonly example: string;
      readonly options: readonly DecimalMark[];
      readonly chosen: DecimalMark;
    }
  | { readonly type: 'InOrOut'; readonly inColumn: number; readonly outColumn: number };

export interface CsvGuess {
  readonly mapping: CsvMapping;
  readonly ambiguities: readonly Ambiguity[];
  /** Why money out may be positive in this file; null if nothing speaks for it. Only a person flips. */
  readonly signFlipSuggested: FlipSuggestion | null;
  /** The currency that most rows, or the signs beside the amounts, or the header name; null if none does. */
  readonly currencySuggested: string | null;
}

/**
 * Names are understood in seven languages; where they say nothing, the cells decide. Which column is which is told
 * from up to 1,000 rows of the whole table; date order, decimal mark and signs from all of them.
 */
export function guessMapping(table: CsvTable, hints: GuessHints = {}): CsvGuess {
  const { records } = table;
  const ambiguities: Ambiguity[] = [];
  const profiles = profileColumns(table);
  const minorDigits =
    hints.minorDigits ?? (hints.currency === undefined ? undefined : minorDigitsOf(hints.currency));

  const { date, fallback } = guessDateColumns(profiles);
  if (date === null) ambiguities.push({ type: 'DateColumnNotFound' });
  const order = date === null ? null : guessDateOrder(records, date, hints.dateOrder);
  if (date !== null && order && order.options.length > 1) {
    ambiguities.push({ type: 'DateOrder', column: date, options: order.options, chosen: order.order });
  }

  const undated = profiles.filter((profile) => profile.dates === 0 || profile.dates < profile.filled * 0.5);
  const { amount, sidesUnknown } = guessAmount(undated, records);
  if (!amount) ambiguities.push({ type: 'AmountColumnNotFound' });
  if (amount?.kind === 'inOut' && sidesUnknown) {
    ambiguities.push({ type: 'InOrOut', inColumn: amount.inColumn, outColumn: amount.outColumn });
  }
  const { decimalMark, ambiguous } = guessDecimalMark(records, amountColumns(amount), minorDigits);
  if (ambiguous !== null) {
    ambiguities.push({ type: 'DecimalMark', example: ambiguous, options: ['.', ','], chosen: decimalMark });
  }

  const taken = new Set(amountColumns(amount));
  const claim = (column: number | null) => {
    if (column !== null) taken.add(column);
    return column;
  };
  const free = (): ColumnProfile[] => undated.filter(({ index }) => !taken.has(index));
  const currencyColumn = claim(guessCurrencyColumn(free()));
  const state = guessState(free());
  claim(state?.column ?? null);
  const feeColumn = claim(best(free(), feeScore)?.index ?? null);
  const bankIdColumn = claim(guessBankId(free(), records));
  const categoryColumn = claim(best(free(), (profile) => surety(profile, 'category'))?.index ?? null);
  const payee = claim(guessPayee(free(), table.header.length > 0));
  const note = guessNote(free(), payee === null ? null : (profiles[payee] ?? null));
  const fee = profiles.find(({ index }) => index === feeColumn);

  return {
    mapping: {
      date,
      dateFallback: fallback,
      dateFormat: { order: order?.order ?? hints.dateOrder ?? 'ymd', twoDigitYearPivot },
      payee,
      note,
      amount,
      decimalMark,
      signFlip: hints.signFlip ?? false,
      currencyColumn,
      currencyOnly: currencyColumn === null ? null : (hints.currency ?? null),
      state,
      feeColumn,
      feeIsNegative: fee !== undefined && fee.negatives * 2 > nonZero(fee),
      categoryColumn,
      bankIdColumn,
    },
    ambiguities,
    signFlipSuggested: suggestSignFlip(amount, profiles, records),
    currencySuggested: suggestCurrency(profiles, currencyColumn, amountColumns(amount)),
  };
}

/** The columns that hold amounts. */
function amountColumns(amount: AmountMapping | null): number[] {
  if (!amount) return [];
  return amount.kind === 'inOut' ? [amount.inColumn, amount.outColumn] : [amount.column];
}

function feeScore(profile: ColumnProfile): number {
  return profile.amounts > 0 && profile.amounts >= profile.filled * 0.6 ? surety(profile, 'fee') : 0;
}

function nonZero({ values }: ColumnProfile): number {
  let count = 0;
  for (const [value, times] of values) if (/[1-9]/.test(value)) count += times;
  return count;
}
