/** The CSV exchange's types as the engine's protocol carries them: screens know the protocol alone. */
import type { CsvOpened, CsvPreviewRow } from '../../engine/client.ts';

export type CsvMapping = CsvOpened['mapping'];
export type CsvColumn = CsvOpened['columns'][number];
export type Ambiguity = CsvOpened['ambiguities'][number];
export type AmountMapping = NonNullable<CsvMapping['amount']>;
export type AmountKind = AmountMapping['kind'];
export type DateOrder = CsvMapping['dateFormat']['order'];
export type DecimalMark = CsvMapping['decimalMark'];
export type RowReason = NonNullable<CsvPreviewRow['reason']>;
