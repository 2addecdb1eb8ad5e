/** Ids and other repeated texts as small consecutive numbers, in order of first mention: columns hold these. */

export class Ordinals {
  readonly #ordinals = new Map<string, number>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  idOf(ordinal: number): string {
    return this.#ids[ordinal] ?? '';
  }

  /** The ordinal of `id`, which is new (`size` before the call) if it was not known. */
  add(id: string): number {
    const known = this.#ordinals.get(id);
    if (known !== undefined) return known;
    this.#ids.push(id);
    this.#ordinals.set(id, this.#ids.length - 1);
    return this.#ids.length - 1;
  }
}
