/** Finds the columns that are neither date nor amount: payee, note, currency, state, the bank's id. */
import { amountPartsOf } from './amount-text.ts';
import { type ColumnProfile, best, surety } from './column-profile.ts';
import { plainName } from './column-names.ts';
import { currenciesOf, isCurrencyCode } from './currencies.ts';
import type { CsvMapping } from './mapping.ts';
import { bookingStateOf } from './markers.ts';
import { type CsvRecord, cellOf } from './table.ts';

/** A real name of the other side before a description; without a name, the wordiest column of a table without header. */
export function guessPayee(profiles: readonly ColumnProfile[], hasHeader: boolean): number | null {
  const filled = profiles.filter((profile) => profile.filled > 0);
  const named = best(filled, (profile) => {
    const name = Math.max(
      surety(profile, 'payee') * 3,
      surety(profile, 'description') * 1.5,
      surety(profile, 'note') / 4,
    );
    const share = profile.filled / profile.rows;
    // A description that has only two or three values is a kind of booking, not who was paid.
    return name * share * (profile.values.size > 3 || profile.rows < 20 ? 1 : 0.3);
  });
  if (named) return named.index;
  const wordy = best(filled, (profile) => {
    const texts = [...profile.values.keys()];
    const letters = texts.filter((text) => /\p{L}{2}/u.test(text)).length;
    const length = texts.reduce((sum, text) => sum + Math.min(text.length, 40), 0) / texts.length;
    return letters > texts.length / 2 ? profile.values.size * length * (profile.filled / profile.rows) : 0;
  });
  // Under a header, a lone text column with few values may be anything: better none than a wrong one.
  return wordy && (!hasHeader || wordy.values.size > Math.min(3, wordy.rows / 2)) ? wordy.index : null;
}

/**
 * Every column named so; where there is none and someone is named as payee, the description. By names alone: the
 * note is part of a row's import key, and must not come and go with what the rows of one month hold.
 */
export function guessNote(profiles: readonly ColumnProfile[], payee: ColumnProfile | null): number[] {
  const named = profiles.filter((profile) => surety(profile, 'note') > 0);
  if (named.length > 0) {
    const surest = named.toSorted(
      (one, other) => surety(other, 'note') - surety(one, 'note') || one.index - other.index,
    );
    return surest.map(({ index }) => index);
  }
  if (!payee || surety(payee, 'payee') === 0) return [];
  return profiles.filter((profile) => surety(profile, 'description') > 0).map(({ index }) => index);
}

/** Codes in nearly every row: a column that is filled for foreign payments only does not say the amount's currency. */
export function guessCurrencyColumn(profiles: readonly ColumnProfile[]): number | null {
  const column = best(profiles, (profile) => {
    if (profile.filled === 0 || profile.filled < profile.rows * 0.9) return 0;
    let codes = 0;
    for (const [value, times] of profile.values)
      if (currenciesOf(value.toUpperCase()).length > 0) codes += times;
    return codes >= profile.filled * 0.95 ? 1 + surety(profile, 'currency') : 0;
  });
  return column?.index ?? null;
}

/** A column with words that mean booked, pending or gone back, and the values in it that mean booked. */
export function guessState(profiles: readonly ColumnProfile[]): CsvMapping['state'] {
  const column = best(profiles, (profile) => {
    if (profile.filled === 0 || profile.values.size > 12) return 0;
    const known = [...profile.values.keys()].filter((value) => bookingStateOf(value) !== null).length;
    const booked = [...profile.values.keys()].some((value) => bookingStateOf(value) === 'booked');
    return booked && known >= profile.values.size / 2
      ? known / profile.values.size + surety(profile, 'state')
      : 0;
  });
  if (!column) return null;
  const booked = [...column.values.keys()].filter((value) => bookingStateOf(value) === 'booked');
  return { column: column.index, booked };
}

/** Named so, filled and different in every row; not a number that counts the rows of this file. */
export function guessBankId(
  profiles: readonly ColumnProfile[],
  records: readonly CsvRecord[],
): number | null {
  const column = best(profiles, (profile) => {
    if (profile.filled < profile.rows || profile.values.size < profile.filled) return 0;
    return surety(profile, 'bankId');
  });
  if (!column) return null;
  const ids = records.map((record) => cellOf(record, column.index));
  const filled = ids.filter((id) => id !== '');
  if (filled.length < ids.length || new Set(ids).size < ids.length) return null;
  return countsRows(ids) ? null : column.index;
}

/** 1, 2, 3… or 0, 1, 2…, from either end. Numbers that begin elsewhere go on from file to file. */
function countsRows(ids: readonly string[]): boolean {
  const numbers = ids.map(Number);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  return Math.min(first, last) <= 1 && numbers.every((number, index) => Math.abs(number - first) === index);
}

/** The commonest code of the currency column, else the sign beside the amounts, else a code in the amount's name. */
export function suggestCurrency(
  profiles: readonly ColumnProfile[],
  currencyColumn: number | null,
  amountColumns: readonly number[],
): string | null {
  const coded = profiles.find(({ index }) => index === currencyColumn);
  const [commonest] = [...(coded?.values ?? [])].toSorted(([, one], [, other]) => other - one);
  if (commonest) return currenciesOf(commonest[0].toUpperCase())[0] ?? null;
  for (const profile of profiles) {
    if (!amountColumns.includes(profile.index)) continue;
    for (const value of profile.values.keys()) {
      const [currency] = amountPartsOf(value)?.currencies ?? [];
      if (currency) return currency;
    }
    const words = plainName(profile.name).toUpperCase().split(' ');
    const code = words.find(isCurrencyCode);
    if (code) return code;
  }
  return null;
}
