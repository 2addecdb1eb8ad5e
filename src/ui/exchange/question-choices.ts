/** The answers to what a file leaves open, each by what it would mean. */
import { formatDate, formatNumber } from '../app/format.ts';
import { text } from '../messages/index.ts';
import type { Ambiguity, CsvColumn, CsvMapping, DecimalMark } from './csv-types.ts';
import { dateUnder } from './date-reading.ts';
import { withSwappedSides } from './mapping-edits.ts';

export interface Choice {
  readonly label: string;
  readonly mapping: CsvMapping;
}

/** None for what the settings have to answer. What was chosen meanwhile comes first. */
export function choicesFor(
  ambiguity: Ambiguity,
  mapping: CsvMapping,
  columns: readonly CsvColumn[],
): readonly Choice[] {
  switch (ambiguity.type) {
    case 'DateColumnNotFound':
    case 'AmountColumnNotFound':
      return [];
    case 'DateOrder': {
      const { twoDigitYearPivot } = mapping.dateFormat;
      const sample = columns[ambiguity.column]?.samples[0] ?? '';
      return chosenFirst(ambiguity.options, ambiguity.chosen).map((order) => {
        const date = dateUnder(sample, order, twoDigitYearPivot);
        const label = date ? formatDate(date, 'long') : text.importing.settings.dateOrders[order];
        return { label, mapping: { ...mapping, dateFormat: { order, twoDigitYearPivot } } };
      });
    }
    case 'DecimalMark':
      return chosenFirst(ambiguity.options, ambiguity.chosen).map((decimalMark) => ({
        label: numberUnder(ambiguity.example, decimalMark),
        mapping: { ...mapping, decimalMark },
      }));
    case 'InOrOut': {
      const name = (column: number) => columns[column]?.name ?? '';
      return [
        { label: name(ambiguity.inColumn), mapping },
        { label: name(ambiguity.outColumn), mapping: withSwappedSides(mapping) },
      ];
    }
  }
}

function chosenFirst<Option>(options: readonly Option[], chosen: Option): readonly Option[] {
  return [chosen, ...options.filter((option) => option !== chosen)];
}

/** "1.234" in the person's own writing: 1,234 or 1.234. */
function numberUnder(example: string, mark: DecimalMark): string {
  const digits = example.replace(mark === '.' ? /[^\d.]/g : /[^\d,]/g, '').replace(',', '.');
  const fraction = digits.split('.')[1]?.length ?? 0;
  return formatNumber(Number(digits), { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
}
