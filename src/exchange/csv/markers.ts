/** Words that banks put in a column of their own: money out or in, booked or not. */

/** Pairs that belong together, money out first. */
const markerPairs: readonly (readonly [debit: string, credit: string])[] = [
  ['D', 'C'],
  ['DR', 'CR'],
  ['DB', 'CR'],
  ['DBIT', 'CRDT'],
  ['DEBIT', 'CREDIT'],
  ['DEBET', 'CREDIT'],
  ['Débit', 'Crédit'],
  ['S', 'H'],
  ['Soll', 'Haben'],
  ['Lastschrift', 'Gutschrift'],
  ['Belastung', 'Gutschrift'],
  ['Ausgang', 'Eingang'],
  ['Ausgabe', 'Einnahme'],
  ['Af', 'Bij'],
  ['Cargo', 'Abono'],
  ['Debe', 'Haber'],
  ['Dare', 'Avere'],
  ['Addebito', 'Accredito'],
  ['Uscita', 'Entrata'],
  ['Withdrawal', 'Deposit'],
  ['OUT', 'IN'],
  ['-', '+'],
  ['出金', '入金'],
  ['支払', '入金'],
  ['支出', '収入'],
];

/**
 * The pair that all `values` belong to, null if there is none. Both sides are given even where the file has only
 * one: the next file may have the other.
 */
export function markerPairOf(values: Iterable<string>): readonly [debit: string, credit: string] | null {
  const plain = [...values].map(plainValue);
  if (plain.length === 0) return null;
  return (
    markerPairs.find((pair) => plain.every((value) => pair.some((side) => plainValue(side) === value))) ??
    null
  );
}

export type BookingState = 'booked' | 'pending' | 'reverted';

const states: Readonly<Record<BookingState, string>> = {
  booked:
    'completed,complete,booked,posted,settled,executed,done,gebucht,umsatz gebucht,abgeschlossen,ausgeführt,' +
    'comptabilisé,comptabilisée,effectué,exécuté,terminé,contabilizado,completado,liquidado,contabilizzato,' +
    'contabilizzata,completato,eseguito,geboekt,voltooid,uitgevoerd,完了,確定,済',
  pending:
    'pending,processing,authorized,authorised,authorization,in progress,open,vorgemerkt,umsatz vorgemerkt,ausstehend,offen,' +
    'en attente,en cours,à venir,pendiente,en proceso,in attesa,in sospeso,in behandeling,gereserveerd,未確定,処理中,保留',
  reverted:
    'reverted,reversed,declined,failed,cancelled,canceled,rejected,refunded,returned,voided,expired,storniert,' +
    'abgelehnt,fehlgeschlagen,annulé,refusé,rejeté,échoué,cancelado,rechazado,anulado,annullato,rifiutato,stornato,' +
    'geannuleerd,geweigerd,mislukt,取消,キャンセル,失敗',
};

const stateOfWord = new Map(
  (['booked', 'pending', 'reverted'] as const).flatMap((state) =>
    states[state].split(',').map((word) => [plainValue(word), state] as const),
  ),
);

/** Null for a word that is not known. */
export function bookingStateOf(value: string): BookingState | null {
  return stateOfWord.get(plainValue(value)) ?? null;
}

/** Values are compared without regard to case, and to width in Japanese. */
export function plainValue(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}
