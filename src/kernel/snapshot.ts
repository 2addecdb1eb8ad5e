/** A read model as parts that can be stored and read back: typed arrays and lists of texts. Disposable, like every snapshot. */
import type { Position } from './event.ts';

export type SnapshotPart = Uint8Array | Uint32Array | Int32Array | Float64Array | readonly string[];

/** The parts one after the other, so that no more than one need be held beside the model. */
export type SavedParts = Iterable<readonly [name: string, part: SnapshotPart]>;

/** Where in a log a snapshot was taken: another log hash at that position, and it is of another log. */
export interface SnapshotPlace {
  readonly position: Position;
  readonly logHash: string;
}

/** The port to where snapshots are kept, beside the log that they are of. */
export interface SnapshotStore {
  /** The newest snapshot of that name and version whose place is in this log; undefined where there is none. */
  read(
    name: string,
    version: string,
  ): Promise<{ readonly place: SnapshotPlace; readonly parts: LoadedParts } | undefined>;
  /** Replaces the one before. What cannot be written is let go: a snapshot is never needed. */
  write(name: string, version: string, place: SnapshotPlace, parts: SavedParts): Promise<void>;
}

/** The parts of a part: under its name. */
export function* partsWithin(name: string, parts: SavedParts): SavedParts {
  for (const [inner, part] of parts) yield [`${name}.${inner}`, part];
}

/** Parts that were read back. Asking for one that is not there, or is another kind of part, throws: the snapshot is unfit. */
export class LoadedParts {
  readonly #parts: ReadonlyMap<string, SnapshotPart>;
  readonly #prefix: string;

  constructor(parts: ReadonlyMap<string, SnapshotPart>, prefix = '') {
    this.#parts = parts;
    this.#prefix = prefix;
  }

  within(name: string): LoadedParts {
    return new LoadedParts(this.#parts, `${this.#prefix}${name}.`);
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    return this.#part(name, Uint8Array);
  }

  words(name: string): Uint32Array<ArrayBuffer> {
    return this.#part(name, Uint32Array);
  }

  integers(name: string): Int32Array<ArrayBuffer> {
    return this.#part(name, Int32Array);
  }

  doubles(name: string): Float64Array<ArrayBuffer> {
    return this.#part(name, Float64Array);
  }

  /** A list of the caller's own. */
  texts(name: string): string[] {
    return this.#part(name, Array) as string[]; // The only lists there are.
  }

  #part<Part>(name: string, kind: new () => Part): Part {
    const part: unknown = this.#parts.get(this.#prefix + name);
    if (part instanceof kind) return part;
    throw new Error(`A snapshot has no ${this.#prefix}${name} of that kind`);
  }
}
