// @ts-check
/** Chance that a seed decides, the same on every machine (mulberry32). */

/** @typedef {{ below: (limit: number) => number, between: (least: number, most: number) => number, pick: <Item>(items: readonly Item[]) => Item }} Random */

/** @param {number} seed @returns {Random} */
export function randomFrom(seed) {
  // Seeds are mostly 1, 2, 3 …: spread, so that neighbours have nothing in common.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
  /** @param {number} limit */
  const below = (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return {
    /** From 0 up to, but not with, `limit`. */
    below,
    /** Both ends included. */
    between: (least, most) => least + below(most - least + 1),
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
  };
}
