/** The imports, and for each imported transaction where in which file it came from. */
import type { Position } from '../../../kernel/index.ts';
import { IdTable } from '../../../kernel/index.ts';
import type { ImportedFrom } from '../events.ts';
import { Columns } from './columns.ts';

export interface ImportRecord {
  readonly id: string;
  readonly from: Position;
  readonly act: number;
  readonly account: string;
  readonly fileName: string;
  readonly rows: number;
  readonly signature: string;
  readonly mapping: string;
}

function referenceColumns() {
  return new Columns({ from: 'u32', import: 'u32', line: 'u32', transaction: 'u32' });
}

export interface Imports {
  readonly ids: IdTable;
  /** By ordinal; a hole where rows name an import that no event recorded. */
  readonly records: (ImportRecord | undefined)[];
  /** One an imported transaction. */
  readonly references: ReturnType<typeof referenceColumns>;
  readonly rawTexts: string[];
  readonly keys: string[];
}

export function emptyImports(): Imports {
  return { ids: new IdTable(), records: [], references: referenceColumns(), rawTexts: [], keys: [] };
}

/** Takes in where a transaction came from; returns the ordinal of the reference. */
export function addReference(
  imports: Imports,
  transaction: number,
  imported: ImportedFrom,
  from: Position,
): number {
  const reference = imports.references.add();
  const { at } = imports.references;
  at.from[reference] = from;
  at.import[reference] = imports.ids.add(imported.import);
  at.line[reference] = imported.line;
  at.transaction[reference] = transaction;
  imports.rawTexts.push(imported.raw);
  imports.keys.push(imported.key);
  return reference;
}

/** The import that a reference names, as known at `position`. */
export function importOf(imports: Imports, reference: number, position: Position): ImportRecord | undefined {
  const record = imports.records[imports.references.at.import[reference]!];
  return record && record.from <= position ? record : undefined;
}
