/** Reads a file of delimited text into a table. */
import { hashOf, readBytes, signatureOf } from './bytes.ts';
import { isBlank } from './cell-shapes.ts';
import { decodeInSteps, decodeStepBytes } from './decode.ts';
import { findDelimiter, sampleLength } from './delimiter.ts';
import { findEncoding, markLength } from './encoding.ts';
import { findColumns, findLayout, givenLayout, headerNames } from './header.ts';
import type { CsvProblem, CsvRead, CsvRecord, CsvTable, Encoding } from './table.ts';
import { type Tokenizer, createTokenizer } from './tokenizer.ts';

export interface ReadOptions {
  /** Each of these three is found where it is not given. */
  readonly encoding?: Encoding | undefined;
  /** One character. */
  readonly delimiter?: string | undefined;
  /** The line that the header is on; null for a table without one. */
  readonly headerLine?: number | null | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gets the fraction of the work done, from 0 to 1: half of it is taking the bytes in, half reading them. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** A table in memory takes some ten times its bytes. */
export const limitBytes = 100 * 1024 * 1024;

/**
 * The table in `file`, or as data why it has none. Throws only the AbortError of `signal`.
 * Works in steps, so that other messages (an abort) get their turn in between.
 */
export async function readTable(file: Blob, options: ReadOptions = {}): Promise<CsvRead> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  if (file.size > limitBytes) return refuse({ type: 'FileTooLarge', bytes: file.size, limitBytes });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readBytes(file, (read) => onProgress?.(read / file.size / 2), signal);
  } catch (error) {
    signal?.throwIfAborted();
    return refuse({
      type: 'FileUnreadable',
      message: error instanceof Error ? error.message : String(error),
    });
  }
  const hash = hashOf(bytes); // Runs on a thread of its own meanwhile.
  const signature = signatureOf(bytes);
  const encodingFound = signature ? null : findEncoding(bytes);
  const encoding = options.encoding ?? encodingFound;
  if (signature || !encoding) return refuse({ type: 'BinaryFile', looksLike: signature ?? 'unknown' });
  const { lines, delimiter, bom } = await readLines(bytes, encoding, options);
  const found = tableIn(lines, options.headerLine);
  if (!found.ok) return found;
  const fileHash = await hash;
  signal?.throwIfAborted();
  onProgress?.(1);
  const source = {
    encoding,
    encodingFound: encodingFound ?? encoding,
    bom,
    delimiter,
    fileHash,
    bytes: bytes.length,
  };
  return { ok: true, table: { ...source, ...found.parts } };
}

/** Every record of the file, blank lines left out. */
async function readLines(
  bytes: Uint8Array,
  encoding: Encoding,
  { delimiter: given, signal, onProgress }: ReadOptions,
): Promise<{ lines: CsvRecord[]; delimiter: string; bom: boolean }> {
  const mark = markLength(bytes, encoding);
  const lines: CsvRecord[] = [];
  let delimiter = given;
  let tokenizer: Tokenizer | null = null;
  let decoded = 0;
  for (const text of decodeInSteps(bytes.subarray(mark), encoding)) {
    delimiter ??= findDelimiter(text.slice(0, sampleLength), text.length <= sampleLength);
    tokenizer ??= createTokenizer(delimiter, (record) => {
      if (!isBlank(record)) lines.push(record);
    });
    tokenizer.push(text);
    decoded = Math.min(bytes.length, decoded + decodeStepBytes);
    onProgress?.(0.5 + decoded / bytes.length / 2);
    await otherMessages();
    signal?.throwIfAborted();
  }
  tokenizer?.end();
  return { lines, delimiter: delimiter ?? ',', bom: mark > 0 };
}

type TableParts = Pick<CsvTable, 'headerLine' | 'header' | 'columns' | 'width' | 'records' | 'preamble'>;

function tableIn(
  lines: readonly CsvRecord[],
  headerLine: number | null | undefined,
): { ok: true; parts: TableParts } | { ok: false; problem: CsvProblem } {
  const [first] = lines;
  if (!first) return { ok: false, problem: { type: 'EmptyFile' } };
  const layout = headerLine === undefined ? findLayout(lines) : givenLayout(lines, headerLine);
  if (!layout) {
    return {
      ok: false,
      problem: { type: 'NotATable', lines: lines.length, firstLine: first.raw.slice(0, 200) },
    };
  }
  const header = headerNames(layout.header);
  const records = lines.slice(layout.firstRow);
  const above = lines.slice(0, layout.firstRow).filter((line) => line !== layout.header);
  const preamble = above.map(({ raw }) => raw);
  return {
    ok: true,
    parts: {
      headerLine: layout.header?.line ?? null,
      header,
      ...findColumns(header, records),
      records,
      preamble,
    },
  };
}

function refuse(problem: CsvProblem): CsvRead {
  return { ok: false, problem };
}

/** A promise alone would not let the worker's next message in. */
function otherMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
