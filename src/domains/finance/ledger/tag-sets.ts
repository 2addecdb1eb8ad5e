/** The sets of tags in use, each once: a household has few, however many transactions carry them. */
import { IdTable } from '../../../kernel/index.ts';

export class TagSets {
  readonly #keys = new IdTable();
  readonly #sets: (readonly string[])[] = [];

  constructor() {
    this.add([]);
  }

  get size(): number {
    return this.#sets.length;
  }

  /** 0 for no tags. */
  add(tags: readonly string[]): number {
    if (tags.length === 0 && this.#sets.length > 0) return 0;
    const set = this.#keys.add(JSON.stringify(tags));
    if (set === this.#sets.length) this.#sets.push([...tags]);
    return set;
  }

  tagsOf(set: number): readonly string[] {
    return this.#sets[set] ?? [];
  }
}
