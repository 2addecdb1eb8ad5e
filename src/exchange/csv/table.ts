/** What a delimited text file holds, as written: before anyone has said which column means what. */

/** Names as `TextDecoder` takes them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis';

export interface CsvRecord {
  /** The line of the file that it begins on, from 1. A field may hold line breaks, so a record may take several. */
  readonly line: number;
  /** Exactly what the file holds, without the line break at the end. */
  readonly raw: string;
  /** Unquoted, untrimmed. Their number may differ from the header's. */
  readonly fields: readonly string[];
}

export interface CsvColumn {
  /** The place in a record's `fields`, from 0. */
  readonly index: number;
  /** As the header has it, trimmed; `Column 1`, `Column 2`… where it has none. */
  readonly name: string;
  /** The first few different values that are not empty, trimmed. */
  readonly samples: readonly string[];
}

export interface CsvTable {
  /** What the file was read as: found, unless it was given. */
  readonly encoding: Encoding;
  /** What the file looks like, whatever was given. */
  readonly encodingFound: Encoding;
  /** Whether the file begins with the byte order mark of `encoding`. */
  readonly bom: boolean;
  readonly delimiter: string;
  /** Null where the table has no header. */
  readonly headerLine: number | null;
  /** The header's names, trimmed, without empty ones at the end; none where the table has no header. */
  readonly header: readonly string[];
  readonly columns: readonly CsvColumn[];
  /** As many fields as a row may have before something must be wrong with it. */
  readonly width: number;
  /** The rows below the header, footers too; blank lines are left out. */
  readonly records: readonly CsvRecord[];
  /** What stands above the table, as written; blank lines are left out. */
  readonly preamble: readonly string[];
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly fileHash: string;
  readonly bytes: number;
}

/** Why a file could not be read as a table. */
export type CsvProblem =
  | { readonly type: 'EmptyFile' }
  | { readonly type: 'FileTooLarge'; readonly bytes: number; readonly limitBytes: number }
  /** The disk or the browser refused; `message` is theirs. */
  | { readonly type: 'FileUnreadable'; readonly message: string }
  | { readonly type: 'BinaryFile'; readonly looksLike: BinaryKind }
  /** Text, but not in rows and columns. */
  | { readonly type: 'NotATable'; readonly lines: number; readonly firstLine: string };

/** A spreadsheet of today (`.xlsx`, `.ods`) is a zip; one of before 2007 is `xls`. */
export type BinaryKind = 'zip' | 'xls' | 'pdf' | 'gzip' | 'image' | 'unknown';

export type CsvRead =
  { readonly ok: true; readonly table: CsvTable } | { readonly ok: false; readonly problem: CsvProblem };

/** The trimmed text of a cell; empty where the record is too short. */
export function cellOf(record: CsvRecord, column: number): string {
  return record.fields[column]?.trim() ?? '';
}
