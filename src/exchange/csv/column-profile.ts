/** What a column's cells look like, counted over rows from the whole table. */
import { isAmountLike, isDateLike } from './cell-shapes.ts';
import { amountPartsOf } from './amount-text.ts';
import { type ColumnRole, rolesOf } from './column-names.ts';
import { type CsvTable, cellOf } from './table.ts';

export interface ColumnProfile {
  readonly index: number;
  readonly name: string;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Rows looked at. */
  readonly rows: number;
  /** Cells that are not empty; the following are counted among these. */
  readonly filled: number;
  readonly dates: number;
  readonly amounts: number;
  readonly negatives: number;
  /** Amounts with a mark or a currency in them: what numbers of accounts and cheques do not have. */
  readonly moneylike: number;
  readonly values: ReadonlyMap<string, number>;
}

const sampleRows = 1000;

export function profileColumns({ columns, records }: CsvTable): ColumnProfile[] {
  const step = Math.max(1, Math.floor(records.length / sampleRows));
  const sample = records.filter((_, index) => index % step === 0);
  return columns.map(({ index, name }) => {
    const cells = sample.map((record) => cellOf(record, index)).filter((cell) => cell !== '');
    const values = new Map<string, number>();
    for (const cell of cells) values.set(cell, (values.get(cell) ?? 0) + 1);
    const amounts = cells.filter(isAmountLike);
    const parts = amounts.flatMap((cell) => amountPartsOf(cell) ?? []);
    return {
      index,
      name,
      roles: rolesOf(name),
      rows: sample.length,
      filled: cells.length,
      dates: cells.filter(isDateLike).length,
      amounts: amounts.length,
      negatives: parts.filter(({ negative }) => negative).length,
      moneylike: parts.filter(({ number, currencies }) => /\D/.test(number) || currencies.length > 0).length,
      values,
    };
  });
}

/** How surely the name says so: 0 if not at all, up to 3. */
export function surety(profile: ColumnProfile, role: ColumnRole): number {
  return profile.roles.get(role) ?? 0;
}

/** The profile that scores highest, if any scores above 0; the leftmost among equals. */
export function best(
  profiles: readonly ColumnProfile[],
  score: (profile: ColumnProfile) => number,
): ColumnProfile | null {
  let winner: { profile: ColumnProfile; score: number } | null = null;
  for (const profile of profiles) {
    const reached = score(profile);
    if (reached > (winner?.score ?? 0)) winner = { profile, score: reached };
  }
  return winner?.profile ?? null;
}
