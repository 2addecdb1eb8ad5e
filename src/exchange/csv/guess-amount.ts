/** Finds where a table has its amounts: one signed column, one for each direction, or a column and a marker. */
import { amountPartsOf } from './amount-text.ts';
import { type ColumnProfile, best, surety } from './column-profile.ts';
import type { AmountMapping } from './mapping.ts';
import { markerPairOf } from './markers.ts';
import { isRunningBalance } from './running-balance.ts';
import { type CsvRecord, cellOf } from './table.ts';

export interface AmountGuess {
  readonly amount: AmountMapping | null;
  /** Nothing in the file says which of the two columns is money in. */
  readonly sidesUnknown: boolean;
}

const none: AmountGuess = { amount: null, sidesUnknown: false };

/** `profiles` are those of the columns that are not dates. */
export function guessAmount(profiles: readonly ColumnProfile[], records: readonly CsvRecord[]): AmountGuess {
  const numeric = profiles.filter(({ filled, amounts }) => amounts > 0 && amounts >= filled * 0.6);
  const balances = balancesAmong(numeric, records);
  const money = numeric.filter((profile) => !balances.has(profile) && surety(profile, 'fee') === 0);
  const named = namedSides(profiles, balances);
  if (named && takesTurns(records, named)) return { amount: inOut(records, named), sidesUnknown: false };
  const single = best(money, singleScore);
  if (!single || singleScore(single) < 4) {
    const unnamed = unnamedSides(money, [...balances], records);
    if (unnamed) return unnamed;
  }
  if (!single) return none;
  return { amount: withMarker(single, profiles, records), sidesUnknown: false };
}

/** Columns that are named so, or that run over another column by arithmetic. Never an amount. */
function balancesAmong(numeric: readonly ColumnProfile[], records: readonly CsvRecord[]): Set<ColumnProfile> {
  const balances = new Set(numeric.filter((profile) => isBalanceByName(profile)));
  for (const profile of numeric) {
    if (balances.has(profile) || surety(profile, 'amount') >= 2) continue;
    const over = numeric.some(
      ({ index }) =>
        index !== profile.index && isRunningBalance(records, { balance: profile.index, amount: index }),
    );
    if (over) balances.add(profile);
  }
  return balances;
}

function isBalanceByName(profile: ColumnProfile): boolean {
  return (
    surety(profile, 'balance') >
    Math.max(surety(profile, 'amount'), surety(profile, 'in'), surety(profile, 'out'))
  );
}

type Sides = { readonly inColumn: number; readonly outColumn: number };

/** A side may be empty in the whole file: nothing came in that month. */
function namedSides(profiles: readonly ColumnProfile[], balances: ReadonlySet<ColumnProfile>): Sides | null {
  const free = profiles.filter(
    (profile) => !balances.has(profile) && profile.amounts >= profile.filled * 0.6,
  );
  const into = best(free, (profile) => surety(profile, 'in'));
  const out = best(free, (profile) => (profile === into ? 0 : surety(profile, 'out')));
  return into && out && into.amounts + out.amounts > 0
    ? { inColumn: into.index, outColumn: out.index }
    : null;
}

/** Whether the rows fill one of the two and leave the other empty or zero. */
function takesTurns(records: readonly CsvRecord[], { inColumn, outColumn }: Sides): boolean {
  const sample = records.slice(0, 1000);
  const turns = sample.filter((record) => isFilled(record, inColumn) !== isFilled(record, outColumn)).length;
  return turns >= sample.length * 0.7;
}

function isFilled(record: CsvRecord, column: number): boolean {
  const parts = amountPartsOf(cellOf(record, column));
  return parts !== null && /[1-9]/.test(parts.number);
}

function inOut(records: readonly CsvRecord[], sides: Sides): AmountMapping {
  let negatives = 0;
  let filled = 0;
  for (const record of records) {
    if (!isFilled(record, sides.outColumn)) continue;
    filled += 1;
    if (amountPartsOf(cellOf(record, sides.outColumn))?.negative) negatives += 1;
  }
  return { kind: 'inOut', ...sides, outIsNegative: negatives * 2 > filled };
}

/** Two columns that take turns without a name: a running balance says which is which, if there is one. */
function unnamedSides(
  money: readonly ColumnProfile[],
  balances: readonly ColumnProfile[],
  records: readonly CsvRecord[],
): AmountGuess | null {
  const gappy = money.filter(({ filled, rows, moneylike }) => filled < rows && moneylike > 0);
  const others = money.filter((profile) => !gappy.includes(profile) && profile.filled === 0);
  for (const first of gappy) {
    for (const second of [...gappy, ...others]) {
      const sides = { inColumn: second.index, outColumn: first.index };
      if (second.index <= first.index || !takesTurns(records, sides)) continue;
      const swapped = { inColumn: first.index, outColumn: second.index };
      const fits = ({ inColumn, outColumn }: Sides) =>
        runsOver(money, balances, records, inColumn, outColumn);
      if (fits(sides)) return { amount: inOut(records, sides), sidesUnknown: false };
      if (fits(swapped)) return { amount: inOut(records, swapped), sidesUnknown: false };
      return { amount: inOut(records, sides), sidesUnknown: true };
    }
  }
  return null;
}

function runsOver(
  money: readonly ColumnProfile[],
  balances: readonly ColumnProfile[],
  records: readonly CsvRecord[],
  amount: number,
  out: number,
): boolean {
  const candidates = [...balances, ...money].filter(({ index }) => index !== amount && index !== out);
  return candidates.some(({ index }) => isRunningBalance(records, { balance: index, amount, out }));
}

/** Above 4 for a column that is called an amount; else how much it looks like money. */
function singleScore(profile: ColumnProfile): number {
  const { filled, rows, amounts, negatives, moneylike } = profile;
  const named = surety(profile, 'amount');
  const side = Math.max(surety(profile, 'in'), surety(profile, 'out'));
  if (named === 0 && (surety(profile, 'otherAmount') > 0 || surety(profile, 'bankId') > 0)) return 0;
  const looks =
    amounts / filled + moneylike / filled + (negatives > 0 ? 0.5 : 0) + filled / Math.max(1, rows);
  return looks + named * 4 + (named === 0 ? side : 0);
}

/** A marker counts only where the amounts have no sign of their own in any row. */
function withMarker(
  { index: column }: ColumnProfile,
  profiles: readonly ColumnProfile[],
  records: readonly CsvRecord[],
): AmountMapping {
  const signed = { kind: 'signed', column } as const;
  if (records.some((record) => amountPartsOf(cellOf(record, column))?.negative)) return signed;
  const marked = best(profiles, (profile) => {
    if (profile.index === column || !markerPairOf(profile.values.keys())) return 0;
    return 1 + surety(profile, 'marker') + profile.filled / Math.max(1, profile.rows);
  });
  const pair = marked && markerPairOf(marked.values.keys());
  if (!pair) return signed;
  return { kind: 'marker', column, markerColumn: marked.index, debit: [pair[0]], credit: [pair[1]] };
}
