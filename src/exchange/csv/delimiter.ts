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

/** How many fields most records have, of those that have several; 0 if none has. */
export function usualFields(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records.slice(0, 2000)) {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  let usual = 0;
  for (const [fields, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = fields;
  return usual;
}
