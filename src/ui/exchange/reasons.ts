/** Why a row is not taken, in words, with what stands in the file. */
import { text } from '../messages/index.ts';
import type { CsvColumn, RowReason } from './csv-types.ts';

/** `currency` is the account's. */
export function describeReason(reason: RowReason, columns: readonly CsvColumn[], currency: string): string {
  const words = text.importing.reasons;
  switch (reason.type) {
    case 'AlreadyImported':
      return reason.void ? words.AlreadyImportedVoid : words.AlreadyImported;
    case 'NoDate':
    case 'NoAmount':
    case 'UnknownMarker':
      return words[reason.type](shortened(reason.text), nameOf(reason.column, columns));
    case 'TooManyDigits':
      return words.TooManyDigits(shortened(reason.text), currency);
    case 'ImpossibleDate':
    case 'AmountNotANumber':
    case 'AmountTooLarge':
    case 'MarkerContradictsSign':
    case 'Pending':
    case 'Reverted':
    case 'NotBooked':
    case 'OtherCurrency':
      return words[reason.type](shortened(reason.text));
    case 'BothInAndOut':
    case 'NoCurrency':
    case 'MissingFields':
    case 'ExtraFields':
    case 'Footer':
      return words[reason.type];
  }
}

function nameOf(column: number | null, columns: readonly CsvColumn[]): string {
  return columns.find(({ index }) => index === column)?.name ?? '';
}

const mostLetters = 60;

function shortened(cell: string): string {
  return cell.length > mostLetters ? `${cell.slice(0, mostLetters)}…` : cell;
}
