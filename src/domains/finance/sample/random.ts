/** Chance that is the same every time: a small generator for each topic and month, so that one does not disturb another. */

export interface Random {
  /** An integer from `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Each item with its probability, in order. */
  some<Item>(items: readonly Item[], probability: number): Item[];
  /** `count` bytes. */
  bytes(count: number): Uint8Array;
}

/** sfc32 (Doty-Humphrey, PractRand), seeded with the FNV-1a hash of what it is for. */
export function randomOf(...topic: readonly (string | number)[]): Random {
  let [a, b, c, d] = [fnv1a(topic.join('|')), 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const chance = (probability: number) => next() < probability;
  return {
    int,
    chance,
    pick: (items) => items[int(0, items.length - 1)]!,
    some: (items, probability) => items.filter(() => chance(probability)),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
