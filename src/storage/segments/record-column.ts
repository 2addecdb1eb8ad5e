/** Records by their fields: each made as a copy of one with the same keys, one shape for all, which engines are quick with. */
import type { JsonValue } from '../../kernel/index.ts';
import type { Column } from './decode-column.ts';

interface Field {
  readonly key: string;
  /** By row: which of the column's values it has; −1 for none. Undefined: every row has one. */
  readonly places: Int32Array | undefined;
  readonly column: Column;
}

type Fields = Record<string, JsonValue>;

export class RecordColumn implements Column {
  readonly #fields: readonly Field[];
  readonly #optional: readonly Field[];
  /** By which of the optional fields there are. */
  readonly #models = new Map<number | string, Fields>();
  readonly #whole: Fields;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    this.#optional = fields.filter(({ places }) => places !== undefined);
    this.#whole = modelOf(fields);
  }

  at(row: number): Fields {
    const record = { ...(this.#optional.length === 0 ? this.#whole : this.#modelAt(row)) };
    for (const { key, places, column } of this.#fields) {
      const place = places ? places[row]! : row;
      if (place >= 0) record[key] = column.at(place);
    }
    return record;
  }

  field(key: string): Partial | undefined {
    const field = this.#fields.find((each) => each.key === key);
    if (!field) return undefined;
    const { places, column } = field;
    return places ? { at: (row) => (places[row]! < 0 ? undefined : column.at(places[row]!)) } : column;
  }

  #modelAt(row: number): Fields {
    const has = ({ places }: Field) => !places || places[row]! >= 0;
    // 31 fit into a number that engines keep small.
    const pattern =
      this.#optional.length <= 31
        ? this.#optional.reduce((bits, field, nth) => bits | (has(field) ? 1 << nth : 0), 0)
        : this.#optional.map((field) => (has(field) ? 1 : 0)).join('');
    let model = this.#models.get(pattern);
    if (!model) this.#models.set(pattern, (model = modelOf(this.#fields.filter(has))));
    return model;
  }
}

function modelOf(fields: readonly Field[]): Fields {
  return Object.fromEntries(fields.map(({ key }) => [key, null]));
}

interface Partial {
  at(row: number): JsonValue | undefined;
}

/** One field of a column of records by itself; undefined in rows that have none. */
export function fieldOf(records: Column, key: string): Partial {
  if (records instanceof RecordColumn) return records.field(key) ?? { at: () => undefined };
  return { at: (row) => (records.at(row) as Fields | null)?.[key] }; // Records that were too odd for columns.
}
