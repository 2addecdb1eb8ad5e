/** Finds the character that parts a file's fields, by trying each on the beginning of the text. */
import { isBlank, isDataRow } from './cell-shapes.ts';
import type { CsvRecord } from './table.ts';
import { createTokenizer } from './tokenizer.ts';

const candidates = [',', ';', '\t', '|'];

/** How much of the text is looked at: enough to outweigh any preamble. */
export const sampleLength = 64 * 1024;

/**
 * The delimiter under which most lines have equally many fields and look like rows of a statement. `sample` is the
 * beginning of the text, `whole` if it is all of it. A first line `sep=;`, as spreadsheets write it, decides.
 */
export function findDelimiter(sample: string, whole: boolean): string {
  const declared = /^"?sep=(.)"?\s*?[\r\n]/i.exec(sample)?.[1];
  if (declared) return declared;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const score = scoreOf(recordsOf(sample, delimiter, whole));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function recordsOf(sample: string, delimiter: string, whole: boolean): CsvRecord[] {
  const records: CsvRecord[] = [];
  const tokenizer = createTokenizer(delimiter, (record) => records.push(record));
  tokenizer.push(sample);
  tokenizer.end();
  if (!whole) records.pop(); // Cut off in the middle.
  return records.filter((record) => !isBlank(record));
}

function scoreOf(records: readonly CsvRecord[]): number {
  const usual = usualFields(records);
  if (usual < 2) return 0;
  const fitting = records.filter(({ fields }) => fields.length > 1 && Math.abs(fields.length - usual) <= 1);
  const tried = fitting.slice(0, 100);
  const dataRows = tried.filter(isDataRow).length / tried.length;
  return (fitting.length / records.length) * (1 + 3 * dataRows) * Math.log2(usual);
}

/**
 * How many fields most records have, of those that have several; 0 if none has. Rows of a statement alone count
 * where there are any: a preamble may be longer than the rows of a quiet month.
 */
export function usualFields(records: readonly CsvRecord[]): number {
  const several = records.slice(0, 2000).filter(({ fields }) => fields.length > 1);
  const dataRows = several.slice(0, 200).filter(isDataRow);
  const counts = new Map<number, number>();
  for (const { fields } of dataRows.length > 0 ? dataRows : several) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  // Among equally common ones the smaller: a row with a field too many must not set the measure.
  const [usual] = [...counts].toSorted(([few, one], [many, other]) => other - one || few - many);
  return usual?.[0] ?? 0;
}
