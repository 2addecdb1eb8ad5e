/** Typed-array columns of one length that grow together: how the ledger keeps what there may be millions of. */
import type { LoadedParts, SavedParts } from '../../../kernel/index.ts';

const arrayTypes = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array };

const readers: Record<ColumnType, (parts: LoadedParts, name: string) => ColumnArrays[ColumnType]> = {
  u8: (parts, name) => parts.bytes(name),
  u32: (parts, name) => parts.words(name),
  i32: (parts, name) => parts.integers(name),
  f64: (parts, name) => parts.doubles(name),
};

type ColumnType = keyof typeof arrayTypes;
type ColumnArrays = { u8: Uint8Array; u32: Uint32Array; i32: Int32Array; f64: Float64Array };
type ColumnsOf<Types extends Readonly<Record<string, ColumnType>>> = {
  [Name in keyof Types]: ColumnArrays[Types[Name]];
};

export class Columns<const Types extends Readonly<Record<string, ColumnType>>> {
  length = 0;
  /** The columns. Growing replaces the arrays: take them anew after `add`. They may be longer than `length`. */
  readonly at: ColumnsOf<Types>;
  readonly #types: Types;
  #capacity: number;

  constructor(types: Types, capacity = 256) {
    this.#types = types;
    this.#capacity = capacity;
    const at: Record<string, ColumnArrays[ColumnType]> = {};
    for (const [name, type] of Object.entries(types)) at[name] = new arrayTypes[type](capacity);
    this.at = at as ColumnsOf<Types>; // Made from the very names and types.
  }

  *save(): SavedParts {
    for (const [name, column] of Object.entries<ColumnArrays[ColumnType]>(this.at))
      yield [name, column.subarray(0, this.length)];
  }

  /** Takes what `save` gave of columns of the same names and types. */
  load(parts: LoadedParts): void {
    const at = this.at as Record<string, ColumnArrays[ColumnType]>; // The same columns, by name.
    for (const [name, type] of Object.entries(this.#types)) {
      const column = readers[type](parts, name);
      at[name] = column;
      this.length = column.length;
    }
    this.#capacity = this.length;
  }

  /** Adds a record of zeros; returns its index. */
  add(): number {
    // By half: doubling would leave up to half of a million records' room unused.
    if (this.length === this.#capacity) this.reserve(this.#capacity + (this.#capacity >> 1) + 1);
    this.length += 1;
    return this.length - 1;
  }

  /** Makes room for `capacity` records in all. */
  reserve(capacity: number): void {
    if (capacity <= this.#capacity) return;
    this.#capacity = capacity;
    const at = this.at as Record<string, ColumnArrays[ColumnType]>; // The same columns, by name.
    for (const [name, type] of Object.entries(this.#types)) {
      const grown = new arrayTypes[type](capacity);
      grown.set(at[name]!);
      at[name] = grown;
    }
  }
}
