/** What every part of the column settings is given. */
import type { CsvColumn, CsvMapping } from './csv-types.ts';

export interface MappingProps {
  readonly mapping: CsvMapping;
  readonly columns: readonly CsvColumn[];
  readonly onMap: (mapping: CsvMapping) => void;
}
