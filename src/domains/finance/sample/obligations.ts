/** What is due whether one shops or not: rent, energy, telephone, the car loan, insurances, taxes, the kindergarten. */
import { CAR_LOAN, CURRENT } from './accounts.ts';
import type { Entry } from './entry.ts';
import { spent } from './entry.ts';
import type { Month } from './month.ts';

const onStatement = { noticed: 'onStatement' } as const;

export function obligations(month: Month): Entry[] {
  const { nth, bankingDay } = month;
  return [
    // Raised once, after a year and a half.
    spent(
      bankingDay(1),
      'Wohnbau Nordtal eG',
      CURRENT,
      { 'expense:rent': nth < 18 ? 128_500 : 134_900 },
      onStatement,
    ),
    spent(
      bankingDay(3),
      'Stadtwerke Nordtal',
      CURRENT,
      { 'expense:utilities': energyInstalment(nth) },
      { ...onStatement, note: 'Electricity and heat' },
    ),
    spent(
      bankingDay(5),
      'Fernnetz Telekommunikation',
      CURRENT,
      { 'expense:internet': nth < 24 ? 3_995 : 4_495 },
      onStatement,
    ),
    spent(
      bankingDay(12),
      'Funkwelle Mobil',
      CURRENT,
      { 'expense:internet': 2_598 },
      { ...onStatement, note: 'Two mobile contracts' },
    ),
    spent(
      bankingDay(2),
      'Kita Regenbogenhaus',
      CURRENT,
      { 'expense:children': nth < 14 ? 18_700 : 21_200 },
      { ...onStatement, tags: ['tax'] },
    ),
    carLoan(month),
    ...quarterly(month),
    ...yearly(month),
  ];
}

function energyInstalment(nth: number): number {
  if (nth < 8) return 18_600;
  return nth < 20 ? 21_900 : 20_100;
}

/** Equal instalments, of which ever less is interest: 4.9 % a year on what is left. */
function carLoan({ nth, bankingDay }: Month): Entry {
  const instalment = 26_800;
  let owed = 1_148_000;
  let interest = 0;
  for (let paid = 0; paid <= nth; paid += 1) {
    interest = Math.round((owed * 0.049) / 12);
    owed -= instalment - interest;
  }
  return spent(
    bankingDay(4),
    'Nordtal Autokredit',
    CURRENT,
    { [CAR_LOAN]: instalment - interest, 'expense:loan-interest': interest },
    onStatement,
  );
}

function quarterly({ month, bankingDay }: Month): Entry[] {
  if (month % 3 !== 1) return [];
  return [
    spent(bankingDay(15), 'Rundfunkbeitrag', CURRENT, { 'expense:taxes': 5_508 }, onStatement),
    spent(
      bankingDay(28),
      'Nordtal Bank',
      CURRENT,
      { 'expense:fees': 1_470 },
      { ...onStatement, note: 'Account fee' },
    ),
  ];
}

/** Which month, which day, who, what for, cents when the books begin. */
const oncePerYear = [
  [1, 8, 'Leuchtturm Versicherung', 'expense:insurance', 48_230, 'Car insurance'],
  [2, 14, 'Kraftfahrzeugsteuer', 'expense:taxes', 14_800, 'Car tax'],
  [3, 10, 'Leuchtturm Versicherung', 'expense:insurance', 9_870, 'Household contents'],
  [5, 6, 'Leuchtturm Versicherung', 'expense:insurance', 7_155, 'Personal liability'],
  [6, 18, 'Werkstatt am Kanal', 'expense:car', 31_840, 'Inspection and oil'],
  [9, 3, 'Turnverein Nordtal 1898', 'expense:children', 9_600, 'Children’s gymnastics, a year'],
  [10, 22, 'Werkstatt am Kanal', 'expense:car', 11_400, 'Winter tyres put on'],
  [11, 5, 'Schutzbund Ausland', 'expense:insurance', 5_240, 'Health insurance for journeys'],
] as const;

function yearly(month: Month): Entry[] {
  return oncePerYear
    .filter(([of]) => of === month.month)
    .map(([, day, payee, category, cents, note]) =>
      spent(
        month.bankingDay(day),
        payee,
        CURRENT,
        { [category]: month.price(cents) },
        { ...onStatement, note },
      ),
    );
}
