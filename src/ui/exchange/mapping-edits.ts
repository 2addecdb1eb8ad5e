/** What a person can say about the columns of a file, as changes of its mapping. */
import type { AmountKind, AmountMapping, CsvColumn, CsvMapping } from './csv-types.ts';

/** Parts of a mapping that are one column each, or none. */
export type SingleColumn =
  'date' | 'dateFallback' | 'payee' | 'currencyColumn' | 'feeColumn' | 'categoryColumn' | 'bankIdColumn';

export function withColumn(mapping: CsvMapping, part: SingleColumn, column: number | null): CsvMapping {
  return { ...mapping, [part]: column };
}

/** Adds a column at the end of the note, or takes it out. */
export function withNoteColumn(mapping: CsvMapping, column: number, included: boolean): CsvMapping {
  const others = mapping.note.filter((one) => one !== column);
  return { ...mapping, note: included ? [...others, column] : others };
}

/**
 * The amount in another kind of columns. What is known of the present ones is kept; the rest begins with the column
 * after, which the person will look at and change.
 */
export function withAmountKind(
  mapping: CsvMapping,
  kind: AmountKind,
  columns: readonly CsvColumn[],
): CsvMapping {
  const { amount } = mapping;
  if (amount?.kind === kind || columns.length === 0) return mapping;
  const first =
    amount === null ? firstFree(mapping, columns) : amount.kind === 'inOut' ? amount.inColumn : amount.column;
  return { ...mapping, amount: amountOf(kind, first, columnAfter(first, columns), columns) };
}

function amountOf(
  kind: AmountKind,
  first: number,
  second: number,
  columns: readonly CsvColumn[],
): AmountMapping {
  switch (kind) {
    case 'signed':
      return { kind, column: first };
    case 'inOut':
      return { kind, inColumn: first, outColumn: second, outIsNegative: false };
    case 'marker':
      return { kind, column: first, markerColumn: second, ...guessedMarks(columns[second]?.samples ?? []) };
  }
}

function firstFree(mapping: CsvMapping, columns: readonly CsvColumn[]): number {
  const taken = new Set([mapping.date, mapping.dateFallback, mapping.payee, ...mapping.note]);
  return columns.find(({ index }) => !taken.has(index))?.index ?? 0;
}

function columnAfter(column: number, columns: readonly CsvColumn[]): number {
  return (column + 1) % columns.length;
}

/** Somewhere to begin: the first word found means money out. The person sees both and turns them round if need be. */
function guessedMarks([first, ...rest]: readonly string[]): { debit: string[]; credit: string[] } {
  return { debit: first === undefined ? [] : [first], credit: rest };
}

export function withMarkerColumn(
  mapping: CsvMapping,
  column: number,
  columns: readonly CsvColumn[],
): CsvMapping {
  const { amount } = mapping;
  if (amount?.kind !== 'marker') return mapping;
  const marks = guessedMarks(columns[column]?.samples ?? []);
  return { ...mapping, amount: { ...amount, markerColumn: column, ...marks } };
}

/** Which words mean money in and out: those of the mapping, and those that the column holds besides. */
export function markerValues(amount: AmountMapping, columns: readonly CsvColumn[]): readonly string[] {
  if (amount.kind !== 'marker') return [];
  const found = columns[amount.markerColumn]?.samples ?? [];
  const known = [...amount.debit, ...amount.credit].filter(
    (value) => found.length === 0 || sameIn(found, value),
  );
  return [...known, ...found.filter((value) => !sameIn(known, value))];
}

export function meansOut(amount: AmountMapping, value: string): boolean | undefined {
  if (amount.kind !== 'marker') return undefined;
  return sameIn(amount.debit, value) ? true : sameIn(amount.credit, value) ? false : undefined;
}

export function withMarker(mapping: CsvMapping, value: string, out: boolean): CsvMapping {
  const { amount } = mapping;
  if (amount?.kind !== 'marker') return mapping;
  const debit = amount.debit.filter((one) => !same(one, value));
  const credit = amount.credit.filter((one) => !same(one, value));
  (out ? debit : credit).push(value);
  return { ...mapping, amount: { ...amount, debit, credit } };
}

export function withSwappedSides(mapping: CsvMapping): CsvMapping {
  const { amount } = mapping;
  if (amount?.kind !== 'inOut') return mapping;
  return { ...mapping, amount: { ...amount, inColumn: amount.outColumn, outColumn: amount.inColumn } };
}

/** Rows in every state that is found are taken, until the person says otherwise. */
export function withStateColumn(
  mapping: CsvMapping,
  column: number | null,
  columns: readonly CsvColumn[],
): CsvMapping {
  if (column === null) return { ...mapping, state: null };
  return { ...mapping, state: { column, booked: [...(columns[column]?.samples ?? [])] } };
}

/** The states found in the file, and those that are taken though the file has none of them. */
export function stateValues(
  { state }: CsvMapping,
  columns: readonly CsvColumn[],
): readonly { value: string; taken: boolean }[] {
  if (!state) return [];
  const found = columns[state.column]?.samples ?? [];
  return found.map((value) => ({ value, taken: sameIn(state.booked, value) }));
}

export function withState(mapping: CsvMapping, value: string, taken: boolean): CsvMapping {
  const { state } = mapping;
  if (!state) return mapping;
  const others = state.booked.filter((one) => !same(one, value));
  return { ...mapping, state: { ...state, booked: taken ? [...others, value] : others } };
}

// Upper and lower case of marks and states are the same to the exchange.
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const sameIn = (values: readonly string[], value: string) => values.some((one) => same(one, value));
