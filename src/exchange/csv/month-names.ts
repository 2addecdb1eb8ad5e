/** The months as banks write them: English, German, French, Spanish, Italian, Dutch; long and short. */

/** One line a month; without accents. No name means two months, so the languages need not be told apart. */
const names = [
  'january jan januar janner jaenner jan janvier janv enero ene gennaio gen januari',
  'february feb februar fevrier fevr fev febrero febbraio februari',
  'march mar marz maerz mrz mars marzo maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre set settembre',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic dicembre',
];

const months = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12, or null for a word that is no month. */
export function monthOf(word: string): number | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return months.get(plain) ?? null;
}
