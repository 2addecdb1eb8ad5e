/** Short ways for the tests of CSV: a text or a sample file as a table. */
import { readFile } from 'node:fs/promises';
import { assert } from '../../../src/kernel/index.ts';
import { type CsvTable, type ReadOptions, readTable } from '../../../src/exchange/csv/index.ts';

const samples = new URL('../../data/csv/', import.meta.url);

export async function sample(name: string): Promise<Blob> {
  return new Blob([await readFile(new URL(name, samples))]);
}

/** Throws if the file is no table. */
export async function tableOf(content: string | Blob, options?: ReadOptions): Promise<CsvTable> {
  const read = await readTable(typeof content === 'string' ? new Blob([content]) : content, options);
  assert(read.ok, JSON.stringify(read));
  return read.table;
}
